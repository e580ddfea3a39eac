import { uuidv7 } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { nextLook, unansweredOf } from './watch.ts';

const DAY = 86_400_000;
const NOON = new Date('2026-03-01T12:00:00Z');

it('looks at a dossier once in every interval, at its own moment', () => {
  const id = uuidv7();
  const first = nextLook(id, NOON, DAY);
  const second = nextLook(id, first, DAY);
  expect(first.getTime()).toBeGreaterThan(NOON.getTime());
  expect(first.getTime()).toBeLessThanOrEqual(NOON.getTime() + DAY);
  expect(second.getTime() - first.getTime()).toBe(DAY);
});

it('makes up for no look that was missed: after a month there is one', () => {
  const id = uuidv7();
  const later = new Date(NOON.getTime() + 31 * DAY);
  expect(nextLook(id, later, DAY).getTime()).toBeGreaterThan(later.getTime());
});

it('spreads dossiers over the day', () => {
  const quarters = Array.from({ length: 400 }, () =>
    Math.floor(((nextLook(uuidv7(), NOON, DAY).getTime() - NOON.getTime()) / DAY) * 4),
  );
  for (const quarter of [0, 1, 2, 3])
    expect(quarters.filter((one) => one === quarter).length).toBeGreaterThan(40);
});

it('names the sources that owe an answer, and never one that said that nothing applies', () => {
  const row = (itemCode: string, sourceCode: string, outcome: string, reason: string | null = null) => ({
    itemCode,
    sourceCode,
    outcome,
    reason,
  });
  expect(
    unansweredOf([
      row('B', 'VLOK', 'FAILED', 'timeout'),
      row('A', 'VLOK', 'PENDING'),
      row('C', 'EPC', 'NONE'),
      row('D', 'RVV', 'FOUND'),
      row('E', 'GIR', 'NOT_COVERED', 'not-connected'),
    ]),
  ).toEqual([{ sourceCode: 'VLOK', itemCodes: ['A', 'B'], reason: 'timeout' }]);
});
