import { randomUUID } from 'node:crypto';
import { ROLES, type Caller } from '@vip/domain-kit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBilling, NOTARY, type ABilling } from '../a-billing.test-kit.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { priceRequest } from '../commands/price-request.ts';
import { maySeeRequest, maySeeSettlement } from '../domain/access.ts';

const OWNERS = ['0428315871', '0207451227', 'jan', 'lies'];
const CODES = ['24043', '44021', '71072'];
let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
  for (const [place, id] of OWNERS.entries()) {
    const request = world.aRequest([place], NOTARY, { requester: { id, kind: 'NOTARY', name: id } });
    const price = await priceRequest(world.billing, request);
    await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
  }
  for (const code of CODES) await world.store.asService((desk) => desk.settlements.ofMonth(code, '2026-05'));
});
afterAll(() => world.close());

/** Anybody: any roles, of any or no organisation, of any or no municipality. */
const anybody = fc.record({
  kind: fc.constantFrom('person' as const, 'client' as const, 'anonymous' as const),
  id: fc.constantFrom(...OWNERS, 'anonymous'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }),
  organisation: fc.option(fc.constantFrom(...OWNERS)),
  nisCode: fc.option(fc.constantFrom(...CODES)),
});

it('rows that PostgreSQL shows are exactly those that the policy shows, for whomever', async () => {
  await fc.assert(
    fc.asyncProperty(anybody, async ({ kind, id, roles, organisation, nisCode }) => {
      const caller: Caller = {
        kind,
        id,
        name: id,
        roles,
        language: 'nl',
        ...(organisation ? { organisation: { id: organisation, name: organisation, kind: 'NOTARY' } } : {}),
        ...(nisCode ? { nisCode } : {}),
      };
      const seen = (sql: string) =>
        world.database.as(caller, async (em) =>
          (await em.execute<{ key: string }[]>(sql)).map(({ key }) => key).sort(),
        );
      const owners = OWNERS.filter((owner) => maySeeRequest(caller, owner)).sort();
      expect(await seen('select owner_id as key from charge')).toEqual(owners);
      expect(await seen('select owner_id as key from invoice')).toEqual(owners);
      expect(await seen('select nis_code as key from settlement')).toEqual(
        CODES.filter((code) => maySeeSettlement(caller, { nisCode: code })),
      );
    }),
    { numRuns: 80 },
  );
});

it('nobody but the platform writes a charge in the name of another', async () => {
  const insert = `insert into charge (request_id, owner_id, number, buyer, quote, total_cents, priced_at) values (?, 'jan', 'AV-1', '{}', '{}', 1, '2026-05-10')`;
  await expect(world.database.as(NOTARY, (em) => em.execute(insert, [randomUUID()]))).rejects.toThrow(
    'row-level security',
  );
});
