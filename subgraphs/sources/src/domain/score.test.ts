import { expect, it } from 'vitest';
import {
  figuresOf,
  firstMonth,
  FLANDERS,
  gathered,
  NOTHING_COUNTED,
  sum,
  toDigitise,
  type ScoreRow,
} from './score.ts';

const row = (nisCode: string, itemCode: string, counts: Partial<ScoreRow>): ScoreRow => ({
  ...NOTHING_COUNTED,
  month: '2026-03-01',
  nisCode,
  itemCode,
  sourceCode: 'RVV',
  ...counts,
});

it('counts every municipality in Flanders too, and the same thing in one row', () => {
  expect(
    gathered([
      row('44021', 'A', { answered: 1 }),
      row('44021', 'A', { answered: 2 }),
      row('24062', 'A', { answered: 4 }),
    ]).map(({ nisCode, answered }) => [nisCode, answered]),
  ).toEqual([
    [FLANDERS, 7],
    ['24062', 4],
    ['44021', 3],
  ]);
});
it('makes figures of counts, and no share of nothing', () => {
  expect(figuresOf(NOTHING_COUNTED)).toMatchObject({ items: 0, automaticShare: null, errorRate: null });
  expect(
    figuresOf(
      sum([
        row('1', 'A', { automatic: 3, byHand: 1, daysAutomatic: 0.5, daysByHand: 4 }),
        row('1', 'A', { ownSoftware: 4, daysOwnSoftware: 2 }),
        row('1', 'B', { answered: 10, failed: 1, disputed: 3, upheld: 1, rejected: 1 }),
      ]),
    ),
  ).toEqual({
    items: 8,
    automaticShare: 0.375,
    ownSoftwareShare: 0.5,
    errorRate: 0.1,
    daysLost: 6.5,
    disputesOpen: 1,
    disputesUpheld: 1,
    disputesRejected: 1,
  });
});
it('puts first what costs most by hand, beside what it costs in Flanders', () => {
  const own = [row('1', 'A', { byHand: 10, daysByHand: 5 }), row('1', 'B', { byHand: 2, daysByHand: 40 })];
  const flanders = [row(FLANDERS, 'B', { byHand: 20, daysByHand: 100 }), row(FLANDERS, 'C', { byHand: 9 })];
  expect(toDigitise([...own, row('1', 'D', { automatic: 9 })], flanders)).toEqual([
    { itemCode: 'B', byHand: 2, days: 40, flandersByHand: 20, flandersDays: 100 },
    { itemCode: 'A', byHand: 10, days: 5, flandersByHand: 0, flandersDays: 0 },
  ]);
});
it('goes back over the turn of the year', () => {
  expect(firstMonth(new Date('2026-02-10T00:00:00Z'), 12)).toBe('2025-03-01');
  expect(firstMonth(new Date('2026-02-10T00:00:00Z'), 1)).toBe('2026-02-01');
});
