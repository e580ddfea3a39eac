import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, CITIZEN, NOTARY, parcelKey, type ABilling } from '../a-billing.test-kit.ts';
import type { OrderedDossier, OrderedRequest } from '../asking/request-book.ts';
import { chargeRequest } from './charge-request.ts';
import { creditDossier } from './credit-dossier.ts';
import { oweShare } from './owe-share.ts';
import { priceRequest } from './price-request.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

const charge = async (request: OrderedRequest) => {
  const price = await priceRequest(world.billing, request);
  await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
};
const owe = (dossier: OrderedDossier) =>
  world.store.asService((desk) => oweShare(desk, { dossier, now: world.clock.now }));
const credit = (dossier: OrderedDossier) =>
  world.store.asService((desk) => creditDossier(desk, { dossier, now: world.clock.now }));
const invoicesOf = (requestId: string) =>
  world.store.asService(({ invoices }) => invoices.ofRequests([requestId]));

describe('charging a submitted request', () => {
  it('makes one invoice with a structured communication, books the ledger and notes both facts', async () => {
    const request = world.aRequest([1, 2], NOTARY);
    await charge(request);

    const [invoice] = await invoicesOf(request.id);
    // 60 for the group and 2 × 36,50 = 133,00; 21 % is 27,93.
    expect(invoice).toMatchObject({
      kind: 'INVOICE',
      status: 'OPEN',
      totalExclVat: 13300,
      total: 16093,
      issuedOn: '2026-05-10',
      dueOn: '2026-06-09',
      recipient: 'Notariskantoor Peeters & Claes',
    });
    expect(invoice!.number).toMatch(/^2026-\d{6}$/);
    const facts = (await world.facts()).filter(
      ({ subject }) => subject === request.id || subject === invoice!.number,
    );
    expect(facts.map(({ type }) => type).sort()).toEqual(['charge.booked', 'invoice.issued']);
    expect(await world.ledgerSum()).toBe(0);
  });

  it('twice, or by eight at once, charges once', async () => {
    const request = world.aRequest([3], NOTARY);
    await Promise.all(Array.from({ length: 8 }, () => charge(request)));
    await charge(request);
    expect(await invoicesOf(request.id)).toHaveLength(1);
    expect(
      (await world.facts()).filter(({ type, subject }) => type === 'charge.booked' && subject === request.id),
    ).toHaveLength(1);
  });

  it('keeps the price of its submission, whatever the tariff becomes', async () => {
    const request = world.aRequest([4], CITIZEN, { status: 'AWAITING_PAYMENT' });
    const price = await priceRequest(world.billing, request);
    await world.store.asService(({ charges }) => charges.keep(price));
    await charge({
      ...request,
      submittedAt: '2030-01-01T00:00:00Z',
      parcels: [4, 5].map((place) => ({ capakey: parcelKey(place), areaKey: null, geometry: null })),
    });
    expect(await invoicesOf(request.id)).toMatchObject([{ total: 11677 }]);
  });

  it('numbers forty invoices of forty simultaneous requests without a gap', async () => {
    const before = (await world.store.asService((desk) => desk.invoices.next('2026-05-10'))).number; // takes one and keeps it: counted below
    const requests = Array.from({ length: 40 }, (_, index) => world.aRequest([10 + index], NOTARY));
    await Promise.all(requests.map(charge));
    const numbers = (await Promise.all(requests.map(({ id }) => invoicesOf(id))))
      .flat()
      .map(({ number }) => Number(number.slice(5)));
    const first = Number(before.slice(5)) + 1;
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => first + index));
  });

  it('gives a number back when its transaction fails', async () => {
    const next = () => world.store.asService(({ invoices }) => invoices.next('2026-05-10'));
    const { number } = await next();
    await expect(
      world.store.asService(async ({ invoices }) => {
        await invoices.next('2026-05-10');
        throw new Error('crash');
      }),
    ).rejects.toThrow('crash');
    expect(Number((await next()).number.slice(5))).toBe(Number(number.slice(5)) + 1);
  });

  it('starts again at 1 in a new year, and never goes back in time', async () => {
    const other = await aBilling();
    const next = (day: string) => other.store.asService(({ invoices }) => invoices.next(day));
    expect(await next('2026-12-31')).toEqual({ number: '2026-000001', issuedOn: '2026-12-31' });
    expect(await next('2027-01-01')).toEqual({ number: '2027-000001', issuedOn: '2027-01-01' });
    expect(await next('2026-06-01')).toEqual({ number: '2027-000002', issuedOn: '2027-01-01' });
    await other.close();
  });
});

