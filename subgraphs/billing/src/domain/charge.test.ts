import { cents } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, creditOf, shareDue } from './charge.ts';
import {
  ACCOUNT_CODES,
  chargeEntry,
  creditEntry,
  entry,
  paymentEntry,
  settlePrepaymentEntry,
  shareEntry,
  sumOf,
  type Entry,
} from './ledger.ts';
import { ANYBODY } from './price-list.ts';
import { PRICES } from './prices.test-kit.ts';
import { priceOf, type PricedParcel } from './quote.ts';
import type { Tariff } from './tariff.ts';

const key = (index: number) => `24043B${String(index).padStart(4, '0')}/00A000`;
const TARIFFS: Tariff[] = (['24043', '44021', '46021'] as const).map((nisCode, index) => ({
  nisCode,
  basis: index === 1 ? 'PER_PARCEL' : 'PER_GROUP',
  amount: cents([6000, 7501, 3333][index]!),
  vatTreatment: 'STANDARD_21',
  validFrom: '2026-01-01',
  validTo: null,
}));
const quoteOf = (places: readonly number[]) =>
  priceOf(
    places.map((place, index): PricedParcel => ({
      capakey: key(index),
      notOrderable: null,
      municipality: { nisCode: TARIFFS[place]!.nisCode, name: 'X', connected: true },
      hasBuildingUnits: false,
      adjacent: [key(index + 1)],
    })),
    { on: '2026-05-10', buyer: ANYBODY, tariffs: TARIFFS, prices: PRICES },
  );
const someParcels = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 12 });
const total = (entries: readonly Entry[], account: string) =>
  entries
    .flatMap(({ postings }) => postings)
    .filter((p) => p.account === account)
    .reduce((sum, p) => sum + p.amount, 0);

describe('an entry', () => {
  it('that is a cent out of balance is never made', () => {
    expect(() =>
      entry('x', [
        { account: '400000', amount: cents(100) },
        { account: '700000', amount: cents(-99) },
      ]),
    ).toThrow('Entry x is 1 cents out of balance');
  });
});

describe('the municipality is owed', () => {
  it('the fee of a group once, with the first of its dossiers', () => {
    const quote = quoteOf([0, 0, 0]);
    expect(shareDue(quote, key(1), [])).toBe(6000);
    expect(shareDue(quote, key(0), [key(1)])).toBe(0);
  });

  it('the fee of each parcel where it asks per parcel', () => {
    const quote = quoteOf([1, 1]);
    expect(shareDue(quote, key(0), [key(1)])).toBe(7501);
  });
});

describe('a credit', () => {
  it('of one parcel of a group takes back the platform fee and leaves the group fee', () => {
    const { lines, amounts } = creditOf(quoteOf([0, 0]), key(0), []);
    expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([['PLATFORM', 3650]]);
    expect(amounts.municipal).toEqual([]);
  });

  it('of the last parcel of a group takes back the group fee too', () => {
    const { lines } = creditOf(quoteOf([0, 0]), key(1), [key(0)]);
    expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['MUNICIPAL', 6000],
      ['PLATFORM', 3650],
    ]);
  });

  it('of every parcel, in any order, is to the cent what was charged', () => {
    fc.assert(
      fc.property(someParcels, fc.infiniteStream(fc.nat()), (places, chance) => {
        const quote = quoteOf(places);
        const order = places
          .map((_, index) => ({ index, at: chance.next().value! }))
          .sort((a, b) => a.at - b.at);
        const before: string[] = [];
        let back = 0;
        for (const { index } of order) {
          back += sumOf(creditOf(quote, key(index), before).amounts);
          before.push(key(index));
        }
        expect(back).toBe(quote.total);
      }),
    );
  });
});

it('the ledger sums to zero whatever is charged, paid, owed and credited; a request credited in full leaves nothing open', () => {
  fc.assert(
    fc.property(someParcels, fc.boolean(), fc.nat(), (places, paid, chosen) => {
      const quote = quoteOf(places);
      const entries = [chargeEntry('r', amountsOf(quote))];
      if (paid) entries.push(paymentEntry('p', quote.total), settlePrepaymentEntry('r', quote.total));
      const validated: string[] = [];
      places.forEach((place, index) => {
        if (index % (chosen % 3 || 1) !== 0) return;
        entries.push(
          shareEntry(`d${index}`, TARIFFS[place]!.nisCode, shareDue(quote, key(index), validated)),
        );
        validated.push(key(index));
      });
      if (validated.length === 0) {
        const before: string[] = [];
        places.forEach((_, index) => {
          entries.push(creditEntry(`d${index}`, creditOf(quote, key(index), before).amounts));
          before.push(key(index));
        });
      }
      const sum = ACCOUNT_CODES.reduce((all, account) => all + total(entries, account), 0);
      expect(sum).toBe(0);
      expect(total(entries, '489000')).toBeLessThanOrEqual(0);
      expect(total(entries, '460000')).toBe(0);
    }),
  );
});
