import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feature, seededRegister, square, type SeededRegister } from '../testing/seeded-register.ts';

let register: SeededRegister;
beforeAll(async () => {
  register = await seededRegister();
  await register.bring([
    { nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' },
    { nisCode: '24062', name: 'Leuven', province: 'Vlaams-Brabant' },
  ]);
  await register.bring({
    type: 'FeatureCollection',
    features: [
      // A street of 8 m between two rows; 300 m to the east it is the border with Leuven.
      feature('44021A0001/00A000', square(100_000, 190_000, 100, 20)),
      feature('44021A0002/00A000', square(100_000, 190_028, 100, 20)),
      feature('44021A0003/00A000', square(100_400, 190_000, 100, 20)),
      feature('24062A0004/00A000', square(100_400, 190_028, 100, 20), { NISCODE: '24062' }),
    ],
  });
});
afterAll(() => register.close());

const EPSG = (code: number) => ({ type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } });
const CHECK = `query ($geometry: GeoJSON!) { drawnArea(geometry: $geometry) { areaKey areaM2 geometry municipality { nisCode }
  coveredParcels { parcel { capakey } overlapM2 } problems { code message } } }`;
interface Checked {
  readonly areaKey: string | null;
  readonly areaM2: number | null;
  readonly geometry: { coordinates: number[][][] } | null;
  readonly municipality: { nisCode: string } | null;
  readonly coveredParcels: readonly { parcel: { capakey: string }; overlapM2: number }[];
  readonly problems: readonly { code: string; message: string }[];
}
const check = async (geometry: unknown, caller = {}): Promise<Checked> => {
  const { data, messages } = await register.ask<{ drawnArea: Checked }>(CHECK, { geometry }, caller);
  expect(messages).toEqual([]);
  return data.drawnArea;
};
const codes = async (geometry: unknown) => (await check(geometry)).problems.map(({ code }) => code);

describe('a stretch of street', () => {
  it('can be ordered: it has a key, its measure, and the municipality of the parcels along it', async () => {
    expect(await check(square(100_010, 190_021, 50, 6))).toMatchObject({
      areaKey: expect.stringMatching(/^GEBIED-[0-9A-F]{16}$/),
      areaM2: 300,
      municipality: { nisCode: '44021' },
      coveredParcels: [],
      problems: [],
    });
  });

  it('is the same area wherever the drawing began and whichever way round it went', async () => {
    const first = square(100_010, 190_021, 50, 6);
    const [ring] = first.coordinates;
    const turned = [...ring!.slice(2, -1), ...ring!.slice(0, 3)];
    const one = await check(first);
    expect((await check({ type: 'Polygon', coordinates: [turned] })).areaKey).toBe(one.areaKey);
    expect((await check({ type: 'Polygon', coordinates: [ring!.toReversed()] })).areaKey).toBe(one.areaKey);
    expect((await check(square(100_010, 190_021, 50, 5))).areaKey).not.toBe(one.areaKey);
  });

  it('may lie a little over an edge, and says over whose', async () => {
    const { problems, coveredParcels } = await check(square(100_010, 190_019, 50, 8));
    expect(problems).toEqual([]);
    expect(coveredParcels).toEqual([{ parcel: { capakey: '44021A0001/00A000' }, overlapM2: 50 }]);
  });

  it('that mostly lies on parcels is refused, and names them', async () => {
    const { problems } = await check(square(100_010, 190_000, 50, 28));
    expect(problems).toEqual([
      {
        code: 'AREA_COVERS_PARCELS',
        message:
          'Een groot deel van het gebied ligt op kadastrale percelen. Bestel die percelen in de plaats: 44021A0001/00A000.',
      },
    ]);
  });

  it('along a border is for two municipalities, and says to split', async () => {
    const { municipality, problems } = await check(square(100_410, 190_021, 50, 6));
    expect(municipality).toBeNull();
    expect(problems).toEqual([
      {
        code: 'AREA_IN_SEVERAL_MUNICIPALITIES',
        message: 'Het gebied ligt in Gent en Leuven. Splits het: teken per gemeente een gebied.',
      },
    ]);
  });

  it('with nothing around it lies in no Flemish municipality', async () => {
    expect(await codes(square(150_000, 140_000, 50, 6))).toEqual(['AREA_OUTSIDE_FLANDERS']);
  });

  it('is told in the language of the caller', async () => {
    const { problems } = await check(square(150_000, 140_000, 50, 6), { language: 'fr' });
    expect(problems[0]!.message).toMatch(/^La zone ne se trouve pas entièrement/);
  });
});

