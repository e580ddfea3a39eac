import { cents, type Cents, type Fact, type Party } from '@vip/domain-kit';
import { openOf } from '../domain/receivable.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Invoice } from '../persistence/entities.ts';

/** An invoice with what is still open of it; nobody else changes either until the transaction ends. Null when it is none. */
export async function openInvoice(
  { charges, invoices }: Desk,
  found: Invoice | null,
): Promise<{ readonly invoice: Invoice; readonly open: Cents } | null> {
  if (found?.kind !== 'INVOICE') return null;
  await charges.locked(found.requestId);
  const ofRequest = await invoices.ofRequests([found.requestId]);
  const invoice = ofRequest.find(({ number }) => number === found.number)!;
  return { invoice, open: openOf(invoice, ofRequest) };
}

/** Notes money that came for an invoice; with its last cent it is paid. @param amount at most what is open. */
export async function payInvoice(
  { invoices, note }: Desk,
  { invoice, open }: { readonly invoice: Invoice; readonly open: Cents },
  { amount, actor, at }: { readonly amount: Cents; readonly actor: Party; readonly at: Date },
): Promise<void> {
  if (amount === 0) return;
  const isPaid = amount === open;
  await invoices.receive(invoice.number, cents(invoice.received + amount), isPaid ? 'PAID' : invoice.status);
  if (isPaid) await note(paidFact(invoice, { actor, at }));
}

export const paidFact = (
  { number, requestId, ownerId, total }: Invoice,
  { actor, at }: { readonly actor: Party; readonly at: Date },
): Fact => ({
  type: 'invoice.paid',
  subject: number,
  actor,
  at,
  ids: { requestId, ownerId, invoiceNumber: number },
  data: { totalCents: total },
});
