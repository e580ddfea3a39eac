import { addCents, cents } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditOf } from '../domain/charge.ts';
import { invoicesFor, paymentReference, type InvoiceDraft, type InvoiceKind } from '../domain/invoice.ts';
import type { ParcelGroup, QuoteLine } from '../domain/quote.ts';
import { VAT_TREATMENTS, type VatTreatment } from '../domain/vat.ts';
import type { Invoice } from '../persistence/entities.ts';
import { ISSUER } from './issuer.ts';
import { brokenRules, readUbl } from './testing/peppol-rules.ts';
import { ublOf } from './ubl.ts';

const CUSTOMER = {
  name: 'Notariskantoor Peeters & Claes',
  kind: 'NOTARY',
  enterpriseNumber: '0428315871',
  vatNumber: 'BE0428315871',
  address: {
    street: 'Naamsestraat',
    houseNumber: '63',
    box: '2',
    postcode: '3000',
    city: 'Leuven',
    country: 'BE',
  },
  email: 'boekhouding@peeters.example',
} as const;
const CHARGE = { number: 'AV-00000001', reference: 'Dossier <Claes> & zn' };

const line = (unit: number, quantity: number, vatTreatment: VatTreatment = 'STANDARD_21'): QuoteLine => ({
  kind: 'MUNICIPAL',
  basis: 'PER_PARCEL',
  nisCode: '24043',
  municipalityName: 'Holsbeek',
  quantity,
  unit: cents(unit),
  amount: cents(unit * quantity),
  vatTreatment,
  capakeys: ['24043B0001/00A000'],
  exemption: null,
});
const issued = (draft: InvoiceDraft, more: Partial<Invoice> = {}) =>
  ({
    number: '2026-000001',
    kind: 'INVOICE' as InvoiceKind,
    issuedOn: '2026-05-10',
    dueOn: '2026-06-09',
    paymentReference: paymentReference('2026-000001'),
    corrects: null,
    ...draft,
    ...more,
    customer: CUSTOMER,
  }) as unknown as Parameters<typeof ublOf>[0];
const [STANDARD] = invoicesFor([line(6000, 1), { ...line(3650, 5), kind: 'PLATFORM', basis: null }]);

describe('an invoice as data', () => {
  it('says who sells, who buys, what, with which tax, and how to pay', () => {
    const xml = ublOf(issued(STANDARD!), CHARGE, ISSUER);
    expect(readUbl(xml)).toMatchObject({
      Invoice: {
        ID: '2026-000001',
        IssueDate: '2026-05-10',
        DueDate: '2026-06-09',
        InvoiceTypeCode: '380',
        BuyerReference: 'Dossier <Claes> & zn',
        OrderReference: { ID: 'AV-00000001' },
        AccountingSupplierParty: {
          Party: {
            EndpointID: { '@schemeID': '0208', '#text': '0200200278' },
            PartyTaxScheme: { CompanyID: 'BE0200200278' },
          },
        },
        AccountingCustomerParty: {
          Party: {
            EndpointID: { '@schemeID': '0208', '#text': '0428315871' },
            PostalAddress: {
              StreetName: 'Naamsestraat 63',
              AdditionalStreetName: 'bus 2',
              CityName: 'Leuven',
              PostalZone: '3000',
              Country: { IdentificationCode: 'BE' },
            },
            PartyTaxScheme: { CompanyID: 'BE0428315871' },
            PartyLegalEntity: { RegistrationName: 'Notariskantoor Peeters & Claes' },
          },
        },
        // The twelve digits: banks carry no marks.
        PaymentMeans: { PaymentID: '202600000192', PayeeFinancialAccount: { ID: 'BE68539007547034' } },
        // 242,50 at 21 % is 50,925: the half cent goes up.
        TaxTotal: {
          TaxAmount: { '#text': '50.93' },
          TaxSubtotal: { TaxableAmount: { '#text': '242.50' }, TaxCategory: { ID: 'S', Percent: '21' } },
        },
        LegalMonetaryTotal: { PayableAmount: { '@currencyID': 'EUR', '#text': '293.43' } },
      },
    });
    expect(brokenRules(xml)).toEqual([]);
  });

  it('is the same bytes although it was paid meanwhile', () => {
    expect(ublOf(issued(STANDARD!, { status: 'PAID' }), CHARGE, ISSUER)).toBe(
      ublOf(issued(STANDARD!, { status: 'OPEN' }), CHARGE, ISSUER),
    );
  });

  it('names nobody by a number of value added tax when it is out of scope of it, and gives no rate', () => {
    const [outside] = invoicesFor([line(6000, 2, 'OUT_OF_SCOPE')]);
    const xml = ublOf(issued(outside!), CHARGE, ISSUER);
    expect(xml).not.toContain('PartyTaxScheme');
    expect(xml).not.toContain('cbc:Percent');
    expect(brokenRules(xml)).toEqual([]);
  });

  it('gives the number of the request where the buyer gave no reference', () => {
    const xml = ublOf(issued(STANDARD!), { ...CHARGE, reference: null }, ISSUER);
    expect(readUbl(xml)).toMatchObject({ Invoice: { BuyerReference: 'AV-00000001' } });
  });
});

