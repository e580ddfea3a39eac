import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, NOTARY, type ABilling } from '../a-billing.test-kit.ts';
import type { OrderedRequest } from '../asking/request-book.ts';
import type { Invoice } from '../persistence/entities.ts';
import { ACCOUNT, camtFile, type Movement } from '../statements/a-statement.test-kit.ts';
import { readCamt053 } from '../statements/camt053.ts';
import { chargeRequest } from './charge-request.ts';
import { creditDossier } from './credit-dossier.ts';
import { importStatement } from './import-statement.ts';
import { priceRequest } from './price-request.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

const charged = async (of: ABilling, request: OrderedRequest): Promise<Invoice> => {
  const price = await priceRequest(of.billing, request);
  await of.store.asService((desk) => chargeRequest(desk, { price, now: of.clock.now }));
  return (await of.store.asService(({ invoices }) => invoices.ofRequests([request.id])))[0]!;
};
const bring = async (of: ABilling, ...movements: Movement[]) => {
  const [statement] = readCamt053(camtFile(movements), ACCOUNT);
  return of.store.asService((desk) => importStatement(desk, { statement: statement!, now: of.clock.now }));
};
const invoiceOf = (of: ABilling, number: string) =>
  of.store.asService(async ({ invoices }) => (await invoices.byNumber(number))!);
const digits = ({ paymentReference }: Invoice) => paymentReference.replace(/\D/g, '');
const factsOf = async (subject: string) =>
  (await world.facts()).filter((fact) => fact.subject === subject).map(({ type }) => type);

describe('a bank statement', () => {
  it('settles an invoice on account, books it and tells it, once however often the statement comes', async () => {
    const invoice = await charged(world, world.aRequest([1], NOTARY));
    const before = await world.balance('400000');
    const movement = { amount: '116.77', bankReference: 'ONCE', structured: digits(invoice) };
    expect(await bring(world, movement)).toMatchObject({ counts: { SETTLED: 1 }, known: 0, open: 0 });
    expect(await bring(world, movement, movement)).toMatchObject({ counts: { SETTLED: 0 }, known: 1 });
    expect(await invoiceOf(world, invoice.number)).toMatchObject({ status: 'PAID', received: 11_677 });
    expect(await world.balance('400000')).toBe(before - 11_677);
    expect(await world.ledgerSum()).toBe(0);
    expect(await factsOf(invoice.number)).toEqual(['invoice.issued', 'invoice.paid']);
  });

  it('keeps an invoice open until its last cent came', async () => {
    const invoice = await charged(world, world.aRequest([2], NOTARY));
    await bring(world, { amount: '116.76', structured: digits(invoice) });
    expect((await invoiceOf(world, invoice.number)).status).toBe('OPEN');
    await bring(world, { amount: '0.01', structured: digits(invoice) });
    expect((await invoiceOf(world, invoice.number)).status).toBe('PAID');
  });

  it('lets what is too much, and what is of nobody, wait for a person on the suspense account', async () => {
    const invoice = await charged(world, world.aRequest([3], NOTARY));
    const before = await world.balance('499000');
    const report = await bring(
      world,
      { amount: '120.00', structured: digits(invoice) },
      { amount: '10.00', text: 'zonder mededeling' },
      { amount: '7.00', structured: '999999999948' },
    );
    expect(report).toMatchObject({
      counts: { SETTLED: 0, UNMATCHED: 3, OUTGOING: 0 },
      open: 323 + 1_000 + 700,
    });
    expect(await world.balance('499000')).toBe(before - 2_023);
    expect((await invoiceOf(world, invoice.number)).status).toBe('PAID');
    expect(await world.ledgerSum()).toBe(0);
  });

  it('books nothing for money that we paid: that is booked where it is decided', async () => {
    const before = await world.balance('550000');
    expect(await bring(world, { amount: '-6000.00', text: 'AFR-2026-04-44021' })).toMatchObject({
      counts: { OUTGOING: 1 },
    });
    expect(await world.balance('550000')).toBe(before);
  });

  it('has paid an invoice of which the rest is credited, in whichever order they come', async () => {
    const request = async (place: number) => {
      const one = world.aRequest([place, place + 1], NOTARY);
      const invoice = await charged(world, one); // 60 + 2 × 36,50, with tax 160,93; without the second parcel 116,77
      const dossier = world.aDossier(one, place + 1, { refusal: { reason: 'TECHNICAL_ERROR' } });
      const credit = () =>
        world.store.asService((desk) => creditDossier(desk, { dossier, now: world.clock.now }));
      const pay = () => bring(world, { amount: '116.77', structured: digits(invoice) });
      return { invoice, credit, pay };
    };
    const first = await request(10);
    await first.credit();
    await first.pay();
    const second = await request(20);
    await second.pay();
    expect((await invoiceOf(world, second.invoice.number)).status).toBe('OPEN');
    await second.credit();
    for (const { invoice } of [first, second])
      expect(await invoiceOf(world, invoice.number)).toMatchObject({ status: 'PAID', received: 11_677 });
    expect(await world.ledgerSum()).toBe(0);
  });
});

it('gives the same books for any order and repetition of statements', async () => {
  const amounts = ['10.00', '50.00', '116.77', '120.00'];
  const movement = fc.record({
    invoice: fc.integer({ min: 0, max: 2 }),
    amount: fc.constantFrom(...amounts),
  });
  const shuffled = fc.array(movement, { minLength: 1, maxLength: 6 }).chain((movements) =>
    fc.record({
      movements: fc.constant(movements),
      order: fc.shuffledSubarray([...movements.keys()], { minLength: movements.length }),
      again: fc.array(fc.nat({ max: movements.length - 1 }), { maxLength: 4 }),
    }),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ movements, order, again }) => {
      run += 1;
      // Two offices of invoices in one world: the second gets the same payments in another order, some of them again.
      const sides = await Promise.all(
        [0, 1].map(async (side) => {
          const invoices = await Promise.all(
            [0, 1].map((place) => charged(world, world.aRequest([30 + place], NOTARY))),
          );
          const told = movements.map(({ invoice, amount }, index) => ({
            amount,
            bankReference: `P${run}-${side}-${index}`,
            ...(invoices[invoice] ? { structured: digits(invoices[invoice]) } : {}),
          }));
          return { invoices, told };
        }),
      );
      const books = async ({ invoices }: (typeof sides)[number]) =>
        (await Promise.all(invoices.map(({ number }) => invoiceOf(world, number)))).map(
          ({ status, received }) => [status, received] as const,
        );
      const accounts = ['400000', '499000', '550000'];
      const balances = () => Promise.all(accounts.map((account) => world.balance(account)));
      const [one, other] = sides as [(typeof sides)[number], (typeof sides)[number]];
      const start = await balances();
      await bring(world, ...one.told);
      const between = await balances();
      for (const index of [...order, ...again]) await bring(world, other.told[index]!);
      const end = await balances();
      expect(await books(other)).toEqual(await books(one));
      expect(end.map((balance, at) => balance - between[at]!)).toEqual(
        between.map((balance, at) => balance - start[at]!),
      );
      expect(await world.ledgerSum()).toBe(0);
    }),
    { numRuns: 25 },
  );
});
