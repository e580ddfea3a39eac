import { addCents, addDays, formatOgm, ogmDigits, type Cents, type Day } from '@vip/domain-kit';
import type { QuoteLine } from './quote.ts';
import { vatOf, type VatAmount } from './vat.ts';

export const INVOICE_STATUSES = ['OPEN', 'PAID', 'CREDITED'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];
export const INVOICE_KINDS = ['INVOICE', 'CREDIT_NOTE'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** Calendar days to pay an invoice. */
const PAY_WITHIN = 30;
const MOST_IN_A_YEAR = 999_999;

/** `2026-000001`. @throws RangeError above 999,999 a year: the structured communication has no more room. */
export function invoiceNumber(year: number, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > MOST_IN_A_YEAR)
    throw new RangeError(`Not a place in the invoices of ${year}: ${sequence}`);
  return `${year}-${String(sequence).padStart(6, '0')}`;
}

/** `2026-000001` → `+++202/6000/00192+++`: year and place are the ten digits, so no two invoices share one. */
export function paymentReference(number: string): string {
  const match = /^(\d{4})-(\d{6})$/.exec(number);
  if (!match) throw new RangeError(`Not an invoice number: ${number}`);
  return formatOgm(ogmDigits(Number(`${match[1]}${match[2]}`)));
}

export const dueOn = (issuedOn: Day): Day => addDays(issuedOn, PAY_WITHIN);

/** One document to issue. */
export interface InvoiceDraft {
  readonly lines: readonly QuoteLine[];
  readonly vat: readonly VatAmount[];
  readonly totalExclVat: Cents;
  readonly total: Cents;
}

/** Whether a document holds what is out of scope of VAT: all of its lines are, or none. */
export const isOutside = ({
  lines,
}: {
  readonly lines: readonly Pick<QuoteLine, 'vatTreatment'>[];
}): boolean => lines.some(({ vatTreatment }) => vatTreatment === 'OUT_OF_SCOPE');

/**
 * The documents for lines: one, or two when some lines are out of scope of VAT and others are not, for such
 * a line may stand with no other treatment on one invoice (EN 16931, BR-O-11).
 */
export function invoicesFor(lines: readonly QuoteLine[]): readonly InvoiceDraft[] {
  const outside = lines.filter(({ vatTreatment }) => vatTreatment === 'OUT_OF_SCOPE');
  const inside = lines.filter(({ vatTreatment }) => vatTreatment !== 'OUT_OF_SCOPE');
  return [inside, outside]
    .filter((part) => part.length > 0)
    .map((part) => {
      const vat = vatOf(part);
      const totalExclVat = addCents(...part.map(({ amount }) => amount));
      return {
        lines: part,
        vat,
        totalExclVat,
        total: addCents(totalExclVat, ...vat.map(({ amount }) => amount)),
      };
    });
}
