import { writeFileSync } from 'node:fs';
import { createTypst, templatesOf } from '@vip/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, CITIZEN, NOTARY, OTHER_CITIZEN, SEAT, type ABilling } from '../a-billing.test-kit.ts';
import type { OrderedRequest } from '../asking/request-book.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { creditDossier } from '../commands/credit-dossier.ts';
import { findCustomer } from '../commands/find-customer.ts';
import { priceRequest } from '../commands/price-request.ts';
import { readInvoicePdf } from '../commands/read-invoice-pdf.ts';
import { invoiceDocument } from './invoice-document.ts';

let world: ABilling;
const typst = createTypst({ templatesDir: templatesOf('billing') });
beforeAll(async () => {
  world = await aBilling();
});
afterAll(async () => {
  await typst.close();
  await world.close();
});

const ISSUER = { name: 'Platform', address: 'Straat 1', kbo: '0200200278', iban: 'BE68 5390 0754 7034' };
const charged = async (request: OrderedRequest) => {
  const price = await priceRequest(world.billing, request);
  const customer = await findCustomer(world.billing, price);
  await world.store.asService((desk) => chargeRequest(desk, { price, customer, now: world.clock.now }));
  return world.store.asService(async ({ invoices, charges }) => ({
    invoice: (await invoices.ofRequests([request.id]))[0]!,
    charge: (await charges.of([request.id]))[0]!,
  }));
};

describe('an invoice on paper', () => {
  it('names lines, VAT, total, day and structured communication in Dutch', async () => {
    const { invoice, charge } = await charged(world.aRequest([1, 2, 100], NOTARY));
    expect(invoiceDocument(invoice, charge, ISSUER)).toMatchObject({
      title: 'Factuur',
      number: invoice.number,
      issuedOn: '10/05/2026',
      dueOn: '09/06/2026',
      paymentReference: invoice.paymentReference,
      issuer: { number: 'Btw-nummer BE 0200.200.278' },
      recipient: {
        name: 'Notariskantoor Peeters & Claes',
        lines: ['Naamsestraat 63 bus 2', '3000 Leuven', 'Btw-nummer BE 0428.315.871'],
      },
      lines: [
        {
          description: 'Holsbeek, gemeentelijke kosten per groep van aangrenzende percelen',
          parcels: '24043B0001/00A000, 24043B0002/00A000',
          quantity: '1',
          amount: '€ 60,00',
        },
        { description: 'Gent, gemeentelijke kosten per perceel', quantity: '1', amount: '€ 75,00' },
        { description: 'Platformkosten per perceel', quantity: '3', unit: '€ 36,50', amount: '€ 109,50' },
      ],
      totalExclVat: '€ 244,50',
      vat: [{ label: 'Btw 21 %', base: '€ 244,50', amount: '€ 51,35' }],
      total: '€ 295,85',
    });
  });

  it('says where it is sent, and keeps the seat of its day although the office moves', async () => {
    const request = world.aRequest([9], NOTARY, { invoiceEmail: 'boekhouding@peeters.example' });
    const { invoice, charge } = await charged(request);
    world.enterprises.set('0428315871', {
      kind: 'known',
      enterprise: { hasVat: true, address: { ...SEAT, street: 'Bondgenotenlaan' } },
    });
    const kept = await world.store.asService(({ invoices }) => invoices.byNumber(invoice.number));
    world.enterprises.set('0428315871', { kind: 'known', enterprise: { hasVat: true, address: SEAT } });
    expect(invoiceDocument(kept!, charge, ISSUER).recipient.lines).toEqual([
      'Naamsestraat 63 bus 2',
      '3000 Leuven',
      'Btw-nummer BE 0428.315.871',
      'boekhouding@peeters.example',
    ]);
  });

  it('of before customers were kept says what it said then', async () => {
    const { invoice, charge } = await charged(world.aRequest([10], NOTARY));
    expect(invoiceDocument({ ...invoice, customer: null }, charge, ISSUER)).toMatchObject({
      issuer: { number: 'Ondernemingsnummer BE 0200.200.278' },
      recipient: { lines: ['Ondernemingsnummer BE 0428.315.871'] },
    });
  });

  it('takes back from an invoice that it names, for the customer of that invoice', async () => {
    const request = world.aRequest([11, 12], NOTARY);
    const { invoice, charge } = await charged(request);
    const dossier = world.aDossier(request, 11, { refusal: { reason: 'TECHNICAL_ERROR' } });
    await world.store.asService((desk) => creditDossier(desk, { dossier, now: world.clock.now }));
    const [, note] = await world.store.asService(({ invoices }) => invoices.ofRequests([request.id]));
    expect(note).toMatchObject({ kind: 'CREDIT_NOTE', corrects: invoice.number, customer: invoice.customer });
    expect(invoiceDocument(note!, charge, ISSUER)).toMatchObject({
      corrects: invoice.number,
      vatNote:
        'Btw terug te storten aan de Staat in de mate waarin ze oorspronkelijk in aftrek werd gebracht.',
    });
    expect(invoiceDocument(invoice, charge, ISSUER).vatNote).toBe('');
  });

  it('is a credit note in words and on paper when it takes back', async () => {
    const { invoice, charge } = await charged(world.aRequest([7], NOTARY));
    const document = invoiceDocument({ ...invoice, kind: 'CREDIT_NOTE', status: 'CREDITED' }, charge, ISSUER);
    expect(document).toMatchObject({ title: 'Creditnota', isCredit: true });
    const pdf = await typst.render({ template: 'invoice.typ', data: document, standard: 'ua-1' });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it("shows no citizen's identifier", async () => {
    const { invoice, charge } = await charged(world.aRequest([5], CITIZEN));
    expect(JSON.stringify(invoiceDocument(invoice, charge, ISSUER))).not.toContain('"jan"');
    expect(invoiceDocument(invoice, charge, ISSUER).recipient).toEqual({ name: 'Jan Peeters', lines: [] });
  });

  it('is a tagged PDF for its buyer, whose reading is recorded; to a stranger it is not there', async () => {
    const { invoice } = await charged(world.aRequest([8], CITIZEN));
    const read = (caller: typeof CITIZEN) =>
      readInvoicePdf({ ...world.billing, caller, typst }, invoice.number);
    const pdf = Buffer.from((await read(CITIZEN))!);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/MarkInfo');
    if (process.env['KEEP_PDF']) writeFileSync(process.env['KEEP_PDF'], pdf);
    expect(await read(OTHER_CITIZEN)).toBeNull();
    expect(
      (await world.facts()).filter(
        ({ type, subject }) => type === 'invoice.read' && subject === invoice.number,
      ),
    ).toHaveLength(1);
  });
});
