import { expect, it } from 'vitest';
import { areaOf, type AreaGeometry } from '../domain/geometry.ts';
import { boxAsPolygon, holdsPoint, labelPoint, meetsBox, soundness } from './planar.ts';

const square = boxAsPolygon({ minX: 0, minY: 0, maxX: 10, maxY: 10 });
/** A U of 10 by 10 with a notch of 4 by 6 in its top. */
const u: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [7, 10],
      [7, 4],
      [3, 4],
      [3, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};

it('holds a point inside and on the edge, not outside', () => {
  expect([holdsPoint(square, 5, 5), holdsPoint(square, 10, 5), holdsPoint(square, 10.01, 5)]).toEqual([
    true,
    true,
    false,
  ]);
});

it('does not hold a point in the notch of a U, although it is in its box', () => {
  expect(holdsPoint(u, 5, 8)).toBe(false);
});

it('does not meet a box that lies in the notch of a U', () => {
  expect(meetsBox(u, { minX: 4, minY: 6, maxX: 6, maxY: 9 })).toBe(false);
  expect(meetsBox(u, { minX: 4, minY: 3, maxX: 6, maxY: 9 })).toBe(true);
});

it('puts the label of a U inside the U', () => {
  const [x, y] = labelPoint(u);
  expect(holdsPoint(u, x, y)).toBe(true);
});

it('finds a square sound', () => {
  expect(soundness(square)).toEqual({ kind: 'sound' });
});

it('refuses a bow-tie, of which a repair would lose half', () => {
  expect(
    soundness({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
          [0, 0],
        ],
      ],
    }),
  ).toMatchObject({ kind: 'unsound', why: expect.stringContaining('Self-intersection') });
});

it('mends a spike without changing the area', () => {
  const spiked: AreaGeometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 5],
        [20, 5],
        [10, 5],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
    ],
  };
  const answer = soundness(spiked);
  expect(answer.kind).toBe('repaired');
  if (answer.kind === 'repaired') expect(areaOf(answer.geometry)).toBeCloseTo(100, 6);
});

it('refuses a polygon without area', () => {
  expect(
    soundness({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [0, 0],
          [0, 0],
        ],
      ],
    }).kind,
  ).toBe('unsound');
});
