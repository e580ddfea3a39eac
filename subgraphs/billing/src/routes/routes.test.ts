import type { Caller } from '@vip/domain-kit';
import type { Typst } from '@vip/subgraph-kit';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBilling,
  ADMIN,
  CITIZEN,
  NOTARY,
  officer,
  OTHER_CITIZEN,
  type ABilling,
} from '../a-billing.test-kit.ts';
import { dayComes, validated } from '../a-settlement.test-kit.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { findCustomer } from '../commands/find-customer.ts';
import { oweShare } from '../commands/owe-share.ts';
import { priceRequest } from '../commands/price-request.ts';
import { addRoutes } from './routes.ts';

/** A printer at the edge: what it prints is tested beside the document. */
const typst: Typst = {
  render: () => Promise.resolve(new Uint8Array(Buffer.from('%PDF-'))),
  close: () => Promise.resolve(),
};

let world: ABilling;
let caller: Caller = CITIZEN;
const fastify = Fastify();
beforeAll(async () => {
  world = await aBilling();
  addRoutes(fastify, { callerOf: () => caller }, { billing: world.billing, typst });
  await fastify.ready();
});
afterAll(async () => {
  await fastify.close();
  await world.close();
});

const hook = (payload: string, provider = 'mollie') =>
  fastify.inject({
    method: 'POST',
    url: `/internal/hooks/payments/${provider}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload,
  });

describe("the provider's webhook", () => {
  it('books what the provider then says', async () => {
    const request = world.aRequest([1], CITIZEN, { status: 'AWAITING_PAYMENT', submittedAt: null });
    await world.ask(
      CITIZEN,
      'mutation ($id: ID!) { startPayment(input: { requestId: $id }) { __typename } }',
      { id: request.id },
    );
    const payment = async () =>
      (await world.store.asService(({ payments }) => payments.ofRequests([request.id])))[0]!;
    const { providerId } = await payment();
    world.provider.says(providerId!, { status: 'PAID' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => hook(`id=${providerId}`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect((await payment()).status).toBe('PAID');
    expect(await world.balance('580000')).toBe(11677);
  });

  it('is answered 503 while the provider is silent, so that it comes again', async () => {
    world.provider.down = true;
    expect((await hook('id=tr_1')).statusCode).toBe(503);
    world.provider.down = false;
  });

  it.each(['id=tr_unknown', 'id=../../etc', 'id=', '', `id=${'x'.repeat(100)}`])(
    'answers %s like a known one',
    async (payload) => {
      expect((await hook(payload)).statusCode).toBe(200);
    },
  );

  it('of another provider is not there; a body of a megabyte is refused', async () => {
    expect((await hook('id=tr_1', 'paypal')).statusCode).toBe(404);
    expect((await hook(`id=${'x'.repeat(1_000_000)}`)).statusCode).toBe(413);
  });
});

describe('the invoice as a file', () => {
  it('is there for its buyer only, and not to be kept by anything between', async () => {
    const request = world.aRequest([3], NOTARY);
    const price = await priceRequest(world.billing, request);
    await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
    const { number } = (await world.store.asService(({ invoices }) => invoices.ofRequests([request.id])))[0]!;
    const get = (file: string, as: Caller) => {
      caller = as;
      return fastify.inject({ method: 'GET', url: `/internal/invoices/${file}` });
    };
    const mine = await get(`${number}.pdf`, NOTARY);
    expect([mine.statusCode, mine.headers['content-type'], mine.headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ]);
    for (const [file, as] of [
      [`${number}.pdf`, OTHER_CITIZEN],
      ['2026-999999.pdf', NOTARY],
      [`${number}`, NOTARY],
      ['..%2fx.pdf', NOTARY],
    ] as const)
      expect((await get(file, as)).statusCode).toBe(404);
  });
});

describe('the invoice as data', () => {
  const issued = async (as: Caller, place: number) => {
    const request = world.aRequest([place], as);
    const price = await priceRequest(world.billing, request);
    const customer = await findCustomer(world.billing, price);
    await world.store.asService((desk) => chargeRequest(desk, { price, customer, now: world.clock.now }));
    return (await world.store.asService(({ invoices }) => invoices.ofRequests([request.id])))[0]!.number;
  };
  const get = (file: string, as: Caller) => {
    caller = as;
    return fastify.inject({ method: 'GET', url: `/internal/invoices/${file}` });
  };
  const address = async (number: string, as: Caller) =>
    (
      await world.ask<{ invoice: { ubl: string | null } }>(
        as,
        'query ($number: ID!) { invoice(number: $number) { ubl } }',
        { number },
      )
    ).data.invoice.ubl;

  it('is where the graph says, for the enterprise that bought, and its reading is recorded', async () => {
    const number = await issued(NOTARY, 20);
    expect(await address(number, NOTARY)).toBe(`/invoices/${number}.xml`);
    const file = await get(`${number}.xml`, NOTARY);
    expect([file.statusCode, file.headers['content-type'], file.headers['content-disposition']]).toEqual([
      200,
      'application/xml; charset=utf-8',
      `attachment; filename="factuur-${number}.xml"`,
    ]);
    expect(file.body).toContain(`<cbc:ID>${number}</cbc:ID>`);
    expect((await get(`${number}.xml`, OTHER_CITIZEN)).statusCode).toBe(404);
    const read = (await world.facts()).filter(
      ({ type, subject }) => type === 'invoice.read' && subject === number,
    );
    expect(read).toHaveLength(1);
  });

  it('is not there for a citizen, nor for an enterprise whose seat nobody knew', async () => {
    const citizens = await issued(CITIZEN, 21);
    expect(await address(citizens, CITIZEN)).toBeNull();
    expect((await get(`${citizens}.xml`, CITIZEN)).statusCode).toBe(404);
    world.enterprises.delete('0428315871');
    expect(await address(await issued(NOTARY, 22), NOTARY)).toBeNull();
  });
});

describe('the settlement as a file', () => {
  it('is there for the finance manager of its own municipality only', async () => {
    const request = world.aRequest([1], NOTARY);
    const price = await priceRequest(world.billing, request);
    await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
    await world.store.asService((desk) =>
      oweShare(desk, { dossier: world.aDossier(request, 1), now: world.clock.now }),
    );
    const found = await world.store.asService(({ settlements }) =>
      settlements.page('24043', {}, { first: 1, before: null }),
    );
    const { month } = found[0]!;
    const get = async (file: string, as: Caller) => {
      caller = as;
      return (await fastify.inject({ method: 'GET', url: `/internal/settlements/${file}` })).statusCode;
    };
    const finance = officer('24043', 'FINANCE_MANAGER');
    expect(await get(`${month}.pdf`, finance)).toBe(200);
    expect((await world.facts()).filter(({ type }) => type === 'settlement.read')).toHaveLength(1);
    for (const [file, as] of [
      [`${month}.pdf`, officer('44021', 'FINANCE_MANAGER')],
      [`${month}.pdf`, officer('24043', 'CONTROLLER')],
      [`${month}.pdf`, NOTARY],
      ['2001-01.pdf', finance],
      ['2026-13.pdf', finance],
      [month, finance],
    ] as const)
      expect(await get(file, as)).toBe(404);
  });
});

describe('the payment file', () => {
  it('is there for who runs the platform only, and that it was taken is recorded', async () => {
    await validated(world, [9]);
    await dayComes(world, '2026-06-02');
    await dayComes(world, '2026-07-02');
    const { data } = await world.ask<{ payoutRuns: { nodes: { file: string }[] } }>(
      ADMIN,
      '{ payoutRuns(first: 1) { nodes { file } } }',
    );
    const { file } = data.payoutRuns.nodes[0]!;
    const get = (as: Caller, path = file) => {
      caller = as;
      return fastify.inject({ method: 'GET', url: `/internal${path}` });
    };
    const taken = await get(ADMIN);
    expect([taken.statusCode, taken.headers['content-type'], taken.headers['cache-control']]).toEqual([
      200,
      'application/xml',
      'private, no-store',
    ]);
    expect(taken.body).toContain('<Ustrd>AFR-2026-05-24043</Ustrd>');
    expect(taken.body).toContain('<Nm>Holsbeek</Nm>');
    expect((await world.facts()).filter(({ type }) => type === 'payout.read')).toHaveLength(1);
    for (const [as, path] of [
      [NOTARY, file],
      [officer('24043', 'FINANCE_MANAGER'), file],
      [ADMIN, '/payouts/01990000-0000-7000-8000-00000000ffff.xml'],
      [ADMIN, '/payouts/nonsense.xml'],
    ] as const)
      expect((await get(as, path)).statusCode).toBe(404);
  });
});
