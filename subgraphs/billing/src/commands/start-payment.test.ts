import { cents } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, CITIZEN, OTHER_CITIZEN, officer, SERVICE, type ABilling } from '../a-billing.test-kit.ts';
import type { OrderedRequest } from '../asking/request-book.ts';
import { chargeRequest } from './charge-request.ts';
import { priceRequest } from './price-request.ts';
import { sitePath } from './start-payment.ts';
import { takePaymentNews } from './take-payment-news.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

const START = `mutation ($input: StartPaymentInput!) { startPayment(input: $input) { __typename
  ... on StartPaymentSuccess { payment { id status checkoutUrl amount { cents } } } ... on Refusal { code message } ... on NotAllowedNow { status } } }`;
interface Started {
  startPayment: {
    __typename: string;
    code?: string;
    status?: string;
    payment: { id: string; status: string; checkoutUrl: string | null; amount: { cents: number } };
  };
}
const start = async (request: OrderedRequest, caller = CITIZEN) =>
  (
    await world.ask<Started>(caller, START, {
      input: { requestId: request.id, returnPath: '/requester/requests/1' },
    })
  ).data.startPayment;
const awaiting = (place: number) =>
  world.aRequest([place], CITIZEN, { status: 'AWAITING_PAYMENT', submittedAt: null });
const payments = (request: OrderedRequest) =>
  world.store.asService((desk) => desk.payments.ofRequests([request.id]));
const providerId = async (request: OrderedRequest) => (await payments(request)).at(-1)!.providerId!;
const news = (id: string) => takePaymentNews(world.billing, { providerId: id });
const paidFacts = async (paymentId: string) =>
  (await world.facts())
    .filter(({ type, subject }) => type.startsWith('payment.') && subject === paymentId)
    .map(({ type }) => type);
/** A booking of this payment, as its posting to the provider's account. */
const booked = async (work: () => Promise<unknown>) => {
  const before = await world.balance('580000');
  await work();
  return (await world.balance('580000')) - before;
};

describe('starting a payment', () => {
  it("answers the provider's address for the price with VAT", async () => {
    const started = await start(awaiting(1));
    // 60 + 36,50 = 96,50; 21 % is 20,27 (20,265).
    expect(started).toMatchObject({
      __typename: 'StartPaymentSuccess',
      payment: { status: 'OPEN', checkoutUrl: 'http://pay.test/1', amount: { cents: 11677 } },
    });
  });

  it('twice, or by six at once, gives the same payment', async () => {
    const request = awaiting(2);
    const created = world.provider.created;
    const started = await Promise.all(Array.from({ length: 6 }, () => start(request)));
    expect(new Set(started.map(({ payment }) => payment.id)).size).toBe(1);
    expect(world.provider.created).toBe(created + 1);
  });

  it('is refused in another status, and says which', async () => {
    expect(await start(world.aRequest([3], CITIZEN, { status: 'DRAFT' }))).toMatchObject({
      __typename: 'NotAllowedNow',
      status: 'DRAFT',
    });
  });

  it.each([
    ['a stranger', OTHER_CITIZEN],
    ['an officer of the municipality', officer('24043', 'CONTROLLER')],
    ['a service', SERVICE],
  ])('answers %s as if the request did not exist', async (_, caller) => {
    const request = awaiting(4);
    const nowhere = { ...request, id: '01990000-0000-7000-8000-00000000ffff' };
    expect(await start(request, caller)).toEqual(await start(nowhere, caller));
    expect(await payments(request)).toEqual([]);
  });

  it('says to try later when the provider does not answer, and starts the same payment then', async () => {
    const request = awaiting(5);
    world.provider.down = true;
    expect(await start(request)).toMatchObject({ __typename: 'TryPaymentLater', code: 'TRY_PAYMENT_LATER' });
    world.provider.down = false;
    expect(await start(request)).toMatchObject({ __typename: 'StartPaymentSuccess' });
    expect(await payments(request)).toHaveLength(1);
  });

  it('starts another when the first expired without our hearing it', async () => {
    const request = awaiting(6);
    const first = await start(request);
    world.provider.says(await providerId(request), { status: 'EXPIRED' });
    const second = await start(request);
    expect(second.payment.id).not.toBe(first.payment.id);
    expect((await payments(request)).map(({ status }) => status).sort()).toEqual(['EXPIRED', 'OPEN']);
  });

  it('does not take the money twice when it was paid already', async () => {
    const request = awaiting(7);
    await start(request);
    world.provider.says(await providerId(request), { status: 'PAID' });
    expect((await start(request)).payment.status).toBe('PAID');
    expect((await start(request)).payment.status).toBe('PAID');
    expect(await payments(request)).toHaveLength(1);
  });

  it.each([
    ['/requester/requests/1', '/requester/requests/1'],
    ['//evil.example', null],
    ['https://evil.example', null],
    ['/\\evil.example', null],
    ['', null],
  ])('returns to %s as %s: never to another site', (path, kept) => {
    expect(sitePath(path)).toBe(kept);
  });
});

