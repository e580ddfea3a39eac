import { cents, parseOgm } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOn, invoiceNumber, invoicesFor, paymentReference } from './invoice.ts';
import type { QuoteLine } from './quote.ts';

const line = (amount: number, vatTreatment: QuoteLine['vatTreatment']): QuoteLine => ({
  kind: 'PLATFORM',
  basis: null,
  nisCode: null,
  municipalityName: null,
  quantity: 1,
  unit: cents(amount),
  amount: cents(amount),
  vatTreatment,
  capakeys: [],
  exemption: null,
});

describe('an invoice number', () => {
  it('is the year and a place of six digits', () => {
    expect(invoiceNumber(2026, 1)).toBe('2026-000001');
  });

  it.each([0, -1, 1_000_000, 1.5])('has no place %d', (sequence) => {
    expect(() => invoiceNumber(2026, sequence)).toThrow(RangeError);
  });
});

describe('the structured communication', () => {
  it('is the number with its check digits: 2026000001 has remainder 92', () => {
    expect(2026000001 % 97).toBe(92);
    expect(paymentReference('2026-000001')).toBe('+++202/6000/00192+++');
  });

  it('ends in 97 and not in 00 when the remainder is zero', () => {
    const base = [...Array(97).keys()].map((n) => 2026000001 + n).find((n) => n % 97 === 0)!;
    const number = invoiceNumber(2026, base - 2026000000);
    expect(paymentReference(number)).toMatch(/97\+\+\+$/);
  });

  it('is valid, and another one for every invoice', () => {
    const place = fc.integer({ min: 1, max: 999_999 });
    const year = fc.integer({ min: 2024, max: 2199 });
    fc.assert(
      fc.property(year, place, year, place, (y1, p1, y2, p2) => {
        const [a, b] = [invoiceNumber(y1, p1), invoiceNumber(y2, p2)];
        expect(parseOgm(paymentReference(a))).not.toBeNull();
        expect(paymentReference(a) === paymentReference(b)).toBe(a === b);
      }),
    );
  });
});

it('is due thirty calendar days after its day', () => {
  expect(dueOn('2026-01-31')).toBe('2026-03-02');
});

it('puts lines out of scope of VAT on a document of their own', () => {
  const drafts = invoicesFor([line(1000, 'OUT_OF_SCOPE'), line(3650, 'STANDARD_21')]);
  expect(drafts.map(({ totalExclVat, total }) => [totalExclVat, total])).toEqual([
    [3650, 4417],
    [1000, 1000],
  ]);
});
