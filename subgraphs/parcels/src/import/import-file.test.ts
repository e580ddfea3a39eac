import { testDatabase, type TestDatabase } from '@vip/test-kit';
import { createLog, openJobs, type Database, type Jobs } from '@vip/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegister } from '../persistence/open-register.ts';
import { importFile } from './import-file.ts';

const AT = new Date('2026-03-01T12:00:00Z');
let home: TestDatabase;
let database: Database;
let jobs: Jobs;
beforeAll(async () => {
  home = await testDatabase();
  database = await openRegister(home.url);
  jobs = await openJobs({ url: home.url, subgraph: 'parcels', database, log: createLog('test', 'silent') });
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
  await home.drop();
});

const square = (x: number, y: number, size = 10) => ({
  type: 'Polygon',
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
const parcel = (CAPAKEY: string, geometry: unknown = square(104_000, 193_000), more: object = {}) => ({
  type: 'Feature',
  properties: { CAPAKEY, NISCODE: '44021', OPPERVL: 100, ...more },
  geometry,
});
const bring = (
  features: readonly unknown[],
  { nisCode = null, frame = {} }: { nisCode?: string | null; frame?: object } = {},
) => bringText(JSON.stringify({ type: 'FeatureCollection', ...frame, features }), nisCode);
const bringText = (text: string, nisCode: string | null = null) =>
  importFile(
    { database, recorder: jobs },
    async function* () {
      yield Buffer.from(text);
    },
    { source: 'test', nisCode, at: AT },
  );
const rows = <Row>(sql: string, params: readonly unknown[] = []) =>
  database.asService((em) => em.execute<Row[]>(sql, [...params]));
const facts = () =>
  rows<{ count: number }>(`select count(*)::int as count from fact where type = 'parcels.imported'`).then(
    ([row]) => row!.count,
  );

describe('importing parcels', () => {
  it('adds them with their geometry, box, label point and area, and records it', async () => {
    const before = await facts();
    expect(await bring([parcel('11001A0001/00A000')])).toMatchObject({
      kind: 'parcels',
      read: 1,
      inserted: 1,
      updated: 0,
      refused: 0,
    });
    expect(
      await rows(
        `select nis_code, division, section, status, area_m2, bounds::text, center_x, geometry->>'type' as type from parcel where capakey = '11001A0001/00A000'`,
      ),
    ).toEqual([
      {
        nis_code: '44021',
        division: '11001',
        section: 'A',
        status: 'CURRENT',
        area_m2: 100,
        bounds: '(104010,193010),(104000,193000)',
        center_x: 104005,
        type: 'Polygon',
      },
    ]);
    expect(await facts()).toBe(before + 1);
  });

  it('brings them up to date the second time, and adds nothing', async () => {
    await bring([parcel('11001A0002/00A000')]);
    expect(
      await bring([parcel('11001A0002/00A000', square(104_000, 193_000, 20), { OPPERVL: 400 })]),
    ).toMatchObject({ inserted: 0, updated: 1, refused: 0 });
    expect(await rows(`select area_m2 from parcel where capakey = '11001A0002/00A000'`)).toEqual([
      { area_m2: 400 },
    ]);
  });

  it('keeps a geometry that it knows when a later file has none', async () => {
    await bring([parcel('11001A0003/00A000')]);
    expect(await bring([parcel('11001A0003/00A000', null)])).toMatchObject({
      updated: 1,
      withoutGeometry: 1,
    });
    expect(
      await rows(`select geometry is not null as kept from parcel where capakey = '11001A0003/00A000'`),
    ).toEqual([{ kept: true }]);
  });

  it('takes the shape with ref_identifier alone, in the municipality that was named', async () => {
    const feature = {
      type: 'Feature',
      properties: { id: 1, ref_identifier: '24514C0024/00C005' },
      geometry: square(175_000, 171_000),
    };
    await expect(bring([feature])).rejects.toThrow('--municipality NIS');
    expect(await bring([feature], { nisCode: '24062' })).toMatchObject({ inserted: 1 });
    expect(await rows(`select nis_code, area_m2 from parcel where capakey = '24514C0024/00C005'`)).toEqual([
      { nis_code: '24062', area_m2: 100 },
    ]);
  });

  it('reads a removed GRB version as historic, another ended version as current', async () => {
    await bring([
      parcel('11001A0004/00A000', undefined, { EINDDATUM: '2024-02-05', LBLBEWERK: 'verwijderd' }),
      parcel('11001A0004/00B000', undefined, {
        EINDDATUM: '2024-02-06',
        LBLBEWERK: 'geometriewijziging, niet beduidend',
      }),
    ]);
    expect(
      await rows(`select status from parcel where capakey like '11001A0004/%' order by capakey`),
    ).toEqual([{ status: 'HISTORIC' }, { status: 'CURRENT' }]);
  });

  it('brings addresses, building units and successors of the world', async () => {
    const address = {
      id: '1',
      street: 'Veldstraat',
      houseNumber: '12A',
      boxNumber: null,
      postalCode: '9000',
      municipalityName: 'Gent',
      status: 'inGebruik',
    };
    await bring([
      parcel('11001A0005/00A000', null, {
        STATUS: 'gehistoreerd',
        addresses: [address],
        buildingUnits: [{ id: 'u1', function: 'wonen' }],
        successors: ['11001a0005-00b000'],
      }),
    ]);
    expect(
      await rows(
        `select full_address, house_value, house_plain from address where capakey = '11001A0005/00A000'`,
      ),
    ).toEqual([{ full_address: 'Veldstraat 12A, 9000 Gent', house_value: 12, house_plain: '12a' }]);
    expect(await rows(`select id, function from building_unit where capakey = '11001A0005/00A000'`)).toEqual([
      { id: 'u1', function: 'wonen' },
    ]);
    expect(await rows(`select successor from successor where capakey = '11001A0005/00A000'`)).toEqual([
      { successor: '11001A0005/00B000' },
    ]);
  });
});

describe('a bad row', () => {
  const bowTie = {
    type: 'Polygon',
    coordinates: [
      [
        [104_000, 193_000],
        [104_010, 193_010],
        [104_010, 193_000],
        [104_000, 193_010],
        [104_000, 193_000],
      ],
    ],
  };
  it.each([
    ['malformed key', parcel('12345')],
    ['malformed key', { type: 'Feature', properties: { CAPAKEY: null }, geometry: null }],
    ['malformed municipality', parcel('11002A0001/00A000', undefined, { NISCODE: 'Gent' })],
    ['no geometry', parcel('11002A0002/00A000', { type: 'Polygon', coordinates: [] })],
    ['wrong geometry', parcel('11002A0003/00A000', { type: 'Point', coordinates: [104_000, 193_000] })],
    ['invalid geometry', parcel('11002A0004/00A000', bowTie)],
    [
      'invalid geometry',
      parcel('11002A0005/00A000', {
        type: 'Polygon',
        coordinates: [
          [
            [104_000, 'x'],
            [1, 1],
          ],
        ],
      }),
    ],
    ['wrong crs', parcel('11002A0006/00A000', square(604_000, 693_000))],
    [
      'wrong crs',
      parcel('11002A0007/00A000', {
        type: 'Polygon',
        coordinates: [
          [
            [3.7, 51],
            [3.71, 51],
            [3.71, 51.1],
            [3.7, 51],
          ],
        ],
      }),
    ],
  ])('is refused alone, with its place in the file: %s', async (reason, bad) => {
    const report = await bring([parcel('11003A0001/00A000'), bad]);
    expect(report).toMatchObject({ read: 2, refused: 1, refusals: [{ feature: 2, line: 1, reason }] });
    expect(await rows(`select 1 from parcel where capakey like '11002%'`)).toEqual([]);
  });

  it('is the second of two with the same key: the first stands', async () => {
    const report = await bring([
      parcel('11003A0002/00A000'),
      parcel('11003A0002/00A000', undefined, { OPPERVL: 999 }),
    ]);
    expect(report).toMatchObject({
      inserted: 1,
      refused: 1,
      refusals: [{ feature: 2, reason: 'duplicate' }],
    });
    expect(await rows(`select area_m2 from parcel where capakey = '11003A0002/00A000'`)).toEqual([
      { area_m2: 100 },
    ]);
  });

  it('is every row of a file that says it is in Lambert 2008', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3812' } };
    expect(await bring([parcel('11003A0003/00A000')], { frame: { crs } })).toMatchObject({
      inserted: 0,
      refused: 1,
      refusals: [{ reason: 'wrong crs' }],
    });
  });
});

describe('a bad file', () => {
  it.each([
    [
      'cut off',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [parcel('11004A0001/00A000'), parcel('11004A0002/00A000')],
      }).slice(0, -40),
    ],
    ['no JSON', 'CAPAKEY;NISCODE\n11004A0001/00A000;44021'],
    ['no features', '{"type":"FeatureCollection","features":[]}'],
    ['no FeatureCollection', '{"type":"Point","coordinates":[1,2]}'],
    [
      'unknown kind',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"naam":"x"},"geometry":null}]}',
    ],
  ])('is refused whole and changes nothing: %s', async (_, text) => {
    const before = await facts();
    await expect(bringText(text)).rejects.toMatchObject({ name: 'ImportProblem' });
    expect(await rows(`select 1 from parcel where capakey like '11004%'`)).toEqual([]);
    expect(await facts()).toBe(before);
  });
});

