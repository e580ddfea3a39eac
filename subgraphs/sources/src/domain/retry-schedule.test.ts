import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextAttempt } from './retry-schedule.ts';

const FIRST = new Date('2026-03-01T12:00:00Z');
const after = (minutes: number): Date => new Date(FIRST.getTime() + minutes * 60_000);

it.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [5, 360],
  [6, 1440],
  [7, 1440],
])('waits longer after failure %i: %i minutes', (failures, minutes) => {
  expect(nextAttempt(failures, FIRST, FIRST)).toEqual(after(minutes));
});

it('waits as long as the source asks when that is longer', () => {
  expect(nextAttempt(1, FIRST, FIRST, 600_000)).toEqual(after(10));
});

it('asks a last time when three days are over, and then gives up', () => {
  expect(nextAttempt(8, FIRST, after(71 * 60))).toEqual(after(72 * 60));
  expect(nextAttempt(9, FIRST, after(72 * 60))).toBeNull();
});

it('always ends, after at most nine attempts when each fails at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (delayMs) => {
      let now = FIRST;
      let failures = 0;
      for (let next: Date | null = FIRST; next; next = nextAttempt(failures, FIRST, now)) {
        now = new Date(next.getTime() + delayMs);
        failures += 1;
        expect(failures).toBeLessThanOrEqual(10);
      }
      expect(now.getTime() - FIRST.getTime()).toBeGreaterThanOrEqual(72 * 3_600_000);
    }),
  );
});
