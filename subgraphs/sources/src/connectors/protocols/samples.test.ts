import fc from 'fast-check';
import { expect, it } from 'vitest';
import { square } from '../fixtures/local-source.ts';
import { areaOf, pointTest } from '../geometry.ts';
import { ParcelArea } from '../parcel-area.ts';
import { samplesOf } from './samples.ts';

it('takes every corner of the inner area, and its inside', () => {
  const samples = samplesOf(new ParcelArea(square(0, 0, 20, 30)).inner(0.5).shape);
  for (const [x, y] of [
    [0.5, 0.5],
    [19.5, 0.5],
    [19.5, 29.5],
    [0.5, 29.5],
  ] as const)
    expect(samples.some((sample) => Math.hypot(sample.x - x, sample.y - y) < 0.01)).toBe(true);
  expect(samples.some(({ x, y }) => x > 5 && x < 15 && y > 5 && y < 25)).toBe(true);
});

it('stays inside the parcel and within bounds, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (width, height) => {
      const parcel = new ParcelArea(square(1000, 2000, width, height));
      const samples = samplesOf(parcel.inner(0.5).shape);
      const inside = pointTest(parcel.shape);
      expect(samples.every(({ x, y }) => inside(x, y))).toBe(true);
      expect(samples.length).toBeGreaterThanOrEqual(5);
      expect(samples.length).toBeLessThanOrEqual(36);
    }),
    { numRuns: 60 },
  );
});

it('asks more of a large parcel than of a small one', () => {
  const count = (side: number) => samplesOf(areaOf(square(0, 0, side, side))).length;
  expect([count(10), count(30), count(60), count(300)]).toEqual([5, 9, 22, 32]);
});
