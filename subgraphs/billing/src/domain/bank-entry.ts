import { cents, type Cents, type Day } from '@vip/domain-kit';

/** One movement on our account, as the bank tells it. */
export interface BankEntry {
  /** What the bank knows it by: the same movement in two statements has one key. */
  readonly key: string;
  readonly bookedOn: Day;
  /** Money that came is positive, that went negative; never 0. */
  readonly amount: Cents;
  /** Takes an earlier movement back. */
  readonly isReversal: boolean;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  /** What the payer wrote. */
  readonly communication: string | null;
  /** The twelve digits of a structured communication with right check digits; null without one. */
  readonly reference: string | null;
}

/** A statement of one account. */
export interface BankStatement {
  readonly reference: string;
  /** IBAN, without spaces. */
  readonly account: string;
  readonly entries: readonly BankEntry[];
}

/** `SETTLED`: every cent of it has its place. `UNMATCHED`: some wait for a person. `OUTGOING`: we paid, which is booked where it is decided. */
export const BANK_ENTRY_STATES = ['SETTLED', 'UNMATCHED', 'OUTGOING'] as const;
export type BankEntryState = (typeof BANK_ENTRY_STATES)[number];

/** Why somebody must look at it. */
export const BANK_ENTRY_PROBLEMS = ['NO_REFERENCE', 'UNKNOWN_REFERENCE', 'OVERPAID', 'REVERSAL'] as const;
export type BankEntryProblem = (typeof BANK_ENTRY_PROBLEMS)[number];

/** Where a person can put what was not matched. */
export const BANK_ENTRY_PLACES = ['INVOICE', 'PAYMENT_PROVIDER', 'RETURNED'] as const;
export type BankEntryPlace = (typeof BANK_ENTRY_PLACES)[number];

/** What becomes of a movement. */
export interface Matched {
  readonly state: BankEntryState;
  readonly problem: BankEntryProblem | null;
  /** What the invoice gets, 0 without one. */
  readonly applied: Cents;
  /** What waits for a person; negative when money was taken back from us. */
  readonly open: Cents;
}

/**
 * What becomes of a movement, given what is open of the invoice that its communication names (null when it names none).
 * An invoice never gets more than is open of it: so the sum of what it got does not depend on the order of payments.
 */
export function matchEntry(
  { amount, isReversal, reference }: Pick<BankEntry, 'amount' | 'isReversal' | 'reference'>,
  openOfInvoice: Cents | null,
): Matched {
  const waits = (problem: BankEntryProblem, applied = cents(0)): Matched => ({
    state: 'UNMATCHED',
    problem,
    applied,
    open: cents(amount - applied),
  });
  if (isReversal) return waits('REVERSAL');
  if (amount < 0) return { state: 'OUTGOING', problem: null, applied: cents(0), open: cents(0) };
  if (reference === null) return waits('NO_REFERENCE');
  if (openOfInvoice === null) return waits('UNKNOWN_REFERENCE');
  const applied = cents(Math.min(amount, openOfInvoice));
  return applied === amount
    ? { state: 'SETTLED', problem: null, applied, open: cents(0) }
    : waits('OVERPAID', applied);
}
