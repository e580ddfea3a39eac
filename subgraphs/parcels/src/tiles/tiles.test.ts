import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeNames } from '../persistence/register-writer.ts';
import { feature, seededRegister, square, address, type SeededRegister } from '../testing/seeded-register.ts';
import { clipLine, clipRing } from './clip.ts';
import { drawTile } from './draw-tile.ts';
import { EXTENT, MARGIN, readTileAddress, tileBox, toTile } from './grid.ts';
import { layersOf } from './tile-routes.ts';

const inside = ([x, y]: readonly [number, number]) =>
  x >= -MARGIN && x <= EXTENT + MARGIN && y >= -MARGIN && y <= EXTENT + MARGIN;

describe('the grid of Flanders', () => {
  it('has its corner at (9928, 329072) and halves at each step', () => {
    expect(toTile({ z: 0, x: 0, y: 0 })([9_928, 329_072])).toEqual([0, 0]);
    expect(toTile({ z: 0, x: 0, y: 0 })([9_928 + 262_144, 329_072 - 262_144])).toEqual([4096, 4096]);
    expect(toTile({ z: 1, x: 1, y: 1 })([9_928 + 131_072, 329_072 - 131_072])).toEqual([0, 0]);
  });

  it('shows 256 m and a margin of 4 m at z 10', () => {
    expect(tileBox({ z: 10, x: 0, y: 0 })).toEqual({
      minX: 9_924,
      minY: 328_812,
      maxX: 10_188,
      maxY: 329_076,
    });
  });

  it.each([
    ['16', '0', '0'],
    ['1', '2', '0'],
    ['1', '0', '-1'],
    ['a', '0', '0'],
    ['1', '0', '1e3'],
  ])('has no tile %s/%s/%s', (z, x, y) => {
    expect(readTileAddress(z, x, y)).toBeNull();
  });
});

describe('clipping', () => {
  const point = fc.tuple(fc.integer({ min: -9_000, max: 12_000 }), fc.integer({ min: -9_000, max: 12_000 }));
  it('leaves nothing outside the tile and its margin', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        const ring = clipRing([...points, points[0]!]);
        expect(ring.every(inside)).toBe(true);
        if (ring.length > 0) expect(ring[0]).toEqual(ring.at(-1));
        expect(clipLine(points).flat().every(inside)).toBe(true);
      }),
    );
  });

  it('keeps what is inside as it is', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ] as const;
    expect(new Set(clipRing(ring).map(String))).toEqual(new Set(ring.map(String)));
    expect(clipLine(ring)).toEqual([[...ring]]);
  });

  it('cuts a line that leaves and comes back in two', () => {
    expect(
      clipLine([
        [0, 0],
        [5_000, 0],
        [5_000, 100],
        [0, 100],
      ]),
    ).toEqual([
      [
        [0, 0],
        [4_160, 0],
      ],
      [
        [4_160, 100],
        [0, 100],
      ],
    ]);
  });
});

/** Reads a tile back, by the published format: layer names, their tags, and how many features. */
function readTile(bytes: Uint8Array) {
  const layers: Record<
    string,
    { count: number; version: number; extent: number; keys: string[]; values: string[] }
  > = {};
  const reader = new PbfReader(bytes);
  while (reader.pos < reader.length) {
    const header = reader.readVarint();
    if (header >> 3 !== 3) throw new Error('not a layer');
    const end = reader.readVarint() + reader.pos;
    const layer = { count: 0, version: 0, extent: 0, keys: [] as string[], values: [] as string[] };
    let name = '';
    while (reader.pos < end) {
      const field = reader.readVarint();
      const number = field >> 3;
      if (number === 1) name = reader.readString();
      else if (number === 3) layer.keys.push(reader.readString());
      else if (number === 4) {
        const close = reader.readVarint() + reader.pos;
        reader.readVarint();
        layer.values.push(reader.readString());
        reader.pos = close;
      } else if (number === 5) layer.extent = reader.readVarint();
      else if (number === 15) layer.version = reader.readVarint();
      else {
        layer.count++;
        reader.skip(field);
      }
    }
    layers[name] = layer;
  }
  return layers;
}

