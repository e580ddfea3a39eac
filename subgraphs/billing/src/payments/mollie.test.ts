import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { cents } from '@vip/domain-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromMollieAmount, mollie, mollieAmount } from './mollie.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** What the played Mollie answers next, and what it was asked. */
let answer: { status: number; body: unknown };
let asked: {
  method?: string;
  url?: string;
  authorization?: string;
  key?: string;
  body: Record<string, unknown>;
};
let server: Server;
let provider: PaymentProvider;

const read = async (request: IncomingMessage) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
};
beforeAll(async () => {
  server = createServer((request, response) => {
    void read(request).then((body) => {
      asked = {
        method: request.method,
        url: request.url,
        authorization: request.headers.authorization,
        key: request.headers['idempotency-key'] as string,
        body,
      };
      response
        .writeHead(answer.status, { 'content-type': 'application/hal+json' })
        .end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider = mollie({
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mollie`,
    apiKey: 'test_sandbox',
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const payment = (more: object = {}) => ({
  resource: 'payment',
  id: 'tr_7UhSN1zuXS',
  mode: 'test',
  status: 'open',
  amount: { value: '134.92', currency: 'EUR' },
  metadata: { paymentId: '01990000-0000-7000-8000-000000000001' },
  _links: {
    self: { href: 'x', type: 'application/hal+json' },
    checkout: { href: 'https://pay.example/1', type: 'text/html' },
  },
  ...more,
});
beforeEach(() => {
  answer = { status: 200, body: payment() };
});

it('asks a payment with the exact amount, our id and the same key for the same payment', async () => {
  answer = { status: 201, body: payment() };
  const created = await provider.create({
    paymentId: '01990000-0000-7000-8000-000000000001',
    amount: cents(13492),
    description: 'AV-1',
    returnUrl: 'http://localhost/back',
    webhookUrl: 'http://localhost/hooks/payments/mollie',
    language: 'fr',
  });
  expect(asked).toMatchObject({
    method: 'POST',
    url: '/mollie/v2/payments',
    authorization: 'Bearer test_sandbox',
    key: '01990000-0000-7000-8000-000000000001',
    body: {
      amount: { value: '134.92', currency: 'EUR' },
      locale: 'fr_BE',
      metadata: { paymentId: '01990000-0000-7000-8000-000000000001' },
      webhookUrl: 'http://localhost/hooks/payments/mollie',
    },
  });
  expect(created).toMatchObject({
    id: 'tr_7UhSN1zuXS',
    status: 'OPEN',
    amount: 13492,
    checkoutUrl: 'https://pay.example/1',
  });
});

describe('the status', () => {
  it.each([
    ['open', 'OPEN'],
    ['pending', 'OPEN'],
    ['authorized', 'OPEN'],
    ['paid', 'PAID'],
    ['failed', 'FAILED'],
    ['expired', 'EXPIRED'],
    ['canceled', 'CANCELLED'],
  ])('%s is %s', async (status, ours) => {
    answer = { status: 200, body: payment({ status }) };
    expect(await provider.fetch('tr_7UhSN1zuXS')).toMatchObject({
      status: ours,
      paymentId: '01990000-0000-7000-8000-000000000001',
    });
  });

  it('of a payment that Mollie does not know is nothing', async () => {
    answer = {
      status: 404,
      body: { status: 404, title: 'Not Found', detail: 'No payment exists with token tr_x.' },
    };
    expect(await provider.fetch('tr_x')).toBeNull();
  });

  it.each([
    ['an outage', { status: 503, body: { status: 503, title: 'Unavailable', detail: '' } }],
    ['a page instead of an answer', { status: 200, body: '<html>' }],
    ['a status that we do not know', { status: 200, body: payment({ status: 'frozen' }) }],
    ['an amount that is none', { status: 200, body: payment({ amount: { value: '1e5', currency: 'EUR' } }) }],
  ])('is unknown, never unpaid, at %s', async (_, told) => {
    answer = told;
    expect(await provider.fetch('tr_7UhSN1zuXS')).toBe('unavailable');
  });
});

it('writes and reads every amount exactly', () => {
  expect([mollieAmount(1998), fromMollieAmount('1.15')]).toEqual(['19.98', 115]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      (amount) => fromMollieAmount(mollieAmount(amount)) === amount,
    ),
  );
});
