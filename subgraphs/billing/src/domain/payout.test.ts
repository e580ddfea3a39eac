import { cents } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { isIban, planPayouts, type Payable } from './payout.ts';

const due = (month: string, nisCode: string, amount: number): Payable => ({
  settlementId: `${month}-${nisCode}`,
  nisCode,
  month,
  amount: cents(amount),
});
const accounts = new Map([
  ['24043', 'BE68 5390 0754 7034'],
  ['44021', null],
]);

describe('what is paid', () => {
  it('is one transfer per municipality over all its settlements, oldest first', () => {
    expect(
      planPayouts([due('2026-05', '24043', 6_000), due('2026-04', '24043', -1_000)], accounts).payouts,
    ).toEqual([
      {
        nisCode: '24043',
        amount: 5_000,
        settlementIds: ['2026-04-24043', '2026-05-24043'],
        numbers: ['AFR-2026-04-24043', 'AFR-2026-05-24043'],
      },
    ]);
  });

  it('is nothing yet to a municipality without an account, nor to one whose corrections are more', () => {
    const { payouts, waiting } = planPayouts(
      [due('2026-04', '44021', 7_500), due('2026-04', '24043', -1)],
      accounts,
    );
    expect(payouts).toEqual([]);
    expect(waiting).toMatchObject([
      { nisCode: '24043', reason: 'OWES_US' },
      { nisCode: '44021', reason: 'NO_ACCOUNT', amount: 7_500 },
    ]);
  });

  it('of lines that come to nothing needs no account', () => {
    expect(planPayouts([due('2026-04', '44021', 0)], accounts).payouts).toMatchObject([{ amount: 0 }]);
  });
});

it.each([
  ['BE68539007547034', true],
  ['be68 5390 0754 7034', true],
  ['BE68539007547035', false],
  ['', false],
])('%s is an IBAN: %s', (text, is) => {
  expect(isIban(text)).toBe(is);
});
