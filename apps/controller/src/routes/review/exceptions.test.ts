import { expect, it } from 'vitest';
import { byKind, type Reviewed } from './exceptions.ts';

const item = (code: string, exception: Reviewed['exception']) => ({ code, exception });

it('lists what needs a person by kind, failed sources first, and nothing that needs nobody', () => {
  const items = [item('A', 'MANUAL'), item('B', 'FAILED'), item('C', null), item('D', 'MANUAL')];
  expect(byKind(items).map(({ kind, items: some }) => [kind, some.map(({ code }) => code)])).toEqual([
    ['FAILED', ['B']],
    ['MANUAL', ['A', 'D']],
  ]);
});
