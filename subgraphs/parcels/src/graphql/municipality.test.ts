import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRegister, type SeededRegister } from '../testing/seeded-register.ts';

let register: SeededRegister;
beforeAll(async () => {
  register = await seededRegister();
  await register.bring([
    { nisCode: '37021', name: 'Wingene', province: 'West-Vlaanderen' },
    { nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' },
  ]);
});
afterAll(() => register.close());

const ONE =
  'query ($nisCode: ID!, $on: Date) { municipality(nisCode: $nisCode, on: $on) { nisCode name from until mergedInto { nisCode from } mergedFrom { nisCode name until } } }';
const one = async (nisCode: string, on?: string) =>
  (await register.ask(ONE, { nisCode, on: on ?? null })).data;

it('answers an old NIS code with what it became, and the new one with what it was made of', async () => {
  expect(await one('37018')).toEqual({
    municipality: {
      nisCode: '37018',
      name: 'Wingene',
      from: null,
      until: '2024-12-31',
      mergedInto: { nisCode: '37021', from: '2025-01-01' },
      mergedFrom: [],
    },
  });
  expect(await one('37021')).toEqual({
    municipality: {
      nisCode: '37021',
      name: 'Wingene',
      from: '2025-01-01',
      until: null,
      mergedInto: null,
      mergedFrom: [
        { nisCode: '37012', name: 'Ruiselede', until: '2024-12-31' },
        { nisCode: '37018', name: 'Wingene', until: '2024-12-31' },
      ],
    },
  });
});

it('answers on a day with what there was on that day', async () => {
  expect(await one('37018', '2024-12-31')).toMatchObject({ municipality: { nisCode: '37018' } });
  expect(await one('37018', '2025-01-01')).toEqual({ municipality: null });
  expect(await one('37021', '2024-12-31')).toEqual({ municipality: null });
  const on = async (day: string | null) =>
    (
      await register.ask<{ municipalities: { nisCode: string }[] }>(
        'query ($on: Date) { municipalities(on: $on) { nisCode } }',
        { on: day },
      )
    ).data.municipalities.map(({ nisCode }) => nisCode);
  expect(await on('2024-06-30')).toEqual(['44021', '37012', '37018']);
  expect(await on('2025-01-01')).toEqual(['44021', '37021']);
  expect(await on(null)).toEqual(['44021', '37021']);
});

it('says that it does not know what there was before 2019', async () => {
  const { codes } = await register.ask(ONE, { nisCode: '44021', on: '2018-12-31' });
  expect(codes).toEqual(['BAD_USER_INPUT']);
});