describe('a tile of the register', () => {
  let register: SeededRegister;
  beforeAll(async () => {
    register = await seededRegister();
    await register.bring({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kind: 'road', label: 'Veldstraat' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [99_000, 190_005],
              [101_000, 190_005],
            ],
          },
        },
        { type: 'Feature', properties: { kind: 'water', label: 'Leie' }, geometry: square(100_030, 190_000) },
        { type: 'Feature', properties: { kind: 'building' }, geometry: square(100_002, 190_002, 5, 5) },
      ],
    });
    await register.bring({
      type: 'FeatureCollection',
      features: [
        feature('44021A0215/00D000', square(100_000, 190_000), {
          addresses: [
            address('1', 'Veldstraat', '12', '9000', 'Gent'),
            address('2', 'Veldstraat', '16', '9000', 'Gent'),
          ],
        }),
        feature('44021A0216/00_000', null, { STATUS: 'gehistoreerd' }),
      ],
    });
  });
  afterAll(() => register.close());

  /** The address of the tile that shows a place. */
  const over = (z: number, px: number, py: number) => {
    const [x, y] = toTile({ z: 0, x: 0, y: 0 })([px, py]).map((units) =>
      Math.floor((units / EXTENT) * 2 ** z),
    );
    return { z, x: x!, y: y! };
  };
  const tile = async (z: number) => {
    const where = over(z, 100_005, 190_005);
    return readTile(drawTile(where, await layersOf(register.database, where)));
  };

  it('carries parcels with key, label and house, buildings, roads and water from z 10 on', async () => {
    expect(await tile(10)).toEqual({
      water: { count: 1, version: 2, extent: 4096, keys: ['label'], values: ['Leie'] },
      parcels: {
        count: 1,
        version: 2,
        extent: 4096,
        keys: ['capakey', 'label', 'house'],
        values: ['44021A0215/00D000', '215D', '12-16'],
      },
      buildings: { count: 1, version: 2, extent: 4096, keys: [], values: [] },
      roads: { count: 1, version: 2, extent: 4096, keys: ['label'], values: ['Veldstraat'] },
    });
  });

  it('carries roads and water only, further away', async () => {
    expect(Object.keys(await tile(8))).toEqual(['water', 'roads']);
  });

  it('carries borders and the names of municipalities from afar, each name in one tile, where its parcels are', async () => {
    await register.bring([
      { nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' },
      { nisCode: '24062', name: 'Leuven', province: 'Vlaams-Brabant' }, // without a parcel its place is not known
    ]);
    await register.bring({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kind: 'border', label: 'Vlaanderen' },
          geometry: square(50_000, 150_000, 100_000, 100_000),
        },
        {
          type: 'Feature',
          properties: { kind: 'road', label: 'Veldstraat' },
          geometry: square(100_000, 190_000),
        },
      ],
    });
    const afar = await tile(2);
    expect(Object.keys(afar)).toEqual(['borders', 'places']);
    expect(afar['places']).toMatchObject({ count: 1, keys: ['label'], values: ['Gent'] });
    expect(Object.keys(await tile(9))).toEqual(['roads']);
    const where = over(2, 100_005, 190_005);
    const beside = { ...where, x: where.x + 1 };
    expect(readTile(drawTile(beside, await layersOf(register.database, beside)))).not.toHaveProperty(
      'places',
    );
    await register.database.asService(async (em) => {
      await em.execute(`update parcel set status = 'HISTORIC' where nis_code = '44021'`);
      await placeNames(em, ['44021']);
    });
    expect(Object.keys(await tile(2))).toEqual(['borders']); // merged away: its last parcel went
  });

  it('is empty where there is nothing', () => {
    expect(drawTile({ z: 10, x: 0, y: 0 }, { parcels: [] })).toHaveLength(0);
  });
});
