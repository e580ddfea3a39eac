import { XMLParser } from 'fast-xml-parser';

/**
 * For tests only: rules of EN 16931 and Peppol BIS Billing 3 that our invoices could break, each reckoned here from the
 * document alone, in whole cents. Not the whole rule book: see docs/decisions/0222-the-invoice-as-data.md.
 */

interface Node {
  readonly [name: string]: Node | readonly Node[] | string | undefined;
}

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
});

/** The document without its prefixes, texts as they are. */
export const readUbl = (xml: string): Node => parser.parse(xml) as Node;

const list = (value: Node[string]): readonly Node[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Node[]) : [value as Node];
const at = (node: Node | undefined, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((here, name) => list(here?.[name])[0], node);
const text = (node: Node | undefined, ...path: readonly string[]): string => {
  const found: unknown = at(node, ...path);
  const value = typeof found === 'object' && found !== null && '#text' in found ? found['#text'] : found;
  return typeof value === 'string' ? value : '';
};
/** An amount in cents. @throws Error when it has not exactly two decimals (BR-DEC). */
function money(node: Node | undefined, ...path: readonly string[]): number {
  const written = text(node, ...path);
  if (!/^-?\d+\.\d{2}$/.test(written))
    throw new Error(`Not an amount of two decimals: ${path.join('/')} ${written}`);
  return Number(written.replace('.', ''));
}
const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** In what order UBL 2.1 wants what we write. */
const ORDER = {
  Invoice:
    'CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode DocumentCurrencyCode BuyerReference OrderReference BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal InvoiceLine',
  CreditNote:
    'CustomizationID ProfileID ID IssueDate CreditNoteTypeCode Note DocumentCurrencyCode BuyerReference OrderReference BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal CreditNoteLine',
  Party: 'EndpointID PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact',
} as const;
const inOrder = (node: Node | undefined, order: string): boolean => {
  const places = Object.keys(node ?? {})
    .filter((name) => !name.startsWith('@'))
    .map((name) => order.split(' ').indexOf(name));
  return places.every((place, index) => place >= 0 && (index === 0 || places[index - 1]! < place));
};
const isEnterpriseNumber = (digits: string): boolean =>
  /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));

/** Names of the rules that a document breaks; none when it keeps them. */
export function brokenRules(xml: string): string[] {
  const root = readUbl(xml);
  const name = root['Invoice'] ? 'Invoice' : 'CreditNote';
  const document = at(root, name)!;
  const lines = list(document[`${name}Line`]);
  const totals = at(document, 'LegalMonetaryTotal');
  const subtotals = list(at(document, 'TaxTotal')?.['TaxSubtotal']);
  const [seller, buyer] = ['AccountingSupplierParty', 'AccountingCustomerParty'].map((side) =>
    at(document, side, 'Party'),
  );
  const categories = subtotals.map((one) => text(one, 'TaxCategory', 'ID'));
  const lineSum = sum(lines.map((line) => money(line, 'LineExtensionAmount')));
  const tax = money(document, 'TaxTotal', 'TaxAmount');
  const payable = money(totals, 'PayableAmount');
  const quantity = name === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';

  const kept: Readonly<Record<string, boolean>> = {
    'BR-CO-10': money(totals, 'LineExtensionAmount') === lineSum,
    'BR-CO-13': money(totals, 'TaxExclusiveAmount') === lineSum,
    'BR-CO-14': tax === sum(subtotals.map((one) => money(one, 'TaxAmount'))),
    'BR-CO-15': money(totals, 'TaxInclusiveAmount') === money(totals, 'TaxExclusiveAmount') + tax,
    'BR-CO-16': payable === money(totals, 'TaxInclusiveAmount'),
    // The official check allows a unit of currency; a cent is what rounding can make of ours.
    'BR-CO-17': subtotals.every((one) => {
      const rate = Number(text(one, 'TaxCategory', 'Percent') || 0);
      return (
        Math.abs(money(one, 'TaxAmount') - Math.floor((money(one, 'TaxableAmount') * rate + 50) / 100)) <= 1
      );
    }),
    'BR-CO-18': subtotals.length > 0,
    'BR-CO-25':
      payable <= 0 || text(document, 'DueDate') !== '' || text(document, 'PaymentTerms', 'Note') !== '',
    'BR-CO-26': text(seller, 'PartyLegalEntity', 'CompanyID') !== '',
    'BR-S-08': subtotals.every(
      (one) =>
        money(one, 'TaxableAmount') ===
        sum(
          lines
            .filter(
              (line) => text(line, 'Item', 'ClassifiedTaxCategory', 'ID') === text(one, 'TaxCategory', 'ID'),
            )
            .map((line) => money(line, 'LineExtensionAmount')),
        ),
    ),
    'BR-S-02': !categories.includes('S') || text(seller, 'PartyTaxScheme', 'CompanyID') !== '',
    'BR-E-10, BR-O-10, BR-AE-10': subtotals.every(
      (one) =>
        (text(one, 'TaxCategory', 'ID') === 'S') === (text(one, 'TaxCategory', 'TaxExemptionReason') === ''),
    ),
    'BR-O-02': !categories.includes('O') || [seller, buyer].every((party) => !at(party, 'PartyTaxScheme')),
    'BR-O-05': lines.every(
      (line) =>
        (text(line, 'Item', 'ClassifiedTaxCategory', 'ID') === 'O') ===
        (text(line, 'Item', 'ClassifiedTaxCategory', 'Percent') === ''),
    ),
    'BR-O-11': !categories.includes('O') || categories.length === 1,
    'BR-08, BR-10': [seller, buyer].every(
      (party) => text(party, 'PostalAddress', 'Country', 'IdentificationCode').length === 2,
    ),
    'BR-55':
      name === 'Invoice' || text(document, 'BillingReference', 'InvoiceDocumentReference', 'ID') !== '',
    'PEPPOL-EN16931-R003':
      text(document, 'BuyerReference') !== '' || text(document, 'OrderReference', 'ID') !== '',
    'PEPPOL-EN16931-R010, R020': [seller, buyer].every((party) => text(party, 'EndpointID') !== ''),
    'PEPPOL-EN16931-R008': !/<[\w:]+\/>|<([\w:]+)><\/\1>/.test(xml),
    'PEPPOL-EN16931-R120': lines.every(
      (line) =>
        money(line, 'LineExtensionAmount') ===
        Number(text(line, quantity)) * money(line, 'Price', 'PriceAmount'),
    ),
    'PEPPOL-COMMON-R043': [seller, buyer].every((party) => isEnterpriseNumber(text(party, 'EndpointID'))),
    'UBL order':
      inOrder(document, ORDER[name]) && [seller, buyer].every((party) => inOrder(party, ORDER.Party)),
  };
  return Object.entries(kept).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}