describe('what the municipality is owed', () => {
  it('is booked at the first validation only', async () => {
    const request = world.aRequest([60], NOTARY);
    await charge(request);
    const dossier = world.aDossier(request, 60);
    const owed = await world.balance('489100');
    await owe(dossier);
    await owe(dossier);
    await owe(dossier);
    expect(await world.balance('489100')).toBe(owed - 6000);
    expect(
      (await world.facts()).filter(({ type, subject }) => type === 'share.owed' && subject === dossier.id),
    ).toHaveLength(1);
  });

  it('is one group fee for three dossiers that are validated at once', async () => {
    const request = world.aRequest([70, 71, 72], NOTARY);
    await charge(request);
    const owed = await world.balance('489100');
    await Promise.all([70, 71, 72].map((place) => owe(world.aDossier(request, place))));
    expect(await world.balance('489100')).toBe(owed - 6000);
  });

  it('waits for the charge: too early is an error, so that the job comes again', async () => {
    const request = world.aRequest([75], NOTARY);
    await expect(owe(world.aDossier(request, 75))).rejects.toThrow('before its request was charged');
  });
});

describe('a refused dossier', () => {
  it.each(['UNREASONABLE', 'NO_RIGHT'] as const)('stays charged for %s', async (reason) => {
    const request = world.aRequest([80], NOTARY);
    await charge(request);
    await credit(world.aDossier(request, 80, { refusal: { reason } }));
    expect(await invoicesOf(request.id)).toHaveLength(1);
  });

  it.each(['TECHNICAL_ERROR', 'WITHDRAWN_IN_AGREEMENT'] as const)(
    'is credited once for %s',
    async (reason) => {
      const request = world.aRequest([81], NOTARY);
      await charge(request);
      const dossier = world.aDossier(request, 81, { refusal: { reason } });
      await credit(dossier);
      await credit(dossier);
      expect(await invoicesOf(request.id)).toMatchObject([
        { kind: 'INVOICE', status: 'CREDITED', total: 11677 },
        { kind: 'CREDIT_NOTE', total: 11677 },
      ]);
      expect(await world.ledgerSum()).toBe(0);
    },
  );
});

describe('the database itself', () => {
  it('refuses an entry that does not sum to zero', async () => {
    await expect(
      world.database.asService(async (em) => {
        const [row] = await em.execute<{ id: string }[]>(
          `insert into ledger_entry (key, at) values ('bad', now()) returning id`,
        );
        await em.execute(
          `insert into ledger_posting (entry_id, line, account, amount_cents) values (?, 0, '400000', 100)`,
          [row!.id],
        );
      }),
    ).rejects.toThrow('does not sum to zero');
  });

  it.each([
    'update ledger_posting set amount_cents = 1',
    'delete from ledger_entry',
    'truncate ledger_posting',
  ])('refuses: %s', async (sql) => {
    await expect(world.database.asService((em) => em.execute(sql))).rejects.toThrow('never changed');
  });

  it('refuses two tariffs of one municipality on one day', async () => {
    await expect(
      world.database.asService((em) =>
        em.execute(
          `insert into tariff (id, nis_code, basis, amount_cents, vat_treatment, valid_from) values (gen_random_uuid(), '44021', 'PER_PARCEL', 1, 'EXEMPT', '2026-06-01')`,
        ),
      ),
    ).rejects.toThrow();
  });
});
