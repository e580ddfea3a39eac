import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aBilling, CITIZEN, NOTARY, officer, SERVICE, type ABilling } from '../a-billing.test-kit.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { importStatement } from '../commands/import-statement.ts';
import { priceRequest } from '../commands/price-request.ts';
import { ACCOUNT, camtFile, type Movement } from '../statements/a-statement.test-kit.ts';
import { readCamt053 } from '../statements/camt053.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

const ADMIN: Caller = { ...CITIZEN, id: 'petra', name: 'Petra', roles: ['PLATFORM_ADMIN'] };
const AUDITOR: Caller = { ...CITIZEN, id: 'dirk', roles: ['AUDITOR'] };
const FINANCE = officer('24043', 'FINANCE_MANAGER');
const EVERYBODY = { ADMIN, AUDITOR, FINANCE, NOTARY, CITIZEN, SERVICE, ANONYMOUS };

const LIST =
  '{ bankEntries(first: 50, filter: { state: [UNMATCHED] }) { totalCount nodes { id version state problem open { cents } payerName communication bookedAs reason invoiceNumber } } }';
interface Row {
  readonly id: string;
  readonly version: number;
  readonly open: { readonly cents: number };
  readonly communication: string;
}
const waiting = async (caller: Caller = ADMIN) =>
  (await world.ask<{ bankEntries: { nodes: Row[] } }>(caller, LIST)).data.bankEntries.nodes;
const BOOK = `mutation ($input: BookBankEntryInput!) { bookBankEntry(input: $input) { __typename
  ... on BookBankEntrySuccess { entry { state bookedAs reason invoiceNumber open { cents } version } }
  ... on VersionConflict { current } ... on InvalidInput { fields { path code } } } }`;
const book = async (caller: Caller, input: object) =>
  (await world.ask<{ bookBankEntry: Record<string, unknown> }>(caller, BOOK, { input })).data.bookBankEntry;
const bring = (...movements: Movement[]) =>
  world.store.asService((desk) =>
    importStatement(desk, { statement: readCamt053(camtFile(movements), ACCOUNT)[0]!, now: world.clock.now }),
  );
const anInvoice = async (place: number) => {
  const request = world.aRequest([place], NOTARY);
  const price = await priceRequest(world.billing, request);
  await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
  return (await world.store.asService(({ invoices }) => invoices.ofRequests([request.id])))[0]!;
};

let text = '';
let count = 0;
/** One movement of € 200 that nobody could place. */
let entry: Row;
beforeEach(async () => {
  text = `zonder mededeling ${(count += 1)}`;
  await bring({ amount: '200.00', text });
  entry = (await waiting()).find(({ communication }) => communication === text)!;
});
const changes = async (work: () => Promise<unknown>) => {
  const state = async () =>
    JSON.stringify([await waiting(), (await world.facts()).length, await world.balance('499000')]);
  const before = await state();
  await work();
  return (await state()) !== before;
};

