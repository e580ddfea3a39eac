import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaGeometry } from './geometry.ts';
import { areAdjacent, sharedBoundary } from './shared-boundary.ts';

const rectangle = (x: number, y: number, width: number, height: number): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
});

describe('the boundary that two parcels share', () => {
  it('is the whole side of two equal neighbours', () => {
    expect(sharedBoundary(rectangle(0, 0, 10, 20), rectangle(10, 0, 10, 20))).toBeCloseTo(20, 6);
  });

  it('is only the part that they have in common', () => {
    expect(sharedBoundary(rectangle(0, 0, 10, 20), rectangle(10, 15, 10, 20))).toBeCloseTo(5, 6);
  });

  it('is there when the drawings lie 9 cm apart, or overlap by 9 cm', () => {
    expect(areAdjacent(rectangle(0, 0, 10, 20), rectangle(10.09, 0, 10, 20))).toBe(true);
    expect(areAdjacent(rectangle(0, 0, 10, 20), rectangle(9.91, 0, 10, 20))).toBe(true);
  });

  it('is not there when they lie 11 cm apart', () => {
    expect(areAdjacent(rectangle(0, 0, 10, 20), rectangle(10.11, 0, 10, 20))).toBe(false);
  });

  it('is not there when only corners meet', () => {
    expect(areAdjacent(rectangle(0, 0, 10, 10), rectangle(10, 10, 10, 10))).toBe(false);
  });

  it('is not there when a corner touches the middle of a side', () => {
    const diamond: AreaGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [10, 5],
          [15, 0],
          [20, 5],
          [15, 10],
          [10, 5],
        ],
      ],
    };
    expect(sharedBoundary(rectangle(0, 0, 10, 10), diamond)).toBe(0);
  });

  it('counts the side of a hole, for a parcel that lies inside another', () => {
    const around: AreaGeometry = {
      type: 'MultiPolygon',
      coordinates: [
        [rectangle(0, 0, 30, 30).coordinates[0] as never, rectangle(10, 10, 10, 10).coordinates[0] as never],
      ],
    };
    expect(sharedBoundary(around, rectangle(10, 10, 10, 10))).toBeCloseTo(40, 6);
  });

  it('is the same from either side, and follows a shift of both', () => {
    const side = fc.integer({ min: 1, max: 60 });
    const place = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(side, side, side, side, place, place, place, (w1, h1, w2, h2, x, y, shift) => {
        const [a, b] = [rectangle(0, 0, w1, h1), rectangle(x, y, w2, h2)];
        const moved = [rectangle(shift, shift, w1, h1), rectangle(x + shift, y + shift, w2, h2)] as const;
        expect(sharedBoundary(a, b)).toBeCloseTo(sharedBoundary(b, a), 6);
        expect(sharedBoundary(...moved)).toBeCloseTo(sharedBoundary(a, b), 4);
      }),
    );
  });
});
