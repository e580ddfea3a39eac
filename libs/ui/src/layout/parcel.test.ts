import { expect, it } from 'vitest';
import { glyphPath } from './parcel.tsx';

it('fits a parcel of ten by twenty metres in the middle, north up', () => {
  const geometry = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [100, 200],
        [110, 200],
        [110, 220],
        [100, 220],
        [100, 200],
      ],
    ],
  };
  expect(glyphPath(geometry)).toBe('M11.4 37.2L28.6 37.2L28.6 2.8L11.4 2.8L11.4 37.2Z');
});

it('draws every part of a parcel in several parts, and its holes', () => {
  const square = (x: number) => [
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 0],
    ],
  ];
  expect(glyphPath({ type: 'MultiPolygon', coordinates: [square(0), square(5)] })?.match(/M/g)).toHaveLength(
    2,
  );
});

it.each([null, undefined, { type: 'Point' as const, coordinates: [1, 2] }])(
  'has nothing to draw for %j',
  (geometry) => {
    expect(glyphPath(geometry)).toBeNull();
  },
);