describe('news of a payment', () => {
  it('is booked once, however often and by however many it comes', async () => {
    const request = awaiting(10);
    const { payment } = await start(request);
    const id = await providerId(request);
    world.provider.says(id, { status: 'PAID', method: 'bancontact' });
    expect(await booked(() => Promise.all(Array.from({ length: 10 }, () => news(id))))).toBe(11677);
    expect(await booked(() => news(id))).toBe(0);
    expect(await paidFacts(payment.id)).toEqual(['payment.started', 'payment.paid']);
  });

  it('out of order, paid stays paid', async () => {
    const request = awaiting(11);
    await start(request);
    const id = await providerId(request);
    world.provider.says(id, { status: 'PAID' });
    await news(id);
    for (const status of ['OPEN', 'FAILED', 'EXPIRED', 'CANCELLED'] as const) {
      world.provider.says(id, { status });
      await news(id);
    }
    expect(await payments(request)).toMatchObject([{ status: 'PAID' }]);
  });

  it("before our own note of the provider's id finds its payment by what we gave along", async () => {
    const request = awaiting(12);
    world.provider.down = true;
    await start(request);
    world.provider.down = false;
    const [open] = await payments(request);
    const told = await world.provider.create({ paymentId: open!.id, amount: open!.amount });
    world.provider.says((told as { id: string }).id, { status: 'PAID' });
    expect(await booked(() => news((told as { id: string }).id))).toBe(11677);
  });

  it('of too little is a failure and books nothing', async () => {
    const request = awaiting(13);
    const { payment } = await start(request);
    const id = await providerId(request);
    world.provider.says(id, { status: 'PAID', amount: cents(11676) });
    expect(await booked(() => news(id))).toBe(0);
    expect(await payments(request)).toMatchObject([{ status: 'FAILED', reason: 'UNDERPAID' }]);
    expect(await paidFacts(payment.id)).toEqual(['payment.started', 'payment.failed']);
  });

  it('of a payment that is not ours, or that names another of ours, changes nothing', async () => {
    const request = awaiting(14);
    const { payment } = await start(request);
    expect(await booked(() => news('tr_unknown'))).toBe(0);
    world.provider.told.set('tr_forged', {
      ...world.provider.told.get(await providerId(request))!,
      id: 'tr_forged',
      status: 'PAID',
    });
    expect(await booked(() => news('tr_forged'))).toBe(0);
    expect(await payments(request)).toMatchObject([{ id: payment.id, status: 'OPEN' }]);
  });

  it('must come again when the provider does not answer', async () => {
    world.provider.down = true;
    expect(await news('tr_1')).toBe('unavailable');
    world.provider.down = false;
  });
});

describe('a request that was paid', () => {
  const charge = async (request: OrderedRequest) => {
    const price = await priceRequest(world.billing, {
      ...request,
      submittedAt: world.clock.now.toISOString(),
    });
    await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
  };
  const pay = async (request: OrderedRequest) => {
    await start(request);
    const id = await providerId(request);
    world.provider.says(id, { status: 'PAID' });
    await news(id);
  };
  const invoiceStatus = async (request: OrderedRequest) =>
    (await world.store.asService(({ invoices }) => invoices.ofRequests([request.id]))).map(
      ({ status }) => status,
    );

  it('has a settled invoice, whichever came first: the money or the charge', async () => {
    const [moneyFirst, chargeFirst] = [awaiting(20), awaiting(21)];
    const receivable = await world.balance('400000');
    await pay(moneyFirst);
    await charge(moneyFirst);
    await start(chargeFirst);
    await charge(chargeFirst);
    await pay(chargeFirst);
    expect(await invoiceStatus(moneyFirst)).toEqual(['PAID']);
    expect(await invoiceStatus(chargeFirst)).toEqual(['PAID']);
    expect(await world.balance('400000')).toBe(receivable);
    expect(await world.ledgerSum()).toBe(0);
  });
});
