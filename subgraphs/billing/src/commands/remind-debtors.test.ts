import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBilling, CITIZEN, NOTARY, type ABilling } from '../a-billing.test-kit.ts';
import { ACCOUNT, camtFile } from '../statements/a-statement.test-kit.ts';
import { readCamt053 } from '../statements/camt053.ts';
import { chargeRequest } from './charge-request.ts';
import { importStatement } from './import-statement.ts';
import { priceRequest } from './price-request.ts';
import { remindDebtors } from './remind-debtors.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

/** An invoice of 10 May, due on 9 June. */
const anInvoice = async (place: number, of = NOTARY) => {
  const request = world.aRequest([place], of);
  const price = await priceRequest(world.billing, request);
  await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
  return (await world.store.asService(({ invoices }) => invoices.ofRequests([request.id])))[0]!;
};
const on = (day: string) =>
  world.store.asService((desk) => remindDebtors(desk, new Date(`${day}T10:00:00Z`)));
const stages = async (number: string) =>
  (
    await world.database.asService((em) =>
      em.execute<{ stage: number }[]>(
        `select (ids->>'stage')::int as stage from fact where type = 'invoice.overdue' and subject = ? order by id`,
        [number],
      ),
    )
  ).map(({ stage }) => stage);
const pay = async ({ paymentReference }: { paymentReference: string }, amount: string) => {
  const [statement] = readCamt053(camtFile([{ amount, text: paymentReference }]), ACCOUNT);
  await world.store.asService((desk) =>
    importStatement(desk, { statement: statement!, now: world.clock.now }),
  );
};

it('reminds a day, two weeks and a month after the last day, each once however often it looks', async () => {
  const { number } = await anInvoice(1);
  const told: Record<string, number[]> = {};
  for (const day of [
    '2026-06-09',
    '2026-06-10',
    '2026-06-23',
    '2026-06-24',
    '2026-07-08',
    '2026-07-09',
    '2026-12-01',
  ]) {
    await on(day);
    await on(day);
    told[day.slice(5)] = await stages(number);
  }
  expect(told).toEqual({
    '06-09': [],
    '06-10': [1],
    '06-23': [1],
    '06-24': [1, 2],
    '07-08': [1, 2],
    '07-09': [1, 2, 3],
    '12-01': [1, 2, 3],
  });
});

it('tells a stage that the clock jumped over not afterwards', async () => {
  const { number } = await anInvoice(2);
  await on('2026-07-20');
  await on('2026-07-21');
  expect(await stages(number)).toEqual([3]);
});

it('stops when the invoice is paid, and goes on while only a part of it is', async () => {
  const [paid, partly] = [await anInvoice(3), await anInvoice(4)];
  await on('2026-06-10');
  await pay(paid, '116.77');
  await pay(partly, '16.77');
  await on('2026-06-24');
  expect(await stages(paid.number)).toEqual([1]);
  expect(await stages(partly.number)).toEqual([1, 2]);
  const state = async (number: string) =>
    (
      await world.ask<{ invoice: { open: { cents: number }; isOverdue: boolean } }>(
        NOTARY,
        'query ($number: ID!) { invoice(number: $number) { open { cents } isOverdue } }',
        { number },
      )
    ).data.invoice;
  expect(await state(partly.number)).toEqual({ open: { cents: 10_000 }, isOverdue: false });
  const today = world.clock.now;
  world.clock.now = new Date('2026-06-10T10:00:00Z');
  expect([(await state(partly.number)).isOverdue, (await state(paid.number)).isOverdue]).toEqual([
    true,
    false,
  ]);
  world.clock.now = today;
});

it('looks at more than one turn can take: what was told does not hold up what waits', async () => {
  await world.database.asService((em) =>
    em.execute(
      `insert into invoice (number, kind, status, request_id, owner_id, recipient, issued_on, due_on, lines, vat, total_excl_vat_cents, total_cents, payment_reference, search, reminders)
       select '1999-' || lpad(n::text, 6, '0'), kind, 'OPEN', request_id, owner_id, recipient, issued_on, '2026-05-30', lines, vat, total_excl_vat_cents, total_cents, 'x' || n, '', 1
       from invoice, generate_series(1, 250) n where number = (select min(number) from invoice)`,
    ),
  );
  const { number } = await anInvoice(5, CITIZEN);
  await on('2026-06-10');
  expect(await stages(number)).toEqual([1]);
});
