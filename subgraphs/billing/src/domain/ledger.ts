import { addCents, cents, type Cents } from '@vip/domain-kit';

/** The accounts of the ledger, after the Belgian chart of accounts. See docs/decisions. */
export const ACCOUNTS = {
  '400000': 'RECEIVABLE',
  '451000': 'VAT_PAYABLE',
  '460000': 'PREPAYMENT',
  '489000': 'MUNICIPAL_RESERVED',
  '489100': 'MUNICIPAL_PAYABLE',
  '499000': 'SUSPENSE',
  '550000': 'BANK',
  '580000': 'PAYMENT_PROVIDER',
  '643000': 'SETTLEMENT_CORRECTIONS',
  '700000': 'PLATFORM_REVENUE',
} as const;
export type AccountCode = keyof typeof ACCOUNTS;
export const ACCOUNT_CODES = Object.keys(ACCOUNTS) as AccountCode[];

/** One side of an entry: debit is positive, credit negative. */
export interface Posting {
  readonly account: AccountCode;
  readonly amount: Cents;
  /** Whose money it is, for the municipal accounts. */
  readonly nisCode?: string;
}

/** Postings that belong together; they sum to zero, always. */
export interface Entry {
  /** What it books, once: `charge:<request>`, `payment:<payment>`, `share:<dossier>`, `credit:<dossier>`, `correction:<dispute line>`, `payout:<payout>`, `bank:<entry>`, `bank-hand:<entry>:<version>`. */
  readonly key: string;
  readonly postings: readonly Posting[];
}

/** @throws RangeError when the sides differ: an entry that does not balance is never written. */
export function entry(key: string, postings: readonly Posting[]): Entry {
  const kept = postings.filter(({ amount }) => amount !== 0);
  const sum = addCents(...kept.map(({ amount }) => amount));
  if (sum !== 0) throw new RangeError(`Entry ${key} is ${sum} cents out of balance`);
  return { key, postings: kept };
}

const credit = (amount: Cents): Cents => cents(0 - amount);

/** What one invoice or credit note is made of, in cents. */
export interface Amounts {
  readonly municipal: readonly { readonly nisCode: string; readonly amount: Cents }[];
  readonly platform: Cents;
  readonly vat: Cents;
}
export const sumOf = ({ municipal, platform, vat }: Amounts): Cents =>
  addCents(...municipal.map(({ amount }) => amount), platform, vat);

/** At submission: the buyer owes all of it; the municipal part waits for the first validation. */
export const chargeEntry = (requestId: string, amounts: Amounts): Entry =>
  entry(`charge:${requestId}`, [
    { account: '400000', amount: sumOf(amounts) },
    ...amounts.municipal.map(({ nisCode, amount }) => ({
      account: '489000' as const,
      amount: credit(amount),
      nisCode,
    })),
    { account: '700000', amount: credit(amounts.platform) },
    { account: '451000', amount: credit(amounts.vat) },
  ]);

/** Money came in before the invoice was made. */
export const paymentEntry = (paymentId: string, amount: Cents): Entry =>
  entry(`payment:${paymentId}`, [
    { account: '580000', amount },
    { account: '460000', amount: credit(amount) },
  ]);

/** What was paid before settles what is owed. */
export const settlePrepaymentEntry = (requestId: string, amount: Cents): Entry =>
  entry(`prepaid:${requestId}`, [
    { account: '460000', amount },
    { account: '400000', amount: credit(amount) },
  ]);

/** At first validation: the municipality's part is owed from now on. */
export const shareEntry = (dossierId: string, nisCode: string, amount: Cents): Entry =>
  entry(`share:${dossierId}`, [
    { account: '489000', amount, nisCode },
    { account: '489100', amount: credit(amount), nisCode },
  ]);

/** A charge taken back: the mirror of the charge. */
export const creditEntry = (dossierId: string, amounts: Amounts): Entry =>
  entry(`credit:${dossierId}`, [
    { account: '400000', amount: credit(sumOf(amounts)) },
    ...amounts.municipal.map(({ nisCode, amount }) => ({ account: '489000' as const, amount, nisCode })),
    { account: '700000', amount: amounts.platform },
    { account: '451000', amount: amounts.vat },
  ]);

/** Money moved on our account: what an invoice gets settles what is owed, the rest waits on the suspense account. */
export const bankEntry = (
  entryId: string,
  { amount, applied, open }: { readonly amount: Cents; readonly applied: Cents; readonly open: Cents },
): Entry =>
  entry(`bank:${entryId}`, [
    { account: '550000', amount },
    { account: '400000', amount: credit(applied) },
    { account: '499000', amount: credit(open) },
  ]);

/** A person says what money was that waited. */
export const bankEntryByHand = (key: string, account: '400000' | '580000' | '550000', amount: Cents): Entry =>
  entry(`bank-hand:${key}`, [
    { account: '499000', amount },
    { account, amount: credit(amount) },
  ]);

/** A dispute was upheld: the municipality is owed the difference more, or less when it is negative; the platform bears it. */
export const correctionEntry = (disputeLineId: string, nisCode: string, difference: Cents): Entry =>
  entry(`correction:${disputeLineId}`, [
    { account: '643000', amount: difference, nisCode },
    { account: '489100', amount: credit(difference), nisCode },
  ]);

/** The bank was told to pay: what was owed is owed no more. */
export const payoutEntry = (payoutId: string, nisCode: string, amount: Cents): Entry =>
  entry(`payout:${payoutId}`, [
    { account: '489100', amount, nisCode },
    { account: '550000', amount: credit(amount), nisCode },
  ]);
