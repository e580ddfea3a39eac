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
  expect(nextAttempt({ failures, since: FIRST, now: FIRST, chance: 0 })).toEqual(after(minutes));
});

it('waits as long as the source asks when that is longer', () => {
  expect(nextAttempt({ failures: 1, since: FIRST, now: FIRST, waitMs: 600_000, chance: 1 })).toEqual(
    after(10),
  );
});

it('stretches a pause by a fifth at most, so that what failed together comes back spread', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      const next = nextAttempt({ failures: 2, since: FIRST, now: FIRST, chance })!;
      expect(next.getTime()).toBeGreaterThanOrEqual(after(5).getTime());
      expect(next.getTime()).toBeLessThanOrEqual(after(6).getTime());
    }),
  );
});

it('asks a last time when three days are over, and then gives up', () => {
  expect(nextAttempt({ failures: 8, since: FIRST, now: after(71 * 60), chance: 1 })).toEqual(after(72 * 60));
  expect(nextAttempt({ failures: 9, since: FIRST, now: after(72 * 60), chance: 0 })).toBeNull();
});

it('always ends, after at most nine attempts when each fails at once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (delayMs, chance) => {
        let now = FIRST;
        let failures = 0;
        for (
          let next: Date | null = FIRST;
          next;
          next = nextAttempt({ failures, since: FIRST, now, chance })
        ) {
          now = new Date(next.getTime() + delayMs);
          failures += 1;
          expect(failures).toBeLessThanOrEqual(10);
        }
        expect(now.getTime() - FIRST.getTime()).toBeGreaterThanOrEqual(72 * 3_600_000);
      },
    ),
  );
});