describe('its coordinates', () => {
  // Two corners, (100 010, 190 021) and (100 060, 190 027) of Lambert 72, as PROJ's cs2cs gives them in each system.
  it.each([
    { epsg: 31370, from: [100_010, 190_021], to: [100_060, 190_027] },
    { epsg: 3812, from: [600_007.702, 690_015.295], to: [600_057.701, 690_021.301] },
    { epsg: 4258, from: [3.6563194, 51.0182343], to: [3.6570311, 51.0182925] },
    { epsg: 4326, from: [3.6563194, 51.0182343], to: [3.6570311, 51.0182925] },
  ])('in EPSG:$epsg are laid in Lambert 72, to the metre', async ({ epsg, from, to }) => {
    const box = square(from[0]!, from[1]!, to[0]! - from[0]!, to[1]! - from[1]!);
    const { geometry, problems } = await check({ ...box, crs: EPSG(epsg) });
    expect(problems).toEqual([]);
    const [ring] = geometry!.coordinates;
    const off = [
      [100_010, 190_021],
      [100_060, 190_027],
    ].map(([x, y], at) => Math.hypot(ring![at * 2]![0]! - x!, ring![at * 2]![1]! - y!));
    expect(Math.max(...off)).toBeLessThan(1);
  });

  it.each([
    { what: 'a point', geometry: { type: 'Point', coordinates: [1, 2] }, code: 'AREA_NO_POLYGON' },
    {
      what: 'two polygons',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [square(100_000, 190_021).coordinates, square(100_050, 190_021).coordinates],
      },
      code: 'AREA_NO_POLYGON',
    },
    {
      what: 'a ring that is not closed',
      geometry: { type: 'Polygon', coordinates: [square(100_000, 190_021).coordinates[0]!.slice(0, 4)] },
      code: 'AREA_UNREADABLE',
    },
    {
      what: 'words for numbers',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            ['a', 'b'],
            [1, 2],
            [3, 4],
            ['a', 'b'],
          ],
        ],
      },
      code: 'AREA_UNREADABLE',
    },
    {
      what: 'degrees that call themselves Lambert 72',
      geometry: square(3.7, 51, 0.01, 0.01),
      code: 'AREA_WRONG_CRS',
    },
    {
      what: 'a system that we do not know',
      geometry: { ...square(100_000, 190_021), crs: EPSG(3857) },
      code: 'AREA_WRONG_CRS',
    },
    {
      what: 'an edge that crosses itself',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [100_000, 190_020],
            [100_050, 190_028],
            [100_050, 190_020],
            [100_000, 190_028],
            [100_000, 190_020],
          ],
        ],
      },
      code: 'AREA_NOT_SIMPLE',
    },
    { what: 'a stamp', geometry: square(100_000, 190_021, 0.5, 0.5), code: 'AREA_TOO_SMALL' },
    { what: 'a whole quarter', geometry: square(100_000, 190_021, 500, 500), code: 'AREA_TOO_LARGE' },
    {
      what: 'six hundred corners',
      geometry: {
        type: 'Polygon',
        coordinates: [Array.from({ length: 600 }, (_, i) => [100_000 + i / 10, 190_021])],
      },
      code: 'AREA_TOO_MANY_POINTS',
    },
  ])('are refused when they are $what', async ({ geometry, code }) => {
    expect(await codes(geometry)).toEqual([code]);
  });
});
