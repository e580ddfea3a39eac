import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBilling,
  CITIZEN,
  NOTARY,
  officer,
  parcelKey,
  SERVICE,
  type ABilling,
} from '../a-billing.test-kit.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

/** Of Gent, whose tariff it is. */
const FINANCE = officer('44021', 'FINANCE_MANAGER');

describe('setting a tariff', () => {
  const SET =
    'mutation ($input: SetTariffInput!) { setTariff(input: $input) { __typename ... on SetTariffSuccess { municipality { tariff(on: "2026-07-01") { amount { cents } validFrom } } } ... on Refusal { code } ... on InvalidInput { fields { path code message } } } }';
  const set = async (caller: Caller, more: object = {}) =>
    (
      await world.ask<{ setTariff: Record<string, unknown> }>(caller, SET, {
        input: { nisCode: '44021', basis: 'PER_PARCEL', amountCents: 8000, validFrom: '2026-06-01', ...more },
      })
    ).data?.setTariff;

  it('is for its own finance manager: to anybody else the municipality is not there', async () => {
    for (const caller of [
      NOTARY,
      CITIZEN,
      officer('24043', 'FINANCE_MANAGER'),
      officer('44021', 'CONTROLLER'),
      SERVICE,
      ANONYMOUS,
    ])
      expect(await set(caller)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await set(FINANCE)).toEqual({
      __typename: 'SetTariffSuccess',
      municipality: { tariff: { amount: { cents: 8000 }, validFrom: '2026-06-01' } },
    });
    expect((await world.facts()).filter(({ type }) => type === 'tariff.set')).toHaveLength(1);
  });

  it.each([
    [{ amountCents: -5 }, 'amountCents', 'OUT_OF_RANGE'],
    [{ amountCents: 0 }, 'amountCents', 'OUT_OF_RANGE'],
    [{ amountCents: 9_000_000_000 }, 'amountCents', 'OUT_OF_RANGE'],
    [{ validFrom: '2026-05-10' }, 'validFrom', 'NOT_AFTER_TODAY'],
  ])('is refused for %j', async (more, field, code) => {
    expect(await set(FINANCE, more)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['input', field], code }],
    });
  });
});

describe('a quote before signing in', () => {
  const QUOTE =
    'query ($input: QuoteInput!) { quote(input: $input) { total { formatted } groups { reason } lines { description } problems { code } } }';
  const quote = (input: object, language: Caller['language'] = 'nl') =>
    world.ask<{
      quote: { total: { formatted: string }; groups: { reason: string }[]; lines: { description: string }[] };
    }>({ ...ANONYMOUS, language }, QUOTE, { input });
  const parcels = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ capakey: parcelKey(place) }));

  it('is itemised in the language of who asks', async () => {
    const { data } = await quote({ parcels: parcels(5) });
    expect(data.quote).toMatchObject({
      total: { formatted: '€ 293,43' },
      groups: [{ reason: expect.stringContaining('Deze 5 percelen grenzen aan elkaar') as string }],
    });
    expect((await quote({ parcels: parcels(5) }, 'de')).data.quote.lines[1]!.description).toBe(
      'Plattformgebühr je Parzelle',
    );
  });

  it.each([
    ['no parcels', { parcels: [] }],
    ['51 parcels', { parcels: Array.from({ length: 51 }, (_, place) => ({ capakey: parcelKey(place) })) }],
    ['an unknown product', { product: 'BODEMATTEST', parcels: [{ capakey: parcelKey(1) }] }],
  ])('is refused for %s', async (_, input) => {
    expect((await quote(input)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
