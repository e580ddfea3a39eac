import { cents } from '@vip/domain-kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VAT_TREATMENTS, vatOf } from './vat.ts';

const line = (amount: number, vatTreatment: (typeof VAT_TREATMENTS)[number] = 'STANDARD_21') => ({
  amount: cents(amount),
  vatTreatment,
});

it.each([
  [24250, 5093],
  [33900, 7119],
  [30250, 6353],
])('on %d cents is %d cents, the half cent up', (base, amount) => {
  expect(vatOf([line(base)])).toEqual([{ treatment: 'STANDARD_21', rate: 21, base, amount }]);
});

it('is taken on the sum, not per line: three times 36,50 at 21 % is 23,00 and not 23,01', () => {
  // Per line: 3 × 7,67 = 23,01 (7,665 each, rounded up); on the sum 109,50: 22,995, so 23,00.
  expect(vatOf([line(3650), line(3650), line(3650)])[0]!.amount).toBe(2300);
});

it('keeps each treatment apart', () => {
  expect(vatOf([line(1000, 'OUT_OF_SCOPE'), line(1000)])).toEqual([
    { treatment: 'STANDARD_21', rate: 21, base: 1000, amount: 210 },
    { treatment: 'OUT_OF_SCOPE', rate: 0, base: 1000, amount: 0 },
  ]);
});

it('is within half a cent of the exact tax, and its bases add up to the lines', () => {
  const lines = fc.array(
    fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000 }),
      treatment: fc.constantFrom(...VAT_TREATMENTS),
    }),
  );
  fc.assert(
    fc.property(lines, (drawn) => {
      const vat = vatOf(drawn.map(({ amount, treatment }) => line(amount, treatment)));
      const sum = drawn.reduce((total, { amount }) => total + amount, 0);
      expect(vat.reduce((total, { base }) => total + base, 0)).toBe(sum);
      for (const { base, rate, amount } of vat)
        expect(Math.abs(amount * 100 - base * rate)).toBeLessThanOrEqual(50);
    }),
  );
});
