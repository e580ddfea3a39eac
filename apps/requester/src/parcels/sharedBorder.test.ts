import { expect, it } from 'vitest';
import { lengthOf, sharedBorder } from './sharedBorder.ts';

const square = (x: number, y = 0, size = 10) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});

it('finds the border that two neighbours share, with its length', () => {
  const border = sharedBorder(square(0), square(10))!;
  expect(border.coordinates).toEqual([
    [
      [10, 0],
      [10, 10],
    ],
  ]);
  expect(lengthOf(border)).toBe(10);
});

it('finds it when one neighbour is longer than the other', () => {
  expect(lengthOf(sharedBorder(square(0), square(10, -5, 30))!)).toBe(10);
});

it('finds none between parcels across the street, nor when they touch in one corner', () => {
  expect(sharedBorder(square(0), square(20))).toBeNull();
  expect(sharedBorder(square(0), square(10, 10))).toBeNull();
});

it('finds none with a parcel that has no shape', () => {
  expect(sharedBorder(square(0), null)).toBeNull();
});
