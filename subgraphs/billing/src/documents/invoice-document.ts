import { formatCents, formatDay } from '@vip/domain-kit';
import type { Charge, Invoice } from '../persistence/entities.ts';
import { lineText } from '../domain/words.ts';
import { showKbo, type Issuer } from './issuer.ts';

const TREATMENTS = {
  STANDARD_21: 'Btw 21 %',
  EXEMPT: 'Vrijgesteld van btw',
  OUT_OF_SCOPE: 'Buiten het toepassingsgebied van de btw',
  REVERSE_CHARGE: 'Btw verlegd',
} as const;

/** What the template prints: texts only, so that a template decides on form and never on an amount. */
export function invoiceDocument(
  invoice: Invoice,
  charge: Pick<Charge, 'number' | 'reference' | 'buyer'>,
  issuer: Issuer,
) {
  const money = (amount: Invoice['total']) => formatCents(amount, 'nl');
  const isCredit = invoice.kind === 'CREDIT_NOTE';
  return {
    title: isCredit ? 'Creditnota' : 'Factuur',
    isCredit,
    number: invoice.number,
    issuedOn: formatDay(invoice.issuedOn),
    dueOn: formatDay(invoice.dueOn),
    paid: invoice.status === 'PAID',
    paymentReference: invoice.paymentReference,
    request: charge.number,
    reference: charge.reference ?? '',
    issuer: { ...issuer, kbo: showKbo(issuer.kbo) },
    recipient: {
      name: invoice.recipient,
      // A citizen's identifier is nobody's business on paper; an enterprise's is required on its invoice.
      kbo:
        charge.buyer.kind !== 'CITIZEN' && /^\d{10}$/.test(charge.buyer.id) ? showKbo(charge.buyer.id) : '',
    },
    lines: invoice.lines.map((line) => ({
      description: lineText(line, 'nl'),
      parcels: line.capakeys.join(', '),
      quantity: String(line.quantity),
      unit: money(line.unit),
      amount: money(line.amount),
    })),
    totalExclVat: money(invoice.totalExclVat),
    vat: invoice.vat.map(({ treatment, base, amount }) => ({
      label: TREATMENTS[treatment],
      base: money(base),
      amount: money(amount),
    })),
    total: money(invoice.total),
  };
}
export type InvoiceDocument = ReturnType<typeof invoiceDocument>;
