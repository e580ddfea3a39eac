import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, feature, seededRegister, square, type SeededRegister } from '../testing/seeded-register.ts';

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
      // A row of three, one behind the second, one that only touches a corner; the last lies in Leuven.
      feature('44021A0012/00A000', square(100_000, 190_000), {
        AFDELING: 'GENT 1 AFD',
        versionDate: '2025-01-02',
        addresses: [
          address('a1', 'Veldstraat', '12', '9000', 'Gent'),
          address('a2', 'Veldstraat', '14', '9000', 'Gent'),
        ],
        buildingUnits: [{ id: 'u1', buildingId: 'b1', function: 'wonen', status: 'gerealiseerd' }],
      }),
      feature('44021A0012/00B000', square(100_010, 190_000), {
        addresses: [address('a3', 'Bondgenotenlaan', '3', '3000', 'Leuven')],
      }),
      feature('44021A1200/00_000', square(100_020.05, 190_000)),
      feature('44021A0013/00A000', square(100_010, 190_010), {
        NISCODE: '24062',
        addresses: [address('a4', 'Burgemeester Karel Maesstraat', '7', '9000', 'Gent')],
      }),
      feature('44021A0014/00A000', square(99_990, 190_010)),
      feature('44021A0098/00A000', null, {
        STATUS: 'gehistoreerd',
        successors: ['44021A0012/00A000', '44021A0012/00B000'],
      }),
      feature('44021A0096/00A000', null),
      feature('44021A0095/00A000', square(100_500, 190_000), { NISCODE: undefined }),
      feature('44021A0094/00A000', square(100_600, 190_000), { NISCODE: '99999' }),
    ],
  });
});
afterAll(() => register.close());

const capakeys = (rows: readonly { capakey: string }[]) => rows.map(({ capakey }) => capakey);

