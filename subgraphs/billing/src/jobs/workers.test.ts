import { setTimeout as pause } from 'node:timers/promises';
import type { FactType } from '@vip/domain-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBilling, CITIZEN, NOTARY, type ABilling } from '../a-billing.test-kit.ts';
import { askOnce } from './open-payments.ts';
import { startWorkers } from './workers.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
  await startWorkers(world.billing, world.jobs);
});
afterAll(() => world.close());

/** What dossiers' fact puts on a queue. */
const job = (queue: string, type: FactType, ids: { requestId?: string; dossierId?: string }) =>
  world.database.asService((em) =>
    world.jobs.send(em, queue, {
      factId: 'x',
      type,
      subject: ids.dossierId ?? ids.requestId ?? '',
      version: null,
      ids,
    }),
  );
const count = async (table: string, requestId: string) => {
  const rows = await world.database.asService((em) =>
    em.execute<{ count: string }[]>(`select count(*)::text as count from ${table} where request_id = ?`, [
      requestId,
    ]),
  );
  return Number(rows[0]!.count);
};
const until = async (enough: () => Promise<boolean>) => {
  for (let waited = 0; waited < 15_000; waited += 100) {
    if (await enough()) return;
    await pause(100);
  }
  throw new Error('It did not happen');
};

it('carries a request from submission to share and credit, once each, however often a job comes', async () => {
  const request = world.aRequest([1, 2], NOTARY);
  const validated = world.aDossier(request, 1);
  const refused = world.aDossier(request, 2, {
    refusal: { reason: 'TECHNICAL_ERROR' },
    firstValidatedAt: null,
  });
  for (let times = 0; times < 3; times += 1) {
    await job('billing.charge-request', 'request.submitted', { requestId: request.id });
    await job('billing.owe-share', 'dossier.validated', { dossierId: validated.id, requestId: request.id });
    await job('billing.credit-dossier', 'dossier.refused', { dossierId: refused.id, requestId: request.id });
  }
  await until(
    async () => (await count('share', request.id)) === 1 && (await count('credit', request.id)) === 1,
  );
  await pause(300);
  expect([
    await count('charge', request.id),
    await count('invoice', request.id),
    await count('share', request.id),
    await count('credit', request.id),
  ]).toEqual([1, 2, 1, 1]);
  expect(await world.ledgerSum()).toBe(0);
});

it('fixes the price when payment is awaited, and owes nothing yet', async () => {
  const request = world.aRequest([5], CITIZEN, { status: 'AWAITING_PAYMENT', submittedAt: null });
  await job('billing.charge-request', 'request.awaiting-payment', { requestId: request.id });
  await until(async () => (await count('charge', request.id)) === 1);
  expect(await count('invoice', request.id)).toBe(0);
});

it('finds a payment whose webhook was lost, after two minutes', async () => {
  const request = world.aRequest([7], CITIZEN, { status: 'AWAITING_PAYMENT', submittedAt: null });
  await world.ask(CITIZEN, 'mutation ($id: ID!) { startPayment(input: { requestId: $id }) { __typename } }', {
    id: request.id,
  });
  const payment = async () =>
    (await world.store.asService(({ payments }) => payments.ofRequests([request.id])))[0]!;
  world.provider.says((await payment()).providerId!, { status: 'PAID' });
  await askOnce(world.billing);
  expect((await payment()).status).toBe('OPEN');
  world.clock.now = new Date(world.clock.now.getTime() + 121_000);
  await askOnce(world.billing);
  expect((await payment()).status).toBe('PAID');
});
