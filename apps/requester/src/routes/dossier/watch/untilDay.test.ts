import { expect, it } from 'vitest';
import { usualDay } from './untilDay.ts';

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

it.each([
  ['2026-11-28', '2027-11-28', '2027-03-28'],
  ['2026-10-31', '2027-10-31', '2027-02-28'],
  ['2026-11-28', '2027-01-15', '2027-01-15'],
  ['2026-11-28', null, '2027-03-28'],
])('four months after %s, and not after %s: %s', (today, validUntil, day) => {
  expect(usualDay(noon(today), validUntil)).toBe(day);
});
