import { afterAll, beforeAll, expect, it } from 'vitest';
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
        addresses: [address('a2', 'Veldstraat', '14', '9000', 'Gent')],
      }),
      feature('44021A0099/00A000', null, {
        STATUS: 'gehistoreerd',
        successors: ['44021A0012/00A000', '44021A0012/00B000'],
      }),
      feature('44021A0097/00A000', null, { STATUS: 'gehistoreerd' }),
    ],
  });
});
afterAll(() => register.close());

const SERVICE = { kind: 'service', id: 'sources', name: 'sources', roles: [], language: 'nl' } as const;
const ASK = 'query ($texts: [String!]!) { identifyParcels(texts: $texts) { capakey nisCode } }';
const keys = async (texts: readonly string[]) => {
  const { data } = await register.ask(ASK, { texts }, SERVICE);
  return (data as { identifyParcels: { capakey: string }[][] }).identifyParcels.map((row) =>
    row.map(({ capakey }) => capakey),
  );
};

it('knows a parcel by its key in every notation, and by its address', async () => {
  expect(
    await keys([
      '44021A0012/00A000',
      '44021_A_0012_A_000_00',
      '44021a0012-00a000',
      'Veldstraat 12, 9000 Gent',
      'veldstraat 12 gent',
    ]),
  ).toEqual(Array.from({ length: 5 }, () => ['44021A0012/00A000']));
});

it('gives all parcels of an address that stands on several, and the successors of a historic parcel', async () => {
  const both = ['44021A0012/00A000', '44021A0012/00B000'];
  expect(await keys(['Veldstraat 14, 9000 Gent', '44021A0099/00A000'])).toEqual([both, both]);
});

it('guesses nothing: another spelling, another house, a place without number, a key that is not there', async () => {
  expect(
    await keys([
      'Veldstrat 12, 9000 Gent',
      'Veldstraat 13, 9000 Gent',
      'Veldstraat Gent',
      '44021A0500/00A000',
      '44021A0097/00A000',
      '',
    ]),
  ).toEqual([[], [], [], [], [], []]);
});

it('answers our own services only', async () => {
  const { codes } = await register.ask(ASK, { texts: [] });
  expect(codes).toEqual(['FORBIDDEN']);
});
