import { expect, it } from 'vitest';
import { closureOf, MOST_KB, refuseHeavyApps } from './first-load.ts';

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared.js'] },
  'src/First.tsx': { file: 'first.js', imports: ['_shared.js', '_list.js'] },
  'src/Later.tsx': { file: 'later.js', imports: ['_map.js'] },
  '_shared.js': { file: 'shared.js' },
  '_list.js': { file: 'list.js', imports: ['_shared.js'] },
  '_map.js': { file: 'map.js' },
};

it('counts what the first screen imports, once, and nothing that comes later', () => {
  expect(closureOf(manifest, ['index.html', 'src/First.tsx'])).toEqual([
    'index.js',
    'shared.js',
    'first.js',
    'list.js',
  ]);
});

it('says so when the first screen of an app was moved', () => {
  expect(() => closureOf(manifest, ['src/Gone.tsx'])).toThrow('first-load.ts');
});

it('refuses an app that is heavier than allowed, and names its biggest part', () => {
  const load = (kb: number) => [{ app: 'requester', kb, chunks: [{ file: 'index.js', kb }] }];
  expect(() => refuseHeavyApps(load(MOST_KB + 1))).toThrow(/requester fetches 251 kB.*index\.js/);
  expect(() => refuseHeavyApps(load(MOST_KB))).not.toThrow();
});
