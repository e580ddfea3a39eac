import { describe, expect, it } from 'vitest';
import { groupOf, withHeads, workingDays } from './deadlines.ts';

describe('the groups of the work list', () => {
  it.each([
    [-1, 'late'],
    [0, 'soon'],
    [1, 'soon'],
    [2, 'later'],
    [null, 'later'],
  ] as const)('%s days left stands under %s', (daysLeft, group) => {
    expect(groupOf({ daysLeft })).toBe(group);
  });

  it('puts one head before each group, with its number, and keeps the order', () => {
    const rows = [
      { id: 'a', daysLeft: -2 },
      { id: 'b', daysLeft: -1 },
      { id: 'c', daysLeft: 5 },
    ];
    expect(withHeads(rows)).toEqual([
      { head: 'late', count: 2 },
      { row: rows[0] },
      { row: rows[1] },
      { head: 'later', count: 1 },
      { row: rows[2] },
    ]);
  });
});

describe('working days', () => {
  it('leave the weekend out', () => {
    expect(workingDays('2026-05-15', 4)).toBe(2); // Friday to Tuesday
    expect(workingDays('2026-05-11', 7)).toBe(5);
    expect(workingDays('2026-05-11', 0)).toBe(0);
  });
});