describe('movements on the account', () => {
  it('are read by the administrator and the auditor, on every road', async () => {
    const names = async (sees: (caller: Caller) => Promise<boolean>) => {
      const seen: string[] = [];
      for (const [name, caller] of Object.entries(EVERYBODY)) if (await sees(caller)) seen.push(name);
      return seen;
    };
    expect(await names(async (caller) => !(await world.ask(caller, LIST)).errors)).toEqual([
      'ADMIN',
      'AUDITOR',
    ]);
    const rows = (table: string) =>
      names((caller) =>
        world.database.as(
          caller,
          async (em) => (await em.execute<unknown[]>(`select 1 from ${table}`)).length > 0,
        ),
      );
    expect(await rows('bank_entry')).toEqual(['ADMIN', 'AUDITOR', 'SERVICE']);
    expect(await rows('bank_statement')).toEqual(['ADMIN', 'AUDITOR', 'SERVICE']);
  });

  it('are written by nobody but the platform', async () => {
    await expect(
      world.database.as(ADMIN, (em) =>
        em.execute(
          `insert into bank_statement (id, account, reference, imported_at) values (gen_random_uuid(), 'x', 'x', now())`,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });
});

describe('booking by hand', () => {
  it('pays the invoice that a person names, and what it does not need goes on waiting', async () => {
    const invoice = await anInvoice(1);
    const input = {
      entryId: entry.id,
      expectedVersion: entry.version,
      as: 'INVOICE',
      invoiceNumber: invoice.number,
      reason: 'Nummer stond in de mail van de klant',
    };
    expect(await book(ADMIN, input)).toMatchObject({
      entry: { state: 'UNMATCHED', bookedAs: 'INVOICE', open: { cents: 20_000 - 11_677 }, version: 2 },
    });
    expect(
      await book(ADMIN, {
        ...input,
        expectedVersion: 2,
        as: 'RETURNED',
        invoiceNumber: null,
        reason: 'Te veel betaald',
      }),
    ).toMatchObject({ entry: { state: 'SETTLED', open: { cents: 0 }, version: 3 } });
    const paid = await world.store.asService(({ invoices }) => invoices.byNumber(invoice.number));
    expect(paid).toMatchObject({ status: 'PAID', received: 11_677 });
    expect(
      (await world.facts()).filter(({ subject }) => subject === entry.id).map(({ type }) => type),
    ).toEqual(['bank-entry.booked', 'bank-entry.booked']);
    expect(await world.ledgerSum()).toBe(0);
  });

  it('takes what the payment provider passed on off its account', async () => {
    const before = await world.balance('580000');
    await book(ADMIN, {
      entryId: entry.id,
      expectedVersion: 1,
      as: 'PAYMENT_PROVIDER',
      reason: 'Uitbetaling Mollie',
    });
    expect(await world.balance('580000')).toBe(before - 20_000);
  });

  it.each([
    ['no reason', { reason: ' ' }, { fields: [{ path: ['input', 'reason'], code: 'REASON_MISSING' }] }],
    [
      'a number that is no invoice',
      { as: 'INVOICE', invoiceNumber: '2001-000001' },
      { fields: [{ path: ['input', 'invoiceNumber'], code: 'INVOICE_UNKNOWN' }] },
    ],
    [
      'no number',
      { as: 'INVOICE' },
      { fields: [{ path: ['input', 'invoiceNumber'], code: 'INVOICE_UNKNOWN' }] },
    ],
    ['another version', { expectedVersion: 7 }, { __typename: 'VersionConflict', current: 1 }],
    ['an id that is none', { entryId: 'x' }, { __typename: 'NotFound' }],
  ])('is refused with %s, and changes nothing', async (_what, change, expected) => {
    const input = { entryId: entry.id, expectedVersion: 1, as: 'RETURNED', reason: 'Vergissing', ...change };
    expect(await changes(async () => expect(await book(ADMIN, input)).toMatchObject(expected))).toBe(false);
  });

  it.each(Object.entries(EVERYBODY).filter(([name]) => name !== 'ADMIN'))(
    'is not there for %s: like an id that nobody has',
    async (_name, caller) => {
      const input = { entryId: entry.id, expectedVersion: 1, as: 'RETURNED', reason: 'Vergissing' };
      expect(
        await changes(async () => expect(await book(caller, input)).toEqual({ __typename: 'NotFound' })),
      ).toBe(false);
    },
  );

  it('cannot pay an invoice with money that was taken back', async () => {
    await bring({ amount: '-5.00', reversal: true, text: `terug ${text}` });
    const back = (await waiting()).find(({ communication }) => communication === `terug ${text}`)!;
    const input = { entryId: back.id, expectedVersion: 1, reason: 'Vergissing' };
    const invoice = await anInvoice(2);
    expect(await book(ADMIN, { ...input, as: 'INVOICE', invoiceNumber: invoice.number })).toMatchObject({
      fields: [{ code: 'TAKEN_BACK' }],
    });
    expect(await book(ADMIN, { ...input, as: 'RETURNED' })).toMatchObject({ entry: { state: 'SETTLED' } });
    expect(await world.ledgerSum()).toBe(0);
  });
});
