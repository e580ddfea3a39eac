import fc from 'fast-check';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { expect, it } from 'vitest';
import { areaOf, type AreaGeometry, type Position } from '../domain/geometry.ts';
import { holdsPoint } from './planar.ts';
import { isPlain, middleOf } from './simple-ring.ts';

const polygon = (points: readonly Position[]): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [[...points, points[0]!]],
});
const reader = new GeoJSONReader(new GeometryFactory());

it('is sure of a square and of a U', () => {
  expect(
    isPlain(
      polygon([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ]),
    ),
  ).toBe(true);
  expect(
    isPlain(
      polygon([
        [0, 0],
        [10, 0],
        [10, 10],
        [7, 10],
        [7, 4],
        [3, 4],
        [3, 10],
        [0, 10],
      ]),
    ),
  ).toBe(true);
});

it.each([
  [
    'a bow-tie',
    [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ],
  ],
  [
    'a spike',
    [
      [0, 0],
      [10, 0],
      [10, 5],
      [20, 5],
      [10, 5],
      [10, 10],
      [0, 10],
    ],
  ],
  [
    'a ring that touches itself',
    [
      [0, 0],
      [10, 0],
      [5, 5],
      [10, 10],
      [0, 10],
      [5, 5],
    ],
  ],
] as [string, Position[]][])('is not sure of %s', (_, points) => {
  expect(isPlain(polygon(points))).toBe(false);
});

it('is never sure of what the exact library finds wrong, and finds a middle that lies inside', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), (points) => {
      const geometry = polygon(points);
      if (!isPlain(geometry)) return;
      expect(new IsValidOp(reader.read(geometry as never) as never).isValid()).toBe(true);
      expect(areaOf(geometry)).toBeGreaterThan(0);
      const middle = middleOf(geometry);
      if (middle) expect(holdsPoint(geometry, ...middle)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
