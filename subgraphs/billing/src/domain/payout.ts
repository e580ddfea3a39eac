import { addCents, type Cents } from '@vip/domain-kit';
import { settlementNumber, type Month } from './settlement.ts';

/** What can be paid of one settlement now: its lines that are due, neither paid nor in dispute. */
export interface Payable {
  readonly settlementId: string;
  readonly nisCode: string;
  readonly month: Month;
  readonly amount: Cents;
}

/** One transfer to one municipality. An amount of 0 settles lines that come to nothing, without a transfer. */
export interface PlannedPayout {
  readonly nisCode: string;
  readonly amount: Cents;
  readonly settlementIds: readonly string[];
  /** Numbers of the settlements, oldest first. */
  readonly numbers: readonly string[];
}

/** Why a municipality is not paid now: it gave no account to pay to, or its corrections are more than its lines. */
export const WAITING_REASONS = ['NO_ACCOUNT', 'OWES_US'] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];
export interface WaitingPayout extends PlannedPayout {
  readonly reason: WaitingReason;
}

export interface PayoutPlan {
  readonly payouts: readonly PlannedPayout[];
  readonly waiting: readonly WaitingPayout[];
}

/**
 * One payout per municipality over all that is due to it. What comes to less than nothing waits until later lines make it
 * good: nobody is asked to pay back.
 * @param accounts IBAN by municipality; one that is missing or no IBAN waits too.
 */
export function planPayouts(
  payables: readonly Payable[],
  accounts: ReadonlyMap<string, string | null | undefined>,
): PayoutPlan {
  const codes = [...new Set(payables.map(({ nisCode }) => nisCode))].sort();
  const payouts: PlannedPayout[] = [];
  const waiting: WaitingPayout[] = [];
  for (const nisCode of codes) {
    const own = payables
      .filter((payable) => payable.nisCode === nisCode)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1));
    const payout: PlannedPayout = {
      nisCode,
      amount: addCents(...own.map(({ amount }) => amount)),
      settlementIds: own.map(({ settlementId }) => settlementId),
      numbers: own.map(({ month }) => settlementNumber(month, nisCode)),
    };
    if (payout.amount < 0) waiting.push({ ...payout, reason: 'OWES_US' });
    else if (payout.amount > 0 && !isIban(accounts.get(nisCode) ?? ''))
      waiting.push({ ...payout, reason: 'NO_ACCOUNT' });
    else payouts.push(payout);
  }
  return { payouts, waiting };
}

/** `BE68 5390 0754 7034` → `BE68539007547034`. */
export const compactIban = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/** Whether text is an IBAN by its form and its check digits (ISO 13616); spaces do not matter. */
export function isIban(text: string): boolean {
  const iban = compactIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((mark) => parseInt(mark, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
