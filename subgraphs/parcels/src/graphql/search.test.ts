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
      feature('44021A0012/00A000', square(100_000, 190_000), {
        addresses: [
          address('a1', 'Veldstraat', '12', '9000', 'Gent'),
          address('a2', 'Veldstraat', '14', '9000', 'Gent'),
        ],
      }),
      feature('44021A0012/00B000', square(100_010, 190_000), {
        addresses: [address('a3', 'Bondgenotenlaan', '3', '3000', 'Leuven')],
      }),
      feature('44021A1200/00_000', square(100_020.05, 190_000)),
      feature('44021A0013/00A000', square(100_010, 190_010), {
        NISCODE: '24062',
        addresses: [address('a4', 'Burgemeester Karel Maesstraat', '7', '9000', 'Gent')],
      }),
      feature('44021A0099/00A000', null, { STATUS: 'gehistoreerd', successors: ['44021A0098/00A000'] }),
      feature('44021A0098/00A000', null, {
        STATUS: 'gehistoreerd',
        successors: ['44021A0012/00A000', '44021A0012/00B000'],
      }),
      feature('44021A0097/00A000', null, { STATUS: 'gehistoreerd' }),
    ],
  });
});
afterAll(() => register.close());

describe('searching', () => {
  type Found = {
    searchParcels: {
      parcel: { capakey: string };
      label: string;
      kind: string;
      score: number;
      note: string | null;
    }[];
  };
  const search = async (text: string, first = 10) =>
    (
      await register.ask<Found>(
        `query ($text: String!, $first: Int!) { searchParcels(text: $text, first: $first) { parcel { capakey } label kind score note } }`,
        { text, first },
      )
    ).data.searchParcels;

  it('finds a key', async () => {
    expect(await search('44021a0012-00a000')).toEqual([
      {
        parcel: { capakey: '44021A0012/00A000' },
        label: '44021A0012/00A000',
        kind: 'CAPAKEY',
        score: 1,
        note: null,
      },
    ]);
  });

  it('finds number 12 before 1200 to 1299 for 44021A12', async () => {
    expect((await search('44021A12')).map(({ parcel }) => parcel.capakey)).toEqual([
      '44021A0012/00A000',
      '44021A0012/00B000',
      '44021A1200/00_000',
    ]);
  });

  it('leads from a historic key to what it became, over a historic one between, and says so', async () => {
    expect(await search('44021A0099/00A000')).toEqual(
      ['44021A0012/00A000', '44021A0012/00B000'].map((capakey) => ({
        parcel: { capakey },
        label: capakey,
        kind: 'CAPAKEY',
        score: 0.95,
        note: '44021A0099/00A000 bestaat niet meer. Dit perceel kwam in de plaats.',
      })),
    );
  });

  it('shows a historic key without known successor, and says so', async () => {
    expect(await search('44021A0097/00A000')).toMatchObject([
      {
        parcel: { capakey: '44021A0097/00A000' },
        note: '44021A0097/00A000 bestaat niet meer. Welk perceel in de plaats kwam, is niet bekend in het register.',
      },
    ]);
  });

  it.each([
    'Veldstraat 12, 9000 Gent',
    'veldstraat 12 gent',
    'Vledstraat 12 Gent',
    'Veltstraat 12',
    'veldstr. 12 gnet',
    'Feldstraad 12',
    'Feldstraad 12 Gent',
    'VELDSTRAAT 12',
    '9000 Gent Veldstraat 12',
  ])('finds an address in spite of how it is typed: %s', async (text) => {
    const [first] = await search(text);
    expect(first).toMatchObject({
      parcel: { capakey: '44021A0012/00A000' },
      label: 'Veldstraat 12, 9000 Gent',
      kind: 'ADDRESS',
    });
  });

  it('finds a street by the last part of its name', async () => {
    expect(await search('Maesstraat 7 Gent')).toMatchObject([{ parcel: { capakey: '44021A0013/00A000' } }]);
  });

  it('finds the nearest house when the number does not exist, with a lower score', async () => {
    const [exact] = await search('Veldstraat 14 Gent');
    const [near] = await search('Veldstraat 15 Gent');
    expect(near!.label).toBe('Veldstraat 14, 9000 Gent');
    expect(near!.score).toBeLessThan(exact!.score);
  });

  it('finds nothing in another place than the one named', async () => {
    expect(await search('Veldstraat 12 Leuven')).toEqual([]);
  });

  it('names each parcel once, also when several of its addresses fit', async () => {
    expect((await search('Veldstraat Gent')).map(({ parcel }) => parcel.capakey)).toEqual([
      '44021A0012/00A000',
    ]);
  });

  it.each([
    ['x'.repeat(201), 10, 'Zoek met hoogstens 200 tekens.'],
    ['Veldstraat', 51, 'Vraag 1 tot 50 rijen tegelijk (first).'],
    ['Veldstraat', 0, 'Vraag 1 tot 50 rijen tegelijk (first).'],
  ])('refuses what is too much', async (text, first, message) => {
    expect(
      await register.ask(
        'query ($text: String!, $first: Int!) { searchParcels(text: $text, first: $first) { label } }',
        { text, first },
      ),
    ).toMatchObject({ codes: ['BAD_USER_INPUT'], messages: [message] });
  });
});
