import { formatCents, formatDay } from '@vip/domain-kit';
import type { Charge, Invoice } from '../persistence/entities.ts';
import {
  addressLines,
  enterpriseNumberOf,
  showEnterpriseNumber,
  showVatNumber,
  type Customer,
} from '../domain/customer.ts';
import { lineText } from '../domain/words.ts';
import { showKbo, type Issuer } from './issuer.ts';

const TREATMENTS = {
  STANDARD_21: 'Btw 21 %',
  EXEMPT: 'Vrijgesteld van btw',
  OUT_OF_SCOPE: 'Buiten het toepassingsgebied van de btw',
  REVERSE_CHARGE: 'Btw verlegd',
} as const;

/** Name apart, what an invoice says of who is billed. What is not known has no line. */
const customerLines = ({ address, vatNumber, enterpriseNumber, email }: Customer): string[] => [
  ...(address ? addressLines(address) : []),
  ...(vatNumber
    ? [`Btw-nummer ${showVatNumber(vatNumber)}`]
    : enterpriseNumber
      ? [`Ondernemingsnummer ${showEnterpriseNumber(enterpriseNumber)}`]
      : []),
  ...(email ? [email] : []),
];

/** What a credit note must tell a customer with value added tax (art. 4 KB nr. 4); null where it has nothing to tell. */
export const vatNoteOf = ({
  kind,
  customer,
  vat,
}: Pick<Invoice, 'kind' | 'customer' | 'vat'>): string | null =>
  kind === 'CREDIT_NOTE' && customer?.vatNumber && vat.some(({ amount }) => amount > 0)
    ? 'Btw terug te storten aan de Staat in de mate waarin ze oorspronkelijk in aftrek werd gebracht.'
    : null;

/** An invoice of before customers were kept says what it said then. */
const formerLines = (buyer: Charge['buyer']): string[] => {
  const number = enterpriseNumberOf(buyer);
  return number ? [`Ondernemingsnummer BE ${showEnterpriseNumber(number)}`] : [];
};

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
    corrects: invoice.corrects ?? '',
    vatNote: vatNoteOf(invoice) ?? '',
    issuer: {
      name: issuer.name,
      address: issuer.address,
      iban: issuer.iban,
      number: `${invoice.customer ? 'Btw-nummer' : 'Ondernemingsnummer'} BE ${showKbo(issuer.kbo)}`,
    },
    recipient: {
      name: invoice.recipient,
      // A citizen's identifier is nobody's business on paper; an enterprise's is required on its invoice.
      lines: invoice.customer ? customerLines(invoice.customer) : formerLines(charge.buyer),
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
