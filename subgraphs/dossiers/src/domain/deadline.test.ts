import { addDays } from '@vip/domain-kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correctionDeadline, daysLeft, deadlineStage, legalDeadline, validUntil } from './deadline.ts';

it('gives thirty calendar days from the Brussels day of submission', () => {
  expect(legalDeadline(new Date('2026-05-19T10:00:00Z'))).toBe('2026-06-18');
  // Half past eleven in the evening UTC is the next day in Brussels.
  expect(legalDeadline(new Date('2026-05-19T22:30:00Z'))).toBe('2026-06-19');
});

it('gives a correction ten days of its own', () => {
  expect(correctionDeadline(new Date('2026-05-19T10:00:00Z'))).toBe('2026-05-29');
});

it('lets a dossier be used for one year, and from a leap day until 28 February', () => {
  expect(validUntil(new Date('2026-05-19T10:00:00Z'))).toBe('2027-05-19');
  expect(validUntil(new Date('2028-02-29T10:00:00Z'))).toBe('2029-02-28');
});

it('counts the last day as day zero, until midnight in Brussels', () => {
  expect(daysLeft('2026-06-18', new Date('2026-06-18T21:59:00Z'))).toBe(0);
  expect(daysLeft('2026-06-18', new Date('2026-06-18T22:01:00Z'))).toBe(-1);
});

it.each([
  { day: '2026-06-07', stage: 0 },
  { day: '2026-06-08', stage: 1 }, // day 20 of 30
  { day: '2026-06-14', stage: 1 },
  { day: '2026-06-15', stage: 2 }, // day 27 of 30
  { day: '2026-06-18', stage: 2 },
  { day: '2026-06-19', stage: 3 },
])('on $day a deadline of 18 June is at stage $stage', ({ day, stage }) => {
  expect(deadlineStage('2026-06-18', new Date(`${day}T10:00:00Z`))).toBe(stage);
});

it('never goes back a stage as days go by', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
      const at = (days: number) =>
        deadlineStage('2026-06-18', new Date(`${addDays('2026-05-19', days)}T12:00:00Z`));
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
    }),
  );
});
