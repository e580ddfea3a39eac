import { expect, it } from 'vitest';
import { disputable } from './disputable.ts';

const word = (code: string, outcome: 'FOUND' | 'NONE' | 'FAILED', isAsked = true) => ({
  outcome,
  source: { code, name: `Bron ${code}`, isAsked },
});

it('names each source that answered, who found something first, and not the one that failed', () => {
  expect(disputable([word('A', 'FAILED'), word('B', 'NONE'), word('C', 'FOUND')])).toEqual([
    { code: 'C', name: 'Bron C' },
    { code: 'B', name: 'Bron B' },
  ]);
});

it('names the source that an answer was worked out from, and the platform only when it stands alone', () => {
  expect(disputable([word('VIP', 'FOUND', false), word('A', 'FOUND')]).map(({ code }) => code)).toEqual([
    'A',
  ]);
  expect(disputable([word('VIP', 'FOUND', false)]).map(({ code }) => code)).toEqual(['VIP']);
  expect(disputable([])).toEqual([]);
});
