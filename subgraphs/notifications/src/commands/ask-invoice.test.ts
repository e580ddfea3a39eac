import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFact, aHouse, PEOPLE, type House } from '../testing/a-house.ts';
import { askInvoice } from './ask-invoice.ts';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

const mails = (factId: string) =>
  house.rows<{ address: string; kind: string }>(
    'select m.address, n.kind from mail m join notification n on n.id = m.notification_id where n.fact_id = ?',
    [factId],
  );
/** What billing and dossiers answer, but for what a test says. */
const told = (request: object | null) =>
  (() =>
    Promise.resolve({
      invoice: {
        number: '2026-000001',
        status: 'PAID',
        dueOn: '2026-03-31',
        total: { cents: 1 },
        open: { cents: 0 },
      },
      request,
    })) as Parameters<typeof askInvoice>[0];
const REQUEST = {
  id: 'r1',
  number: 'AV-1',
  contactEmail: 'jan@example.be',
  invoiceEmail: null,
  requester: { id: 'jan' },
};

it.each(['invoice.issued', 'credit.issued'] as const)(
  '%s is mailed to the address for invoices, once although its job comes again after a crash',
  async (type) => {
    const fact = aFact(type, { subject: '2026-000001' });
    await house.tell(fact);
    await house.tell(fact);
    expect(await mails(fact.factId)).toMatchObject([{ address: 'boekhouding@peeters-claes.example' }]);
  },
);

it('goes to the contact address when no other was given', async () => {
  const { contactEmail, details } = await askInvoice(told(REQUEST), aFact('invoice.issued'));
  expect(contactEmail).toBe('jan@example.be');
  expect(details.paid).toBe(true);
});

it('is tried again while dossiers does not know the request', async () => {
  await expect(askInvoice(told(null), aFact('invoice.issued'))).rejects.toThrow('invoice');
});

it('is not mailed to an office that wants no mail of it, and stays in its inbox', async () => {
  await house.rows(
    `insert into preference (subject, kind, wanted) values ('owner:0428315871', 'INVOICE_ISSUED', false) returning kind`,
  );
  const fact = aFact('invoice.issued', { subject: '2026-000001' });
  await house.tell(fact);
  expect(await mails(fact.factId)).toEqual([]);
  expect(await house.rows('select kind from notification where fact_id = ?', [fact.factId])).toHaveLength(1);
});

it('that is paid is told in the inbox alone, and there is no mail of it to choose', async () => {
  const fact = aFact('invoice.paid', { subject: '2026-000001' });
  await house.tell(fact);
  expect(await mails(fact.factId)).toEqual([]);
  expect(await house.rows('select kind from notification where fact_id = ?', [fact.factId])).toHaveLength(1);
  const { data } = await house.ask<{ notificationPreferences: { kind: string }[] }>(
    PEOPLE.sofie,
    '{ notificationPreferences { kind email isMailed } }',
  );
  expect(data.notificationPreferences.find(({ kind }) => kind === 'INVOICE_PAID')).toEqual({
    kind: 'INVOICE_PAID',
    email: false,
    isMailed: false,
  });
});

it('that is overdue says which reminder it is and what is open', async () => {
  const fact = aFact('invoice.overdue', { subject: '2026-000001' });
  await house.tell({ ...fact, ids: { ...fact.ids, stage: 2 } });
  const [row] = await house.rows<{ details: object }>('select details from notification where fact_id = ?', [
    fact.factId,
  ]);
  expect(row!.details).toMatchObject({ stage: 2, open: 6_093 });
  expect(await mails(fact.factId)).toHaveLength(1);
});

it('a request that awaits payment is mailed to who ordered it, with its last day', async () => {
  const fact = aFact('request.payment-due');
  await house.tell({ ...fact, ids: { ...fact.ids, until: '2026-03-15' } });
  const [row] = await house.rows<{ details: object }>('select details from notification where fact_id = ?', [
    fact.factId,
  ]);
  expect(row!.details).toMatchObject({ deadline: '2026-03-15' });
  expect(await mails(fact.factId)).toMatchObject([{ address: 'sofie@peeters-claes.example' }]);
});
