import { cents } from '@vip/domain-kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchEntry, type BankEntry } from './bank-entry.ts';

const came = (amount: number, more: Partial<BankEntry> = {}) => ({
  amount: cents(amount),
  isReversal: false,
  reference: '202600000192',
  ...more,
});

it.each([
  ['all that is open', came(16_093), 16_093, ['SETTLED', null, 16_093, 0]],
  ['a part', came(6_000), 16_093, ['SETTLED', null, 6_000, 0]],
  ['too much', came(20_000), 16_093, ['UNMATCHED', 'OVERPAID', 16_093, 3_907]],
  ['what was paid already', came(16_093), 0, ['UNMATCHED', 'OVERPAID', 0, 16_093]],
  ['a communication that is of no invoice', came(100), null, ['UNMATCHED', 'UNKNOWN_REFERENCE', 0, 100]],
  ['no communication', came(100, { reference: null }), null, ['UNMATCHED', 'NO_REFERENCE', 0, 100]],
  ['money taken back', came(-100, { isReversal: true }), 16_093, ['UNMATCHED', 'REVERSAL', 0, -100]],
  ['money that we paid', came(-100), 16_093, ['OUTGOING', null, 0, 0]],
] as const)('of %s', (_what, entry, open, [state, problem, applied, rest]) => {
  expect(matchEntry(entry, open === null ? null : cents(open))).toEqual({
    state,
    problem,
    applied,
    open: rest,
  });
});

it('gives an invoice the same sum in whatever order its payments come, and never more than its total', () => {
  const payments = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 8 });
  const received = (total: number, amounts: readonly number[]) =>
    amounts.reduce((sum, amount) => sum + matchEntry(came(amount), cents(total - sum)).applied, 0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), payments, (total, amounts) => {
      expect(received(total, amounts)).toBe(received(total, amounts.toReversed()));
      expect(received(total, amounts)).toBe(
        Math.min(
          total,
          amounts.reduce((sum, one) => sum + one, 0),
        ),
      );
    }),
  );
});
