import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCents, cents, formatCents, percentOf } from './money.ts';

describe('VAT on an amount', () => {
  it.each([
    [24_250, 5_093],
    [33_900, 7_119],
    [30_250, 6_353],
    [0, 0],
    [-24_250, -5_093],
  ])('rounds the half cent away from zero: 21 %% of %i cents is %i', (amount, vat) => {
    expect(percentOf(cents(amount), 2_100)).toBe(vat);
  });

  it('is never more than half a cent off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.integer({ min: 0, max: 10_000 }),
        (amount, points) => {
          expect(Math.abs(percentOf(cents(amount), points) * 10_000 - amount * points)).toBeLessThanOrEqual(
            5_000,
          );
        },
      ),
    );
  });
});

it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is whole cents: %d is none', (value) => {
  expect(() => cents(value)).toThrow(RangeError);
});

it('adds without losing a cent', () => {
  expect(addCents(cents(115), cents(1_999), cents(-1))).toBe(2_113);
});

it.each([
  [123_456, 'nl', '€ 1.234,56'],
  [123_456, 'en', '€1,234.56'],
  [123_456, 'de', '1.234,56 €'],
  [123_456_789, 'nl', '€ 1.234.567,89'],
  [-5, 'nl', '€ -0,05'],
  [7_500, 'nl', '€ 75,00'],
] as const)('writes %i cents as people of %s do', (amount, language, text) => {
  expect(formatCents(cents(amount), language)).toBe(text);
});
