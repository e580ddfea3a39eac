import { addDays, cents } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANYBODY, exemptionFor, feesOf, type Buyer, type Exemption, type FeeDecision } from './price-list.ts';
import { FEE, OWN_TERRITORY, PRICES } from './prices.test-kit.ts';
import { priceOf } from './quote.ts';

const GENT = { nisCode: '44021', name: 'Gent', connected: true };
const quoteOn = (
  on: string,
  fees: readonly FeeDecision[],
  exemptions: readonly Exemption[],
  buyer = ANYBODY,
) =>
  priceOf(
    [
      {
        capakey: '44021A0001/00A000',
        notOrderable: null,
        municipality: GENT,
        hasBuildingUnits: false,
        adjacent: [],
      },
    ],
    {
      on,
      buyer,
      tariffs: [
        {
          nisCode: '44021',
          basis: 'PER_PARCEL',
          amount: cents(7500),
          vatTreatment: 'STANDARD_21',
          validFrom: '2020-01-01',
          validTo: null,
        },
      ],
      prices: { fees, exemptions },
    },
  );
const fee = (sequence: number, validFrom: string, amount: number, isWithdrawn = false): FeeDecision => ({
  ...FEE,
  sequence,
  validFrom,
  amount: cents(amount),
  isWithdrawn,
});

describe('the platform fees that hold', () => {
  it('each end on the day before the next', () => {
    expect(feesOf([fee(1, '2024-01-01', 3650), fee(2, '2027-01-01', 1500)])).toMatchObject([
      { validFrom: '2024-01-01', validTo: '2026-12-31', amount: 3650 },
      { validFrom: '2027-01-01', validTo: null, amount: 1500 },
    ]);
  });

  it('are what was decided last about a day, and without what was withdrawn', () => {
    const decisions = [fee(1, '2024-01-01', 3650), fee(2, '2027-01-01', 1500), fee(3, '2027-01-01', 2000)];
    expect(feesOf(decisions)).toMatchObject([{ amount: 3650 }, { amount: 2000 }]);
    expect(feesOf([...decisions, fee(4, '2027-01-01', 2000, true)])).toMatchObject([
      { amount: 3650, validTo: null },
    ]);
  });

  it('are the same in whatever order they are read', () => {
    const decisions = [fee(1, '2024-01-01', 3650), fee(2, '2027-01-01', 1500), fee(3, '2027-01-01', 2000)];
    fc.assert(
      fc.property(fc.shuffledSubarray(decisions, { minLength: 3 }), (read) => {
        expect(feesOf(read)).toEqual(feesOf(decisions));
      }),
    );
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));

describe('a quote on a day', () => {
  it('uses the fee whose row is in force that day, whatever was decided for other days', () => {
    const rows = fc.uniqueArray(fc.record({ from: day, amount: fc.integer({ min: 0, max: 3650 }) }), {
      selector: ({ from }) => from,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, day, (given, on) => {
        const decisions = given.map(({ from, amount }, at) => fee(at + 1, from, amount));
        // The rule in other words: the latest first day that is not after the day.
        const expected = given
          .filter(({ from }) => from <= on)
          .reduce<(typeof given)[number] | null>(
            (best, row) => (best && best.from > row.from ? best : row),
            null,
          );
        const quote = quoteOn(on, decisions, []);
        if (!expected) expect(quote.problems).toMatchObject([{ code: 'PLATFORM_FEE_MISSING' }]);
        else
          expect(quote.lines.find(({ kind }) => kind === 'PLATFORM')).toMatchObject({
            unit: expected.amount,
          });
      }),
    );
  });

  it('is exempt on exactly the days of the row, its first and its last one among them', () => {
    fc.assert(
      fc.property(day, fc.option(fc.nat(400)), day, (validFrom, length, on) => {
        const validTo = length === null ? null : addDays(validFrom, length);
        const row: Exemption = { ...OWN_TERRITORY, validFrom, validTo };
        const buyer: Buyer = {
          municipality: '44021',
          organisation: { id: '0207451227', kind: 'MUNICIPALITY' },
        };
        const quote = quoteOn(on, [FEE], [row], buyer);
        const within = on >= validFrom && (validTo === null || on <= validTo);
        expect(quote.exemption).toBe(within ? 'OWN_MUNICIPALITY' : null);
        expect(quote.lines[0]!.amount).toBe(within ? 0 : 7500);
        // The platform fee never falls away.
        expect(quote.lines[1]!.amount).toBe(3650);
      }),
    );
  });
});

describe('who is exempt', () => {
  const police: Exemption = {
    id: '2',
    body: { kind: 'ORGANISATION', organisationId: '0267373306' },
    validFrom: '2026-01-01',
    validTo: null,
    legalBasis: 'Besluit 12',
  };
  const governments: Exemption = {
    id: '3',
    body: { kind: 'PARTY_KIND', partyKind: 'GOVERNMENT' },
    validFrom: '2026-01-01',
    validTo: null,
    legalBasis: 'Besluit 13',
  };
  const list = [governments, police, ...PRICES.exemptions];
  const on = { nisCode: '44021', day: '2026-05-10' };
  const idFor = (buyer: Buyer) => exemptionFor(buyer, on, list)?.id ?? null;
  const as = (
    id: string,
    kind: 'GOVERNMENT' | 'NOTARY' | 'MUNICIPALITY',
    municipality: string | null = null,
  ) => ({
    municipality,
    organisation: { id, kind },
  });

  it('is one organisation by its number, and nobody else of its kind', () => {
    expect(idFor(as('0267373306', 'NOTARY'))).toBe('2');
    expect(idFor(as('0428315871', 'NOTARY'))).toBeNull();
  });

  it('is every buyer of a kind', () => {
    expect(idFor(as('OVO002949', 'GOVERNMENT'))).toBe('3');
  });

  it('is told by the most particular row', () => {
    expect(idFor(as('0267373306', 'GOVERNMENT'))).toBe('2');
  });

  it('is never a citizen, nor who is not signed in', () => {
    expect(idFor(ANYBODY)).toBeNull();
  });

  it('is a municipality over its own territory only', () => {
    expect(idFor(as('0207451227', 'MUNICIPALITY', '44021'))).toBe(OWN_TERRITORY.id);
    expect(idFor(as('0207451227', 'MUNICIPALITY', '24062'))).toBeNull();
  });
});
