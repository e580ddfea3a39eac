import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersAgain, bucketOf, errorsOf, GRAINS, healthOf, msOf, PERIODS, stepOf } from './health.ts';

const ok = (ms: number, count: number) => ({ bucket: bucketOf(ms), ok: true, reason: '', count });
const failed = (reason: string, count: number) => ({ bucket: bucketOf(900), ok: false, reason, count });

it('does not know how a source is that nobody asked', () => {
  expect(healthOf([], false)).toEqual({
    state: 'UNKNOWN',
    asked: 0,
    availability: null,
    p50Ms: null,
    p95Ms: null,
    errors: [],
  });
});
it('counts what was answered and how fast', () => {
  const counts = [ok(100, 90), ok(2_000, 10), failed('timeout', 25)];
  expect(healthOf(counts, false)).toEqual({
    state: 'UP',
    asked: 125,
    availability: 0.8,
    p50Ms: msOf(bucketOf(100)),
    p95Ms: msOf(bucketOf(2_000)),
    errors: [{ kind: 'timeout', count: 25 }],
  });
});
it('calls a source down when it answers less than half, or when its breaker is open', () => {
  expect(healthOf([failed('http', 3), ok(9, 2)], false).state).toBe('DOWN');
  expect(healthOf([ok(9, 2)], true).state).toBe('DOWN');
});
it('no longer calls a source down that answers again, five minutes after its last failure', () => {
  const lastFailureAt = new Date('2026-06-01T10:00:00Z');
  const at = (time: string) => new Date(`2026-06-01T${time}Z`);
  expect(answersAgain({ lastFailureAt, lastSuccessAt: at('10:01:00') }, at('10:04:59'))).toBe(false);
  expect(answersAgain({ lastFailureAt, lastSuccessAt: at('10:01:00') }, at('10:05:00'))).toBe(true);
  expect(answersAgain({ lastFailureAt, lastSuccessAt: at('09:59:00') }, at('12:00:00'))).toBe(false);
  expect(answersAgain({ lastFailureAt, lastSuccessAt: null }, at('12:00:00'))).toBe(false);
  expect(healthOf([failed('http', 3), ok(9, 2)], false, true)).toMatchObject({
    state: 'UP',
    availability: 0.4,
  });
  expect(healthOf([ok(9, 2)], true, true).state).toBe('DOWN');
});
it('calls a source slow when half of its answers take over five seconds', () => {
  expect(healthOf([ok(7_000, 2)], false).state).toBe('SLOW');
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
it('tells the kinds of failure, most frequent first', () => {
  expect(errorsOf([failed('http', 2), ok(9, 40), failed('timeout', 3), failed('http', 4)])).toEqual([
    { kind: 'http', count: 6 },
    { kind: 'timeout', count: 3 },
  ]);
});
it('keeps every step at least as long as the period that is read from it', () => {
  for (const { grain, ms } of Object.values(PERIODS)) expect(GRAINS[grain].keptMs).toBeGreaterThan(ms);
});
it('puts an instant in the step that it falls in', () => {
  const at = new Date('2026-03-01T12:34:56Z');
  expect((['MINUTE', 'HOUR', 'DAY'] as const).map((grain) => stepOf(at, grain).toISOString())).toEqual([
    '2026-03-01T12:34:00.000Z',
    '2026-03-01T12:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
  ]);
});
