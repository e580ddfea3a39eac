import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketOf, healthOf, msOf } from './health.ts';

it('does not know how a source is that nobody asked', () => {
  expect(healthOf([], false)).toEqual({ state: 'UNKNOWN', availability: null, p50Ms: null, p95Ms: null });
});
it('counts what was answered and how fast', () => {
  const counts = [
    { bucket: bucketOf(100), ok: true, count: 90 },
    { bucket: bucketOf(2_000), ok: true, count: 10 },
    { bucket: bucketOf(10_000), ok: false, count: 25 },
  ];
  expect(healthOf(counts, false)).toEqual({
    state: 'UP',
    availability: 0.8,
    p50Ms: msOf(bucketOf(100)),
    p95Ms: msOf(bucketOf(2_000)),
  });
});
it('calls a source down when it answers less than half, or when its breaker is open', () => {
  expect(
    healthOf(
      [
        { bucket: 9, ok: false, count: 3 },
        { bucket: 9, ok: true, count: 2 },
      ],
      false,
    ).state,
  ).toBe('DOWN');
  expect(healthOf([{ bucket: 9, ok: true, count: 2 }], true).state).toBe('DOWN');
});
it('calls a source slow when half of its answers take over five seconds', () => {
  expect(healthOf([{ bucket: bucketOf(7_000), ok: true, count: 2 }], false).state).toBe('SLOW');
});
it('is never more than a quarter off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100_000 }), (ms) => {
      const told = msOf(bucketOf(ms));
      expect(told).toBeGreaterThanOrEqual(ms - 1);
      expect(told).toBeLessThanOrEqual(ms * 1.25 + 1);
    }),
  );
});
