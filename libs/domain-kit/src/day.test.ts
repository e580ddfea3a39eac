import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addYears, dayOf, daysBetween, formatDay, isDay } from './day.ts';

it('is the day in Brussels, not in Greenwich', () => {
  expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(dayOf(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31');
  expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});

it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00:00Z'])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

it('counts thirty days across a change of the clock', () => {
  expect(addDays('2026-10-10', 30)).toBe('2026-11-09');
  expect(daysBetween('2026-10-10', '2026-11-09')).toBe(30);
});

it('adds and counts days alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      expect(daysBetween('2026-05-19', addDays('2026-05-19', days))).toBe(days);
    }),
  );
});

it('ends a year after a leap day on the 28th', () => {
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  expect(addYears('2026-05-19', 1)).toBe('2027-05-19');
});

it('is written dd/mm/jjjj', () => {
  expect(formatDay('2026-05-19')).toBe('19/05/2026');
});
