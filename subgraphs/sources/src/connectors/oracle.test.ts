import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGeos, type Geos } from './fixtures/geos.ts';
import { areaOf, boxesMeet, boxOf, grow, sharedArea } from './geometry.ts';
import { ParcelArea } from './parcel-area.ts';

const REAL = new URL('../../../../../shared/real-data/', import.meta.url);
const read = (name: string): readonly Geometry[] =>
  (JSON.parse(readFileSync(new URL(name, REAL), 'utf8')) as FeatureCollection).features.map(
    ({ geometry }) => geometry,
  );
/** A hundredth of a square metre: what two engines may differ by in how they cut and round. */
const M2 = 0.01;

describe.skipIf(!existsSync(REAL))(
  'our geometry and that of GEOS on real parcels and theme areas (skipped without ../shared/real-data)',
  () => {
    let geos: Geos;
    let parcels: readonly { geometry: Geometry; ours: ParcelArea }[];
    let themes: readonly { geometry: Geometry; shape: ReturnType<typeof areaOf> }[];
    beforeAll(async () => {
      geos = await openGeos();
      parcels = read('grb-parcels.geojson').map((geometry) => ({ geometry, ours: new ParcelArea(geometry) }));
      themes = read('theme-areas.geojson').map((geometry) => ({ geometry, shape: areaOf(geometry) }));
    });

    it('agree on every area, to 0.01 m²', () => {
      expect(parcels).toHaveLength(408);
      for (const { geometry, ours } of parcels)
        expect(Math.abs(geos.areaOf(geometry) - ours.areaM2)).toBeLessThan(M2);
      for (const { geometry, shape } of themes)
        expect(Math.abs(geos.areaOf(geometry) - shape.getArea())).toBeLessThan(M2);
    });

    it('agree on what is left of every parcel inside a buffer of half a metre and of two metres', () => {
      for (const metres of [0.5, 2])
        for (const { geometry, ours } of parcels)
          expect(
            Math.abs(geos.shrunkAreaOf(geometry, metres) - grow(ours.shape, -metres).getArea()),
          ).toBeLessThan(M2);
    });

    it('agree on the overlap of every parcel with every theme, and on whether it is a hit', () => {
      let met = 0;
      for (const { geometry, ours } of parcels)
        for (const theme of themes) {
          if (!boxesMeet(ours.box, boxOf(theme.shape))) {
            expect(ours.covers(theme.shape, 0.5)).toBeNull();
            continue;
          }
          met += 1;
          const shared = geos.sharedAreaOf(geometry, theme.geometry);
          expect(Math.abs(shared - sharedArea(ours.shape, theme.shape))).toBeLessThan(M2);
          const inner = ours.inner(0.5);
          const inside = geos.sharedInsideOf(geometry, inner.bufferM, theme.geometry);
          const least = Math.min(0.5, inner.shape.getArea() * 0.005);
          const hit = ours.covers(theme.shape, 0.5);
          // Within the engines' difference of the threshold either word is right.
          if (Math.abs(inside - least) > M2) expect(hit !== null).toBe(inside >= least);
          if (hit) {
            expect(Math.abs(hit.overlapM2 - shared)).toBeLessThan(2 * M2);
            expect(hit.overlapShare).toBeCloseTo(Math.min(1, shared / ours.areaM2), 3);
          }
        }
      expect(met).toBeGreaterThan(100);
    });
  },
);

const ring = (...points: [number, number][]): Geometry => ({
  type: 'Polygon',
  coordinates: [[...points, points[0]!]],
});

describe('an invalid polygon', () => {
  it.each<[string, Geometry]>([
    ['touches itself in a point', ring([0, 0], [10, 0], [10, 10], [5, 0], [0, 10])],
    ['has a spike without a width', ring([0, 0], [10, 0], [10, 10], [5, 10], [5, 20], [5, 10], [0, 10])],
    ['crosses itself by a hair', ring([0, 0], [100, 0], [100, 100], [50, 100.001], [50.001, 100], [0, 100])],
  ])('that %s is repaired to the area that GEOS makes of it', async (_what, geometry) => {
    const geos = await openGeos();
    expect(areaOf(geometry).getArea()).toBeCloseTo(geos.areaOf(geometry), 2);
  });
  it('whose repair would lose a good part of it is refused with a reason, not answered by half', async () => {
    const bowTie = ring([0, 0], [10, 10], [10, 0], [0, 12]);
    expect((await openGeos()).isValid(bowTie)).toBe(false);
    expect(() => areaOf(bowTie)).toThrow('bad-geometry');
  });
});

it('finds two zones on a parcel that their border crosses, and their shares make the whole', async () => {
  const geos = await openGeos();
  const parcel = ring([0, 0], [20, 0], [20, 30], [0, 30]);
  const [west, east] = [
    ring([-50, -50], [12, -50], [8, 80], [-50, 80]),
    ring([12, -50], [90, -50], [90, 80], [8, 80]),
  ];
  const area = new ParcelArea(parcel);
  const hits = [west, east].map((zone) => area.covers(areaOf(zone), 0.5)!);
  expect(hits.map(({ overlapM2 }) => overlapM2)).toEqual(
    [west, east].map((zone) => Math.round(geos.sharedAreaOf(parcel, zone) * 100) / 100),
  );
  expect(hits[0]!.overlapShare + hits[1]!.overlapShare).toBeCloseTo(1, 3);
});
