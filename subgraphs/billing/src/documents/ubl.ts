import { parseOgm } from '@vip/domain-kit';
import { XMLBuilder } from 'fast-xml-parser';
import { isOutside } from '../domain/invoice.ts';
import { lineText } from '../domain/words.ts';
import type { Charge, Invoice } from '../persistence/entities.ts';
import { vatNoteOf } from './invoice-document.ts';
import type { Seller } from './issuer.ts';
import { partyOf } from './ubl-parties.ts';
import { amount, euro, taxCategory, taxTotal } from './ubl-tax.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0' as const;
const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
/** Codes of EN 16931: commercial invoice, credit note; credit transfer; one of something. */
const COMMERCIAL_INVOICE = '380';
const CREDIT_NOTE = '381';
const CREDIT_TRANSFER = '30';
const ONE = 'C62';

/** Elements in the order in which UBL wants them: that of the keys. */
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
});

type Billed = Invoice & { readonly customer: NonNullable<Invoice['customer']> };
type Ordered = Pick<Charge, 'number' | 'reference'>;

/**
 * An invoice or credit note as UBL 2.1 after Peppol BIS Billing 3.0. Says what the invoice said when it was issued, and
 * nothing of later: the same invoice is the same bytes whenever it is asked.
 * @param invoice of a customer with an enterprise number and a seat: the standard has no room for less.
 * @see docs/decisions/0222-the-invoice-as-data.md
 */
export function ublOf(invoice: Billed, charge: Ordered, issuer: Seller): string {
  const root =
    invoice.kind === 'INVOICE' ? invoiceOf(invoice, charge, issuer) : creditNoteOf(invoice, charge, issuer);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`;
}

const namespaces = (name: 'Invoice' | 'CreditNote') => ({
  '@xmlns': `${UBL}${name}-2`,
  '@xmlns:cac': `${UBL}CommonAggregateComponents-2`,
  '@xmlns:cbc': `${UBL}CommonBasicComponents-2`,
  'cbc:CustomizationID': CUSTOMIZATION,
  'cbc:ProfileID': PROFILE,
});

const invoiceOf = (invoice: Billed, charge: Ordered, issuer: Seller) => ({
  Invoice: {
    ...namespaces('Invoice'),
    'cbc:ID': invoice.number,
    'cbc:IssueDate': invoice.issuedOn,
    'cbc:DueDate': invoice.dueOn,
    'cbc:InvoiceTypeCode': COMMERCIAL_INVOICE,
    'cbc:DocumentCurrencyCode': 'EUR',
    ...references(charge),
    ...parties(invoice, issuer),
    'cac:PaymentMeans': {
      'cbc:PaymentMeansCode': CREDIT_TRANSFER,
      'cbc:PaymentID': parseOgm(invoice.paymentReference),
      'cac:PayeeFinancialAccount': { 'cbc:ID': issuer.iban.replaceAll(' ', ''), 'cbc:Name': issuer.name },
    },
    ...totals(invoice),
    'cac:InvoiceLine': invoice.lines.map((line, index) => ({
      'cbc:ID': index + 1,
      'cbc:InvoicedQuantity': { '@unitCode': ONE, '#text': line.quantity },
      ...lineOf(line),
    })),
  },
});

const creditNoteOf = (invoice: Billed, charge: Ordered, issuer: Seller) => ({
  CreditNote: {
    ...namespaces('CreditNote'),
    'cbc:ID': invoice.number,
    'cbc:IssueDate': invoice.issuedOn,
    'cbc:CreditNoteTypeCode': CREDIT_NOTE,
    ...(vatNoteOf(invoice) ? { 'cbc:Note': vatNoteOf(invoice) } : {}),
    'cbc:DocumentCurrencyCode': 'EUR',
    ...references(charge),
    ...(invoice.corrects
      ? { 'cac:BillingReference': { 'cac:InvoiceDocumentReference': { 'cbc:ID': invoice.corrects } } }
      : {}),
    ...parties(invoice, issuer),
    // What is to be paid has a day or terms (BR-CO-25); a credit note has no day.
    'cac:PaymentTerms': { 'cbc:Note': 'Wordt verrekend met de factuur of terugbetaald.' },
    ...totals(invoice),
    'cac:CreditNoteLine': invoice.lines.map((line, index) => ({
      'cbc:ID': index + 1,
      'cbc:CreditedQuantity': { '@unitCode': ONE, '#text': line.quantity },
      ...lineOf(line),
    })),
  },
});

/** The buyer's own reference is asked for always (PEPPOL-EN16931-R003): without one, it is the number of the request. */
const references = ({ number, reference }: Ordered) => ({
  'cbc:BuyerReference': reference ?? number,
  'cac:OrderReference': { 'cbc:ID': number },
});

function parties(invoice: Billed, issuer: Seller) {
  const { customer } = invoice;
  // Out of scope of value added tax: then nobody is named by such a number (BR-O-02).
  const withVat = !isOutside(invoice);
  const seller = {
    ...issuer,
    address: issuer.seat,
    enterpriseNumber: issuer.kbo,
    vatNumber: `BE${issuer.kbo}`,
    email: null,
  };
  return {
    'cac:AccountingSupplierParty': partyOf(seller, { withVat }),
    'cac:AccountingCustomerParty': partyOf(customer, { withVat }),
  };
}

const totals = ({ vat, totalExclVat, total }: Billed) => ({
  'cac:TaxTotal': taxTotal(vat),
  'cac:LegalMonetaryTotal': {
    'cbc:LineExtensionAmount': amount(totalExclVat),
    'cbc:TaxExclusiveAmount': amount(totalExclVat),
    'cbc:TaxInclusiveAmount': amount(total),
    'cbc:PayableAmount': amount(total),
  },
});

const lineOf = (line: Invoice['lines'][number]) => ({
  'cbc:LineExtensionAmount': amount(line.amount),
  'cac:Item': {
    ...(line.capakeys.length > 0 ? { 'cbc:Description': line.capakeys.join(', ') } : {}),
    'cbc:Name': lineText(line, 'nl'),
    'cac:ClassifiedTaxCategory': taxCategory(line.vatTreatment),
  },
  'cac:Price': { 'cbc:PriceAmount': { '@currencyID': 'EUR', '#text': euro(line.unit) } },
});
