import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, feature, seededRegister, square, type SeededRegister } from '../testing/seeded-register.ts';

let register: SeededRegister;
beforeAll(async () => {
  register = await seededRegister();
  await register.bring([
    { nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' },
    { nisCode: '24062', name: 'Leuven', province: 'Vlaams-Brabant' },
  ]);
  const gent = (id: string, street: string, number: string, postalCode = '9000') =>
    address(id, street, number, postalCode, 'Gent');
  await register.bring({
    type: 'FeatureCollection',
    features: [
      feature('44021A0215/00D000', square(100_000, 190_000), {
        AFDELING: 'GENT 1 AFD',
        addresses: [
          gent('a1', 'Veldstraat', '2'),
          gent('a2', 'Veldstraat', '12'),
          gent('a3', 'Korte Meer', '1'),
        ],
      }),
      feature('44021A0021/00_000', square(100_020, 190_000), {
        addresses: [gent('a4', 'Veldstraat', '12'), gent('a5', 'Veldstraat', '12A')],
      }),
      feature('44021A0213/02_000', null, { STATUS: 'gehistoreerd' }),
      feature('44021B0001/00A000', square(100_040, 190_000), {
        addresses: [gent('a6', 'Veldstraat', '7', '9050'), gent('a7', 'Élisabethlaan', '1')],
      }),
      feature('44802C0003/00A000', square(100_060, 190_000), { AFDELING: 'GENT 2 AFD' }),
      // By its key in the same division as those above, by the register in another municipality.
      feature('44021A0216/00A000', square(100_080, 190_000), {
        NISCODE: '24062',
        addresses: [address('b1', 'Veldstraat', '99', '3000', 'Leuven'), gent('b2', 'Grensstraat', '5')],
      }),
    ],
  });
});
afterAll(() => register.close());

async function step<Answer>(field: string, nisCode = '44021'): Promise<Answer> {
  const { data, codes } = await register.ask<{ municipality: { field: Answer } }>(
    `query ($nisCode: ID!) { municipality(nisCode: $nisCode) { field: ${field} } }`,
    { nisCode },
  );
  expect(codes).toEqual([]);
  return data.municipality.field;
}
const streets = async (startsWith: string, nisCode?: string) =>
  (
    await step<{ name: string; postalCode: string }[]>(
      `streets(startsWith: "${startsWith}", first: 10) { name postalCode }`,
      nisCode,
    )
  ).map(({ name, postalCode }) => `${name} ${postalCode}`);

describe('the streets of a municipality', () => {
  it('are those with a house on one of its parcels, by name, once for each postal code', async () => {
    expect(await streets('')).toEqual([
      'Élisabethlaan 9000',
      'Korte Meer 9000',
      'Veldstraat 9000',
      'Veldstraat 9050',
    ]);
    expect(await streets('', '24062')).toEqual(['Grensstraat 9000', 'Veldstraat 3000']);
  });

  it.each([
    ['veld', ['Veldstraat 9000', 'Veldstraat 9050']],
    ['MEER', ['Korte Meer 9000']],
    ['elisab', ['Élisabethlaan 9000']],
    ['veldtsraat', ['Veldstraat 9000', 'Veldstraat 9050']],
    ['%', ['Élisabethlaan 9000', 'Korte Meer 9000', 'Veldstraat 9000', 'Veldstraat 9050']],
    ['zzzz', []],
  ])('narrow to what begins with %s, or is spelt alike', async (typed, expected) => {
    expect(await streets(typed)).toEqual(expected);
  });

  it('are as many as were asked for', async () => {
    expect(await step('streets(first: 2) { name }')).toEqual([
      { name: 'Élisabethlaan' },
      { name: 'Korte Meer' },
    ]);
  });

  it('leave out a street whose last house went, and take one that came with a moved border', async () => {
    await register.bring({
      type: 'FeatureCollection',
      features: [
        feature('24062A0001/00A000', square(200_000, 170_000), {
          NISCODE: '23000',
          addresses: [address('c1', 'Nieuwe Weg', '1', '3001', 'Leuven')],
        }),
      ],
    });
    await register.bring({
      type: 'FeatureCollection',
      features: [
        feature('24062A0001/00A000', square(200_000, 170_000), { NISCODE: '24062', addresses: undefined }),
      ],
    });
    expect(await streets('nieuwe', '24062')).toEqual(['Nieuwe Weg 3001']);
    await register.bring({
      type: 'FeatureCollection',
      features: [feature('24062A0001/00A000', square(200_000, 170_000), { NISCODE: '24062', addresses: [] })],
    });
    expect(await streets('nieuwe', '24062')).toEqual([]);
  });
});

describe('the house numbers of a street', () => {
  const houses = async (startsWith: string) => {
    const [{ id }] = (await step<{ id: string }[]>('streets(startsWith: "veldstraat", first: 1) { id }')) as [
      { id: string },
    ];
    return step(
      `houseNumbers(street: "${id}", startsWith: "${startsWith}", first: 10) { houseNumber parcels { capakey } }`,
    );
  };

  it('stand in order of their number, each with its parcels', async () => {
    expect(await houses('')).toEqual([
      { houseNumber: '2', parcels: [{ capakey: '44021A0215/00D000' }] },
      {
        houseNumber: '12',
        parcels: [{ capakey: '44021A0021/00_000' }, { capakey: '44021A0215/00D000' }],
      },
      { houseNumber: '12A', parcels: [{ capakey: '44021A0021/00_000' }] },
    ]);
  });

  it('narrow to what begins so', async () => {
    expect(await houses('12 a')).toEqual([
      { houseNumber: '12A', parcels: [{ capakey: '44021A0021/00_000' }] },
    ]);
  });

  it('refuse what is no street, with what to do', async () => {
    const { codes, messages } = await register.ask(
      '{ municipality(nisCode: "44021") { houseNumbers(street: "Veldstraat", first: 10) { houseNumber } } }',
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(messages).toEqual(['Kies een straat uit de lijst van de gemeente (streets).']);
  });
});

describe('the parts of a key', () => {
  it('begin with the divisions in which the municipality has parcels', async () => {
    expect(await step('divisions { code name }')).toEqual([
      { code: '44021', name: 'GENT 1 AFD' },
      { code: '44802', name: 'GENT 2 AFD' },
    ]);
  });

  it('go on with the sections of one division', async () => {
    expect(await step('sections(divisionCode: "44021")')).toEqual(['A', 'B']);
    expect(await step('sections(divisionCode: "44802")')).toEqual(['C']);
    expect(await step('sections(divisionCode: "44021")', '24062')).toEqual(['A']);
    expect(await step('sections(divisionCode: "99999")')).toEqual([]);
  });

  const numbers = (startsWith: string) =>
    step(
      `parcelNumbers(divisionCode: "44021", section: "A", startsWith: "${startsWith}", first: 10) { label parcel { capakey status } }`,
    );
  const OF_21 = { label: '21', parcel: { capakey: '44021A0021/00_000', status: 'CURRENT' } };
  const OF_213 = { label: '213/2', parcel: { capakey: '44021A0213/02_000', status: 'HISTORIC' } };
  const OF_215 = { label: '215D', parcel: { capakey: '44021A0215/00D000', status: 'CURRENT' } };

  it.each([
    ['', [OF_21, OF_213, OF_215]],
    ['21', [OF_21, OF_213, OF_215]],
    ['215', [OF_215]],
    ['0215d', [OF_215]],
    ['213/2', [OF_213]],
    ['215E', []],
    ['%', []],
  ])('end with the numbers that begin with "%s", historic ones too', async (typed, expected) => {
    expect(await numbers(typed)).toEqual(expected);
  });
});

it('costs one statement for every step, however many municipalities ask it', async () => {
  const asked = await register.statements(() =>
    register.ask('{ municipalities { streets(startsWith: "veld", first: 5) { name } divisions { code } } }'),
  );
  expect(asked).toHaveLength(3);
});
