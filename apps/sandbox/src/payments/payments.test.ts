import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trySandbox } from '../testing/try-sandbox.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
let shop: Server;
const told: string[] = [];
/** The shop's answers, first to last; 200 after these. */
const answers: number[] = [];
let shopUrl = '';

beforeAll(async () => {
  sandbox = await trySandbox();
  shop = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      told.push(body);
      response.statusCode = answers.shift() ?? 200;
      response.end();
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  shopUrl = `http://127.0.0.1:${(shop.address() as { port: number }).port}`;
});
afterAll(async () => {
  await sandbox.close();
  await new Promise((resolve) => shop.close(resolve));
});

const AUTH = { authorization: 'Bearer test_sandbox' };
const body = (more: object = {}) => ({
  amount: { currency: 'EUR', value: '134.92' },
  description: 'AV-00000007',
  redirectUrl: `${shopUrl}/back`,
  webhookUrl: `${shopUrl}/hook`,
  metadata: { requestId: 'r1' },
  ...more,
});
const create = (payload: object, headers: Record<string, string> = AUTH) =>
  sandbox.app.inject({ method: 'POST', url: '/mollie/v2/payments', payload, headers });
const choose = (id: string, outcome: string) =>
  sandbox.app.inject({
    method: 'POST',
    url: `/mollie/checkout/${id}`,
    payload: `outcome=${outcome}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 20));
};

it('makes an open payment with a checkout link, and tells it again to who has the key', async () => {
  const made = (await create(body())).json();
  expect(made).toMatchObject({
    resource: 'payment',
    mode: 'test',
    status: 'open',
    amount: { currency: 'EUR', value: '134.92' },
    metadata: { requestId: 'r1' },
    _links: { checkout: { href: `${sandbox.ownUrl}/mollie/checkout/${made.id}`, type: 'text/html' } },
  });
  expect(made.id).toMatch(/^tr_[A-Za-z0-9]{10}$/);
  expect(
    (await sandbox.app.inject({ url: `/mollie/v2/payments/${made.id}`, headers: AUTH })).json(),
  ).toMatchObject({ id: made.id, status: 'open' });
  expect((await sandbox.app.inject({ url: `/mollie/v2/payments/${made.id}` })).statusCode).toBe(401);
  expect((await sandbox.app.inject({ url: '/mollie/v2/payments/tr_nope', headers: AUTH })).statusCode).toBe(
    404,
  );
});

it('refuses an amount that is none, and says which field', async () => {
  for (const value of ['134,92', '-1.00', '0.00', 134.92])
    expect((await create(body({ amount: { currency: 'EUR', value } }))).json()).toMatchObject({
      status: 422,
      field: 'amount.value',
    });
  expect((await create(body({ redirectUrl: 'javascript:alert(1)' }))).json()).toMatchObject({
    status: 422,
    field: 'redirectUrl',
  });
});

it('gives the same payment for the same idempotency key', async () => {
  const twice = [
    await create(body(), { ...AUTH, 'idempotency-key': 'k1' }),
    await create(body(), { ...AUTH, 'idempotency-key': 'k1' }),
  ];
  expect(twice[0]!.json().id).toBe(twice[1]!.json().id);
});

it('pays at the checkout: goes back, tells the shop only the id, and again until it answers 200', async () => {
  const { id } = (await create(body())).json<{ id: string }>();
  told.length = 0;
  answers.push(500);
  const page = (await sandbox.app.inject({ url: `/mollie/checkout/${id}` })).body;
  for (const button of ['Betalen', 'Annuleren', 'Mislukken'])
    expect(page).toMatch(new RegExp(`>\\s*${button}\\s*</button`));
  const back = await choose(id, 'paid');
  expect([back.statusCode, back.headers['location']]).toEqual([303, `${shopUrl}/back`]);
  await until(() => told.length >= 2);
  expect(told).toEqual([`id=${id}`, `id=${id}`]);
  expect(
    (await sandbox.app.inject({ url: `/mollie/v2/payments/${id}`, headers: AUTH })).json(),
  ).toMatchObject({ status: 'paid', method: 'bancontact', paidAt: expect.any(String) });
});

it('settles once: cancelled stays cancelled, whatever comes after', async () => {
  const { id } = (await create(body())).json<{ id: string }>();
  await choose(id, 'canceled');
  await choose(id, 'paid');
  expect(
    (await sandbox.app.inject({ url: `/mollie/v2/payments/${id}`, headers: AUTH })).json(),
  ).toMatchObject({ status: 'canceled' });
});
