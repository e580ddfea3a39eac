import { describe, expect, it } from 'vitest';
import { easterOf, isWorkingDay, workingDayFrom } from './working-day.ts';

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'], // the latest that it can be
])('Easter of %d is on %s', (year, day) => expect(easterOf(year)).toBe(day));

describe('a working day', () => {
  it.each([
    ['a Saturday', '2026-05-23'],
    ['a Sunday', '2026-05-24'],
    ['Whit Monday', '2026-05-25'],
    ['Ascension', '2026-05-14'],
    ['the Flemish holiday', '2026-07-11'],
    ['the national holiday, on a Tuesday', '2026-07-21'],
    ['Christmas', '2026-12-25'],
  ])('is not %s', (_, day) => expect(isWorkingDay(day)).toBe(false));

  it('is any other, and what comes after a long weekend', () => {
    expect(isWorkingDay('2026-05-22')).toBe(true);
    expect(workingDayFrom('2026-05-22')).toBe('2026-05-22');
    expect(workingDayFrom('2026-05-23')).toBe('2026-05-26');
    expect(workingDayFrom('2026-12-25')).toBe('2026-12-28');
  });
});