describe('a credit note as data', () => {
  it('names the invoice that it takes back from, and is positive', () => {
    const xml = ublOf(issued(STANDARD!, { kind: 'CREDIT_NOTE', corrects: '2025-000007' }), CHARGE, ISSUER);
    expect(readUbl(xml)).toMatchObject({
      CreditNote: {
        CreditNoteTypeCode: '381',
        Note: expect.stringContaining('in aftrek'),
        BillingReference: { InvoiceDocumentReference: { ID: '2025-000007' } },
        LegalMonetaryTotal: { PayableAmount: { '#text': '293.43' } },
      },
    });
    expect(brokenRules(xml)).toEqual([]);
  });

  it('keeps the rules with the tax by which its invoice drops, also where that is a cent beside its own sum', () => {
    // Three times 0,50: 1,50 has 0,32 of tax; 1,00 has 0,21, and so the first credit takes back 0,11 of 0,50.
    const keys = ['24043B0001/00A000', '24043B0002/00A000', '24043B0003/00A000'];
    const quote = {
      lines: [{ ...line(50, 3), kind: 'PLATFORM' as const, basis: null, capakeys: keys }],
      groups: [] as readonly ParcelGroup[],
    };
    const tax = keys.map((key, place) => creditOf(quote, key, keys.slice(0, place)).amounts.vat);
    expect(addCents(...tax)).toBe(32);
    for (const [place, key] of keys.entries()) {
      const { lines, amounts } = creditOf(quote, key, keys.slice(0, place));
      const [draft] = invoicesFor(lines);
      const vat = draft!.vat.map((row) => ({ ...row, amount: amounts.vat }));
      const total = addCents(draft!.totalExclVat, amounts.vat);
      expect(
        brokenRules(
          ublOf(
            issued({ ...draft!, vat, total }, { kind: 'CREDIT_NOTE', corrects: '2026-000001' }),
            CHARGE,
            ISSUER,
          ),
        ),
      ).toEqual([]);
    }
  });
});

it('keeps the arithmetic of the standard for any lines, units and treatments', () => {
  const lines = fc.array(
    fc.record({
      unit: fc.integer({ min: 0, max: 1_000_000 }),
      quantity: fc.integer({ min: 1, max: 50 }),
      treatment: fc.constantFrom(...VAT_TREATMENTS),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom<InvoiceKind>('INVOICE', 'CREDIT_NOTE'), (given, kind) => {
      const drafts = invoicesFor(
        given.map(({ unit, quantity, treatment }) => line(unit, quantity, treatment)),
      );
      for (const draft of drafts)
        expect(brokenRules(ublOf(issued(draft, { kind, corrects: '2026-000001' }), CHARGE, ISSUER))).toEqual(
          [],
        );
    }),
    { numRuns: 200 },
  );
});

describe('the rules that this is held against', () => {
  const xml = ublOf(issued(STANDARD!), CHARGE, ISSUER);
  it.each([
    [
      'BR-CO-10',
      xml.replace(
        '>242.50</cbc:LineExtensionAmount>\n    <cbc:TaxExclusive',
        '>242.51</cbc:LineExtensionAmount>\n    <cbc:TaxExclusive',
      ),
    ],
    ['BR-CO-13', xml.replace('>242.50</cbc:TaxExclusiveAmount>', '>242.49</cbc:TaxExclusiveAmount>')],
    ['BR-CO-14', xml.replace('>50.93</cbc:TaxAmount>', '>50.92</cbc:TaxAmount>')],
    ['BR-CO-15', xml.replace('>293.43</cbc:TaxInclusiveAmount>', '>293.44</cbc:TaxInclusiveAmount>')],
    ['BR-CO-16', xml.replace('>293.43</cbc:PayableAmount>', '>1.00</cbc:PayableAmount>')],
    ['BR-CO-25', xml.replace('<cbc:DueDate>2026-06-09</cbc:DueDate>', '')],
    ['BR-S-08', xml.replace('>242.50</cbc:TaxableAmount>', '>242.40</cbc:TaxableAmount>')],
    [
      'PEPPOL-EN16931-R003',
      xml
        .replace(/<cbc:BuyerReference>.*\n/, '')
        .replace(/<cac:OrderReference>[^]*?<\/cac:OrderReference>/, ''),
    ],
    ['PEPPOL-EN16931-R120', xml.replace('>60.00</cbc:PriceAmount>', '>61.00</cbc:PriceAmount>')],
    ['PEPPOL-COMMON-R043', xml.replaceAll('0428315871', '0428315872')],
    ['UBL order', xml.replace(/(<cbc:IssueDate>.*\n)(\s*<cbc:DueDate>.*\n)/, '$2$1')],
  ])('%s is broken by an invoice that breaks it', (rule, broken) => {
    expect(broken).not.toBe(xml);
    expect(brokenRules(broken)).toContain(rule);
  });
});
