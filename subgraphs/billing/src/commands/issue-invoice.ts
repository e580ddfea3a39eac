import { addCents, cents, dayOf, type Fact } from '@vip/domain-kit';
import type { Customer } from '../domain/customer.ts';
import {
  dueOn,
  invoicesFor,
  isOutside,
  paymentReference,
  type InvoiceKind,
  type InvoiceStatus,
} from '../domain/invoice.ts';
import type { QuoteLine } from '../domain/quote.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Charge, Invoice } from '../persistence/entities.ts';
import { PLATFORM } from './actor.ts';

interface Issue {
  readonly charge: Omit<Charge, 'chargedAt'>;
  readonly kind: InvoiceKind;
  readonly status: InvoiceStatus;
  readonly lines: readonly QuoteLine[];
  readonly now: Date;
  readonly customer: Customer;
  readonly dossierId?: string;
  /** Invoices that a credit note takes back from. */
  readonly corrects?: readonly Pick<Invoice, 'number' | 'lines'>[];
  /** VAT of a credit note: what the invoice drops by, to the cent. */
  readonly vat?: number;
}

/** Writes the invoice or credit note for lines (two when VAT asks for it) under the next numbers. */
export async function issueInvoice(
  { invoices }: Desk,
  { charge, kind, status, lines, now, customer, dossierId, corrects = [], vat }: Issue,
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const draft of invoicesFor(lines)) {
    const { number, issuedOn } = await invoices.next(dayOf(now));
    // A credit note's VAT is what the invoice's VAT drops by; on its own sum it could differ by a cent.
    const tax =
      vat === undefined || draft.vat.every(({ rate }) => rate === 0)
        ? draft.vat
        : draft.vat.map((row) => (row.rate === 0 ? row : { ...row, amount: cents(vat) }));
    const total = addCents(draft.totalExclVat, ...tax.map(({ amount }) => amount));
    await invoices.issue({
      number,
      kind,
      status,
      requestId: charge.requestId,
      dossierId: dossierId ?? null,
      ownerId: charge.ownerId,
      recipient: customer.name,
      customer,
      corrects: corrects.find((invoice) => isOutside(invoice) === isOutside(draft))?.number ?? null,
      issuedOn,
      dueOn: dueOn(issuedOn),
      lines: draft.lines,
      vat: tax,
      totalExclVat: draft.totalExclVat,
      total,
      paymentReference: paymentReference(number),
      received: cents(0),
      reminders: 0,
      search: [number, charge.number, charge.reference, ...draft.lines.flatMap(({ capakeys }) => capakeys)]
        .join(' ')
        .toLowerCase(),
    });
    facts.push({
      type: kind === 'INVOICE' ? 'invoice.issued' : 'credit.issued',
      subject: number,
      actor: PLATFORM,
      at: now,
      ids: {
        requestId: charge.requestId,
        ownerId: charge.ownerId,
        ...(dossierId ? { dossierId } : {}),
        invoiceNumber: number,
      },
      data: { totalCents: total },
    });
  }
  return facts;
}
