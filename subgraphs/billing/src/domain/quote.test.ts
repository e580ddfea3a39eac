import { cents } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { ANYBODY, type Buyer } from './price-list.ts';
import { PRICES } from './prices.test-kit.ts';
import { priceOf, type PricedParcel } from './quote.ts';
import type { Tariff } from './tariff.ts';
import { problemText } from './words.ts';

const tariff = (
  nisCode: string,
  basis: Tariff['basis'],
  amount: number,
  more: Partial<Tariff> = {},
): Tariff => ({
  nisCode,
  basis,
  amount: cents(amount),
  vatTreatment: 'STANDARD_21',
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const HOLSBEEK = { nisCode: '24043', name: 'Holsbeek', connected: true };
const GENT = { nisCode: '44021', name: 'Gent', connected: true };
const TARIFFS = [tariff('24043', 'PER_GROUP', 6000), tariff('44021', 'PER_PARCEL', 7500)];
const ON = { on: '2026-05-10', buyer: ANYBODY, tariffs: TARIFFS, prices: PRICES };
const municipality = (nisCode: string): Buyer => ({
  municipality: nisCode,
  organisation: { id: nisCode, kind: 'MUNICIPALITY' },
});
const key = (index: number) => `24043B${String(index).padStart(4, '0')}/00A000`;

/** A row of adjacent parcels. */
const row = (
  length: number,
  units: readonly number[] = [],
  municipality: PricedParcel['municipality'] = HOLSBEEK,
) =>
  Array.from({ length }, (_, index): PricedParcel => ({
    capakey: key(index),
    notOrderable: null,
    municipality,
    hasBuildingUnits: units.includes(index),
    adjacent: [key(index - 1 < 0 ? 99 : index - 1), key(index + 1)],
  }));

describe('a drawn area', () => {
  const area: PricedParcel = {
    capakey: 'GEBIED-0123456789ABCDEF',
    drawn: true,
    notOrderable: null,
    municipality: HOLSBEEK,
    hasBuildingUnits: false,
    adjacent: [],
  };

  it('costs as one parcel and shares no fee, also where the municipality charges per group', () => {
    const quote = priceOf([...row(2), area], ON);
    expect(quote.groups.map(({ capakeys, reason }) => [capakeys.length, reason])).toEqual([
      [2, 'TOGETHER'],
      [1, 'AREA'],
    ]);
    expect(quote.lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['MUNICIPAL', 2],
      ['PLATFORM', 3],
    ]);
  });

  it('that the register refuses has no price, and the words of the register', () => {
    const refused = {
      ...area,
      notOrderable: { code: 'AREA_TOO_LARGE', message: 'Het gebied is te groot.' },
    };
    expect(priceOf([refused], ON)).toMatchObject({
      total: 0,
      problems: [
        {
          capakey: 'GEBIED-0123456789ABCDEF',
          code: 'AREA_NOT_ORDERABLE',
          detail: 'Het gebied is te groot.',
        },
      ],
    });
  });
});

describe('the worked examples of the domain', () => {
  it('five adjacent parcels, one with building units: € 293,43', () => {
    const quote = priceOf(row(5, [2]), ON);
    expect(quote.groups).toHaveLength(1);
    expect(quote).toMatchObject({
      totalExclVat: 24250,
      vat: [{ rate: 21, amount: 5093 }],
      total: 29343,
      problems: [],
    });
  });

  it('six adjacent parcels, so two groups: € 410,19', () => {
    const quote = priceOf(row(6), ON);
    expect(quote.groups).toHaveLength(2);
    expect(quote).toMatchObject({ totalExclVat: 33900, total: 41019 });
  });

  it('five of which two have building units, so two groups: € 366,03', () => {
    const quote = priceOf(row(5, [0, 4]), ON);
    expect(quote.groups).toHaveLength(2);
    expect(quote).toMatchObject({ totalExclVat: 30250, total: 36603 });
  });

  it('Alken as it publishes it, 75 and 36,50 with 21 %: € 134,92', () => {
    expect(priceOf(row(1, [], GENT), ON).total).toBe(13492);
  });
});

it('never groups over a municipal boundary, and names each payee on its own line', () => {
  const [first, second] = row(2);
  const other = { ...second!, municipality: GENT };
  const quote = priceOf([first!, other], ON);
  expect(quote.groups.map(({ capakeys }) => capakeys)).toEqual([[key(0)], [key(1)]]);
  expect(quote.lines.map(({ kind, nisCode, amount }) => [kind, nisCode, amount])).toEqual([
    ['MUNICIPAL', '24043', 6000],
    ['MUNICIPAL', '44021', 7500],
    ['PLATFORM', null, 7300],
  ]);
});

describe('a municipality that orders', () => {
  it('pays no fee of its own, but does pay the platform', () => {
    const quote = priceOf(row(2), { ...ON, buyer: municipality('24043') });
    expect(quote).toMatchObject({ exemption: 'OWN_MUNICIPALITY', totalExclVat: 7300, total: 8833 });
    expect(quote.groups).toMatchObject([{ fee: 0 }]);
  });

  it('pays the fee of another municipality', () => {
    const quote = priceOf(row(2), { ...ON, buyer: municipality('44021') });
    expect(quote).toMatchObject({ exemption: null, totalExclVat: 13300 });
  });
});

describe('a parcel without a price is told, and left out of the total', () => {
  it.each([
    ['TARIFF_MISSING', { municipality: { ...HOLSBEEK, nisCode: '71072' } }],
    ['MUNICIPALITY_NOT_CONNECTED', { municipality: { ...HOLSBEEK, connected: false } }],
    ['MUNICIPALITY_UNKNOWN', { municipality: null }],
    ['PARCEL_NOT_ORDERABLE', { notOrderable: { code: 'HISTORIC', message: 'historisch' } }],
  ] as const)('%s', (code, more) => {
    const [good, bad] = row(2);
    const quote = priceOf([good!, { ...bad!, ...more }], ON);
    expect(quote.problems).toMatchObject([{ capakey: key(1), code }]);
    expect(quote).toMatchObject({ totalExclVat: 9650 });
  });

  it('and says from when it can be ordered, where a municipality is connected later', () => {
    const later = { ...HOLSBEEK, connected: false, connectedFrom: '2026-06-01' };
    const ended = { ...HOLSBEEK, connected: false, connectedFrom: '2025-06-01' };
    const problemsOf = (municipality: PricedParcel['municipality']) =>
      priceOf([{ ...row(1)[0]!, municipality }], ON).problems;
    expect(problemsOf(later)).toMatchObject([
      { code: 'MUNICIPALITY_NOT_CONNECTED', connectedFrom: '2026-06-01' },
    ]);
    expect(problemText(problemsOf(later)[0]!, 'nl')).toBe(
      'In Holsbeek kunt u hier aanvragen vanaf 01/06/2026. Vraag de inlichtingen tot dan rechtstreeks bij de gemeente.',
    );
    expect(problemsOf(ended)[0]).not.toHaveProperty('connectedFrom');
  });

  it('on the day before the first tariff, and not on the day itself', () => {
    expect(priceOf(row(1), { ...ON, on: '2025-12-31' }).problems).toMatchObject([{ code: 'TARIFF_MISSING' }]);
    expect(priceOf(row(1), { ...ON, on: '2026-01-01' }).problems).toEqual([]);
  });
});
