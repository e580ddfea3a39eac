import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ParcelArea } from './parcel-area.ts';
import { areaOf } from './geometry.ts';

const rectangle = (x: number, y: number, width: number, height: number): Polygon => ({
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
const parcel = new ParcelArea(rectangle(104_000, 194_000, 20, 30));

describe('the overlap of a theme with a parcel of 20 by 30 m', () => {
  it('is 300 m² and half the parcel for its left half', () => {
    expect(parcel.covers(areaOf(rectangle(103_990, 193_990, 20, 50)), 0.5)).toEqual({
      overlapM2: 300,
      overlapShare: 0.5,
      bufferM: 0.5,
      crs: 'EPSG:31370',
    });
  });
  it('is the whole parcel for a theme around it', () => {
    expect(parcel.covers(areaOf(rectangle(103_000, 193_000, 3000, 3000)), 0.5)).toMatchObject({
      overlapM2: 600,
      overlapShare: 1,
    });
  });
  it('is none for a neighbour that shares a border', () => {
    expect(parcel.covers(areaOf(rectangle(104_020, 194_000, 20, 30)), 0.5)).toBeNull();
  });
  it('is none for a neighbour drawn 40 cm over the border', () => {
    expect(parcel.covers(areaOf(rectangle(104_019.6, 194_000, 20, 30)), 0.5)).toBeNull();
  });
  it('is a hit for a corner that reaches into the inner buffer', () => {
    expect(parcel.covers(areaOf(rectangle(104_018, 194_028, 20, 30)), 0.5)).toMatchObject({ overlapM2: 4 });
  });
  it('is measured with holes left out', () => {
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [
        rectangle(103_900, 193_900, 300, 300).coordinates[0]!,
        rectangle(104_005, 194_005, 10, 10).coordinates[0]!,
      ],
    };
    expect(parcel.covers(areaOf(ring), 0.5)).toMatchObject({ overlapM2: 500 });
  });
});

it('shrinks the buffer on a strip of 80 cm wide, where half a metre on both sides would leave nothing', () => {
  const strip = new ParcelArea(rectangle(104_000, 194_000, 0.8, 100));
  expect(strip.covers(areaOf(rectangle(103_990, 193_990, 100, 200)), 0.5)).toMatchObject({
    overlapM2: 80,
    overlapShare: 1,
    bufferM: 0.25,
  });
});

it('repairs a ring that touches itself in one point, and refuses a bow tie', () => {
  const touching: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 0],
        [0, 10],
        [0, 0],
      ],
    ],
  };
  expect(areaOf(touching).getArea()).toBeCloseTo(50, 5);
  const bowTie: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 12],
        [0, 0],
      ],
    ],
  };
  expect(() => areaOf(bowTie)).toThrow('bad-geometry');
});

it('refuses a point and an open ring', () => {
  expect(() => areaOf({ type: 'Point', coordinates: [1, 2] })).toThrow('expected an area');
  expect(() =>
    areaOf({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    }),
  ).toThrow('bad-geometry');
});

it('never shares more than the parcel, and all of it with itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: -300, max: 300 }),
      (width, height, shift) => {
        const one = new ParcelArea(rectangle(100_000, 200_000, width, height));
        expect(one.covers(one.shape, 0.5)).toMatchObject({ overlapShare: 1 });
        const other = one.covers(areaOf(rectangle(100_000 + shift, 200_000, width, height)), 0.5);
        const expected = Math.max(0, width - Math.abs(shift)) * height;
        expect(other?.overlapM2 ?? 0).toBeLessThanOrEqual(expected + 0.01);
        if (expected > 0 && width - Math.abs(shift) > 1) expect(other?.overlapM2).toBeCloseTo(expected, 1);
      },
    ),
    { numRuns: 50 },
  );
});

const REAL = new URL('../../../../../shared/real-data/', import.meta.url);
describe.skipIf(!existsSync(REAL))(
  'real theme areas over real parcels (skipped without ../shared/real-data)',
  () => {
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, REAL), 'utf8')) as FeatureCollection;
    it('are intersected without a failure, and no share is above the whole', () => {
      const themes = read('theme-areas.geojson').features.map(({ geometry }) => areaOf(geometry));
      let hits = 0;
      for (const { geometry } of read('grb-parcels.geojson').features) {
        const real = new ParcelArea(geometry);
        for (const theme of themes) {
          const found = real.covers(theme, 0.5);
          if (!found) continue;
          hits += 1;
          expect(found.overlapShare).toBeGreaterThan(0);
          expect(found.overlapShare).toBeLessThanOrEqual(1);
        }
      }
      expect(hits).toBeGreaterThan(20);
    });
  },
);
