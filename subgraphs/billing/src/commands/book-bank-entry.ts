import { accept, cents, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayBookBankEntries } from '../domain/access.ts';
import type { BankEntryPlace } from '../domain/bank-entry.ts';
import { bankEntryByHand } from '../domain/ledger.ts';
import type { BankEntry } from '../persistence/entities.ts';
import { actorOf, onBehalfOf } from './actor.ts';
import { openInvoice, payInvoice } from './pay-invoice.ts';

export type BookBankEntryProblem = 'REASON_MISSING' | 'INVOICE_UNKNOWN' | 'NOTHING_OPEN' | 'TAKEN_BACK';
export type BookBankEntryRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly current: number }
  | {
      readonly kind: 'invalid';
      readonly field: 'as' | 'reason' | 'invoiceNumber';
      readonly code: BookBankEntryProblem;
    };

export interface BookBankEntry {
  readonly entryId: string;
  readonly expectedVersion: number;
  readonly as: BankEntryPlace;
  readonly invoiceNumber?: string | null;
  readonly reason: string;
}

const ACCOUNTS = { INVOICE: '400000', PAYMENT_PROVIDER: '580000', RETURNED: '550000' } as const;
const invalid = (field: 'as' | 'reason' | 'invoiceNumber', code: BookBankEntryProblem) =>
  refuse({ kind: 'invalid', field, code } as const);

/** Says by hand, with a reason, what money was that no invoice could be found for. What an invoice does not need goes on waiting. */
export async function bookBankEntry(
  { store, caller, now }: Context,
  { entryId, expectedVersion, as, invoiceNumber, reason }: BookBankEntry,
): Promise<Result<BankEntry, BookBankEntryRefusal>> {
  if (!mayBookBankEntries(caller)) return refuse({ kind: 'not-found' });
  if (reason.trim() === '') return invalid('reason', 'REASON_MISSING');
  return store.asService(async (desk) => {
    const { bankEntries, invoices, ledger, note } = desk;
    await bankEntries.alone();
    const entry = await bankEntries.byId(entryId);
    if (!entry || entry.state === 'OUTGOING') return refuse({ kind: 'not-found' });
    if (entry.version !== expectedVersion) return refuse({ kind: 'conflict', current: entry.version });
    if (entry.open === 0) return invalid('as', 'NOTHING_OPEN');
    const at = now();
    const actor = actorOf(caller);
    let amount = entry.open;
    if (as === 'INVOICE') {
      if (entry.open < 0) return invalid('as', 'TAKEN_BACK');
      const found = await openInvoice(desk, invoiceNumber ? await invoices.byNumber(invoiceNumber) : null);
      if (!found) return invalid('invoiceNumber', 'INVOICE_UNKNOWN');
      if (found.open === 0) return invalid('invoiceNumber', 'NOTHING_OPEN');
      amount = cents(Math.min(entry.open, found.open));
      await payInvoice(desk, found, { amount, actor, at });
    }
    await bankEntries.book(entry, {
      amount,
      bookedAs: as,
      reason: reason.trim(),
      invoiceNumber: as === 'INVOICE' ? invoiceNumber! : entry.invoiceNumber,
    });
    await ledger.book(bankEntryByHand(`${entry.id}:${entry.version}`, ACCOUNTS[as], amount), at);
    await note({
      type: 'bank-entry.booked',
      subject: entry.id,
      actor,
      ...onBehalfOf(caller),
      at,
      ...(as === 'INVOICE' ? { ids: { invoiceNumber: invoiceNumber! } } : {}),
      data: { as, amountCents: amount, reason: reason.trim() },
    });
    return accept((await bankEntries.byId(entry.id))!);
  });
}