it('brings municipalities, ours and as Basisregisters lists them', async () => {
  await bringText('[{"nisCode":"44021","name":"Gent","province":"Oost-Vlaanderen"}]');
  expect(
    await bringText(
      '[{"niscode":"24062","provincie":null,"namen":[{"taal":"nl","naam":"Leuven"}],"status":"inGebruik"},{"niscode":"62063","namen":[{"taal":"fr","naam":"Liège"}]}]',
    ),
  ).toMatchObject({ updated: 1, refused: 1 });
  expect(await rows('select nis_code, name, province from municipality order by 1')).toEqual([
    { nis_code: '24062', name: 'Leuven', province: 'Vlaams-Brabant' },
    { nis_code: '44021', name: 'Gent', province: 'Oost-Vlaanderen' },
  ]);
});

it('places the names of both municipalities when a parcel went from one to the other', async () => {
  await bring([
    { nisCode: '90001', name: 'Oud', province: 'Verzonnen' },
    { nisCode: '90002', name: 'Nieuw', province: 'Verzonnen' },
  ]);
  const [here, there] = [square(150_000, 193_000), square(151_000, 193_000)];
  await bring([
    parcel('11001A0004/00A000', here, { NISCODE: '90001' }),
    parcel('11001A0005/00A000', there, { NISCODE: '90001' }),
  ]);
  const placed = () =>
    rows(
      `select nis_code, label_x as x, parcels from municipality where nis_code in ('90001', '90002') order by 1`,
    );
  expect(await placed()).toEqual([
    { nis_code: '90001', x: 150_505, parcels: 2 },
    { nis_code: '90002', x: null, parcels: 0 },
  ]);
  await bring([parcel('11001A0005/00A000', there, { NISCODE: '90002' })]);
  expect(await placed()).toEqual([
    { nis_code: '90001', x: 150_005, parcels: 1 },
    { nis_code: '90002', x: 151_005, parcels: 1 },
  ]);
});