describe('a parcel by its key', () => {
  it.each(['44021A0012/00A000', '44021a0012-00a000', '44021_A_0012_A_000_00', '44021A0012%2F00A000'])(
    'is found as %s, with all that the register knows',
    async (capakey) => {
      const { data } = await register.ask(
        `query ($capakey: ID!) { parcel(capakey: $capakey) { capakey status section areaM2 versionDate geometry center municipality { nisCode name province } division { code name }
        addresses { id fullAddress street houseNumber boxNumber postalCode municipalityName status } buildingUnits { id function status buildingId } orderable { orderable code message } } }`,
        { capakey },
      );
      expect(data).toEqual({
        parcel: {
          capakey: '44021A0012/00A000',
          status: 'CURRENT',
          section: 'A',
          areaM2: 100,
          versionDate: '2025-01-02',
          geometry: {
            ...square(100_000, 190_000),
            crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
          },
          center: {
            type: 'Point',
            coordinates: [100_005, 190_005],
            crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
          },
          municipality: { nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' },
          division: { code: '44021', name: 'GENT 1 AFD' },
          addresses: [
            {
              id: 'a1',
              fullAddress: 'Veldstraat 12, 9000 Gent',
              street: 'Veldstraat',
              houseNumber: '12',
              boxNumber: null,
              postalCode: '9000',
              municipalityName: 'Gent',
              status: 'inGebruik',
            },
            {
              id: 'a2',
              fullAddress: 'Veldstraat 14, 9000 Gent',
              street: 'Veldstraat',
              houseNumber: '14',
              boxNumber: null,
              postalCode: '9000',
              municipalityName: 'Gent',
              status: 'inGebruik',
            },
          ],
          buildingUnits: [{ id: 'u1', function: 'wonen', status: 'gerealiseerd', buildingId: 'b1' }],
          orderable: { orderable: true, code: null, message: null },
        },
      });
    },
  );

  it('is nothing when the register does not have it', async () => {
    expect((await register.ask('{ parcel(capakey: "44021Z9999/00Z999") { capakey } }')).data).toEqual({
      parcel: null,
    });
  });

  it('is a bad question when it is no key, in the language of the caller', async () => {
    const { codes, messages } = await register.ask(
      '{ parcel(capakey: "Veldstraat 12") { capakey } }',
      {},
      { language: 'fr' },
    );
    expect([codes, messages]).toEqual([
      ['BAD_USER_INPUT'],
      ['Ceci n’est pas un CaPaKey. Un CaPaKey ressemble à 44021A0215/00D000.'],
    ]);
  });
});

describe('whether a parcel may be ordered', () => {
  const orderable = async (capakey: string) =>
    (
      await register.ask<{ parcel: { orderable: unknown } }>(
        `{ parcel(capakey: "${capakey}") { orderable { orderable code message } } }`,
      )
    ).data.parcel.orderable;

  it.each([
    [
      '44021A0096/00A000',
      'PARCEL_WITHOUT_GEOMETRY',
      'Van dit perceel is de ligging niet bekend in het register. U kunt het nog niet aanvragen.',
    ],
    [
      '44021A0095/00A000',
      'PARCEL_MUNICIPALITY_UNKNOWN',
      'Van dit perceel is de gemeente niet bekend in het register. U kunt het nog niet aanvragen.',
    ],
    [
      '44021A0094/00A000',
      'PARCEL_MUNICIPALITY_UNKNOWN',
      'Van dit perceel is de gemeente niet bekend in het register. U kunt het nog niet aanvragen.',
    ],
    [
      '44021A0098/00A000',
      'PARCEL_HISTORIC',
      'Dit perceel bestaat niet meer in het kadaster. U kunt het niet aanvragen. Vraag in de plaats aan: 44021A0012/00A000, 44021A0012/00B000.',
    ],
  ])('%s: %s', async (capakey, code, message) => {
    expect(await orderable(capakey)).toEqual({ orderable: false, code, message });
  });
});

describe('adjacent parcels', () => {
  const adjacent = async (capakey: string) =>
    capakeys(
      (
        await register.ask<{ parcel: { adjacentParcels: { capakey: string }[] } }>(
          `{ parcel(capakey: "${capakey}") { adjacentParcels { capakey } } }`,
        )
      ).data.parcel.adjacentParcels,
    );

  it('share a side, within 10 cm, over the border of the municipality too', async () => {
    expect(await adjacent('44021A0012/00B000')).toEqual([
      '44021A0012/00A000',
      '44021A0013/00A000',
      '44021A1200/00_000',
    ]);
  });

  it('are not those that only touch a corner', async () => {
    expect(await adjacent('44021A0012/00A000')).toEqual(['44021A0012/00B000']);
  });

  it('are none for a parcel without geometry', async () => {
    expect(await adjacent('44021A0096/00A000')).toEqual([]);
  });
});

describe('parcels by place', () => {
  it('hold a point, both when it lies on their border', async () => {
    const at = async (x: number, y: number) =>
      capakeys(
        (
          await register.ask<{ parcelsAt: { capakey: string }[] }>(
            `{ parcelsAt(x: ${x}, y: ${y}) { capakey } }`,
          )
        ).data.parcelsAt,
      );
    expect(await at(100_005, 190_005)).toEqual(['44021A0012/00A000']);
    expect(await at(100_010, 190_005)).toEqual(['44021A0012/00A000', '44021A0012/00B000']);
    expect(await at(100_005, 189_000)).toEqual([]);
  });

  it('meet a box, no more than asked', async () => {
    const inBox = async (first: number) =>
      capakeys(
        (
          await register.ask<{ parcelsInBox: { capakey: string }[] }>(
            `{ parcelsInBox(box: { minX: 100001, minY: 190001, maxX: 100015, maxY: 190005 }, first: ${first}) { capakey } }`,
          )
        ).data.parcelsInBox,
      );
    expect(await inBox(50)).toEqual(['44021A0012/00A000', '44021A0012/00B000']);
    expect(await inBox(1)).toHaveLength(1);
  });

  it.each([
    ['{ parcelsAt(x: 3.7, y: 51.05) { capakey } }', 'Geef een plaats in Lambert 72 (EPSG:31370), in meter.'],
    [
      '{ parcelsAt(x: 604000, y: 693000) { capakey } }',
      'Geef een plaats in Lambert 72 (EPSG:31370), in meter.',
    ],
    [
      '{ parcelsInBox(box: { minX: 9, minY: 1, maxX: 3, maxY: 2 }, first: 5) { capakey } }',
      'Geef een plaats in Lambert 72 (EPSG:31370), in meter.',
    ],
    [
      '{ parcelsInBox(box: { minX: 100000, minY: 190000, maxX: 100001, maxY: 190001 }, first: 501) { capakey } }',
      'Vraag 1 tot 500 rijen tegelijk (first).',
    ],
  ])('are refused for a place that cannot be: %s', async (document, message) => {
    const { codes, messages } = await register.ask(document);
    expect([codes, messages]).toEqual([['BAD_USER_INPUT'], [message]]);
  });
});

describe('what a list costs', () => {
  const document = `query ($box: BoxInput!, $first: Int!) { parcelsInBox(box: $box, first: $first) { capakey municipality { name } division { name } addresses { id } buildingUnits { id } successors { capakey } adjacentParcels { capakey } orderable { code } } }`;
  const box = { minX: 99_000, minY: 189_000, maxX: 101_000, maxY: 191_000 };

  it('is as many statements for one parcel as for all', async () => {
    const one = await register.statements(() => register.ask(document, { box, first: 1 }));
    const all = await register.statements(() => register.ask(document, { box, first: 100 }));
    expect(all).toHaveLength(one.length);
    expect(one.length).toBeGreaterThanOrEqual(6);
  });
});

describe('as an entity of another subgraph', () => {
  const entities = async (representations: readonly object[]) =>
    (
      await register.ask<{ _entities: unknown[] }>(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Parcel { capakey section } ... on Municipality { nisCode name } } }',
        { representations },
      )
    ).data._entities;

  it('is found by its key, and is nothing when it is not there', async () => {
    expect(
      await entities([
        { __typename: 'Parcel', capakey: '44021A0012/00A000' },
        { __typename: 'Parcel', capakey: 'nonsense' },
        { __typename: 'Municipality', nisCode: '24062' },
        { __typename: 'Municipality', nisCode: '00000' },
      ]),
    ).toEqual([
      { capakey: '44021A0012/00A000', section: 'A' },
      null,
      { nisCode: '24062', name: 'Leuven' },
      null,
    ]);
  });
});
