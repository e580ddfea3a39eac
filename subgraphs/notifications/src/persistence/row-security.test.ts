import { ROLES, uuidv7, type Caller, type Role } from '@vip/domain-kit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audiencesOf, webhookScope } from '../domain/access.ts';
import { aHouse, NOON, type House } from '../testing/a-house.ts';

let house: House;
const OWNERS = ['0428315871', '0999999922', 'p1'];
const TOWNS = ['44021', '24062'];
const AUDIENCES = [
  ...OWNERS.map((id) => `owner:${id}`),
  ...TOWNS.flatMap((nis) => ['OFFICERS', 'SUPPLIER', 'FINANCE'].map((side) => `municipality:${nis}:${side}`)),
  'platform:ADMIN',
  'owner:',
];
const SCOPES = [...OWNERS.map((id) => `owner:${id}`), ...TOWNS.map((nis) => `municipality:${nis}`)];
beforeAll(async () => {
  house = await aHouse();
  await house.database.asService(async (em) => {
    for (const audience of AUDIENCES)
      await em.execute(
        `insert into notification (id, fact_id, audience, kind, at, details) values (?, ?, ?, 'DOSSIER_READY', ?, '{}')`,
        [uuidv7(), uuidv7(), audience, NOON],
      );
    for (const scope of SCOPES)
      await em.execute(
        `insert into webhook (id, scope, url, kinds, secret, created_at) values (?, ?, 'https://x.example', '{}', 's', ?)`,
        [uuidv7(), scope, NOON],
      );
  });
});
afterAll(() => house.close());

const caller: fc.Arbitrary<Caller> = fc.record({
  kind: fc.constantFrom('person', 'client', 'anonymous'),
  id: fc.constant('p1'),
  name: fc.constant('P'),
  roles: fc.subarray<Role>([...ROLES], { maxLength: 3 }),
  organisation: fc.option(
    fc.constantFrom(...OWNERS.slice(0, 2)).map((id) => ({ id, name: id, kind: 'NOTARY' as const })),
    { nil: undefined },
  ),
  nisCode: fc.option(fc.constantFrom(...TOWNS), { nil: undefined }),
  language: fc.constant('nl'),
});

it('shows exactly the rows that the policy in code allows, to any caller', async () => {
  await fc.assert(
    fc.asyncProperty(caller, async (somebody) => {
      const [audiences, scopes] = await house.database.as(somebody, async (em) => [
        (await em.execute<{ audience: string }[]>('select audience from notification')).map(
          (row) => row.audience,
        ),
        (await em.execute<{ scope: string }[]>('select scope from webhook')).map((row) => row.scope),
      ]);
      expect(new Set(audiences)).toEqual(
        new Set(audiencesOf(somebody).filter((one) => AUDIENCES.includes(one))),
      );
      const scope = webhookScope(somebody);
      expect(new Set(scopes)).toEqual(new Set([scope].filter((one) => one !== null && SCOPES.includes(one))));
    }),
    { numRuns: 150 },
  );
});

it('lets nobody but the service write a notification', async () => {
  const somebody: Caller = { kind: 'person', id: 'p1', name: 'P', roles: ['PROFESSIONAL'], language: 'nl' };
  await expect(
    house.database.as(somebody, (em) =>
      em.execute(
        `insert into notification (id, fact_id, audience, kind, at, details) values (?, ?, 'owner:p1', 'X', ?, '{}')`,
        [uuidv7(), uuidv7(), NOON],
      ),
    ),
  ).rejects.toThrow('row-level security');
});
