import { addCents, cents, type Cents } from '@vip/domain-kit';
import { isOutside, type InvoiceKind, type InvoiceStatus } from './invoice.ts';
import type { QuoteLine } from './quote.ts';

/** An invoice as far as what is owed on it depends on it. */
export interface Owed {
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly status: InvoiceStatus;
  readonly total: Cents;
  /** What came on our account for it. */
  readonly received: Cents;
  /** Of a credit note. */
  readonly corrects?: string | null | undefined;
  readonly lines: readonly Pick<QuoteLine, 'vatTreatment'>[];
}

/**
 * What is still to be paid of an invoice, given all documents of its request: its total without what was credited and what
 * came. Nothing of one that was paid or credited whole.
 */
export function openOf(invoice: Owed, ofRequest: readonly Owed[]): Cents {
  if (invoice.kind !== 'INVOICE' || invoice.status !== 'OPEN') return cents(0);
  const credited = ofRequest.filter((note) => note.kind === 'CREDIT_NOTE' && takesBackFrom(note, invoice));
  return cents(
    Math.max(0, invoice.total - invoice.received - addCents(...credited.map(({ total }) => total))),
  );
}

/** A credit note of before it named its invoice takes back from the one with the same kind of lines. */
const takesBackFrom = (note: Owed, invoice: Owed): boolean =>
  note.corrects ? note.corrects === invoice.number : isOutside(note) === isOutside(invoice);
