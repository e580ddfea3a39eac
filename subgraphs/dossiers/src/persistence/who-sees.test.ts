import type { Caller } from '@vip/domain-kit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maySeeDossier, maySeeRequest } from '../domain/access.ts';
import { maySeeSettings } from '../domain/settings-access.ts';
import {
  ADMIN,
  AGENT,
  AUDITOR,
  CITIZEN,
  COLLEAGUE,
  CONTROLLER,
  FINANCE,
  GOVERNMENT,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  OTHER_CITIZEN,
  SERVICE,
  SINT_NIKLAAS_SYSTEM,
  SUPPLIER,
} from '../testing/people.ts';
import { draftOf, madeDossiers, validatedDossier } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';
import { Dossier } from './dossier.entity.ts';
import { Request } from './request.entity.ts';

const ANYBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
const ROLELESS: Caller = { ...NOTARY, roles: [] };
const TOWNLESS: Caller = { ...SUPPLIER, nisCode: undefined };
const EVERYBODY = [
  NOTARY,
  COLLEAGUE,
  AGENT,
  CITIZEN,
  OTHER_CITIZEN,
  GOVERNMENT,
  SUPPLIER,
  CONTROLLER,
  FINANCE,
  LEUVEN_OFFICER,
  SINT_NIKLAAS_SYSTEM,
  HASSELT_SYSTEM,
  AUDITOR,
  ADMIN,
  SERVICE,
  ANYBODY,
  ROLELESS,
  TOWNLESS,
];
let world: World;
let dossiers: Dossier[];
let requests: Request[];
beforeAll(async () => {
  world = await createWorld();
  for (const [caller, nisCode] of [
    [NOTARY, '44021'],
    [AGENT, '24062'],
    [CITIZEN, '46021'],
    [GOVERNMENT, '71072'],
  ] as const) {
    await draftOf(world, [world.parcel(nisCode)], caller);
    if (caller !== CITIZEN) await madeDossiers(world, [world.parcel(nisCode), world.parcel('44021')], caller);
  }
  await validatedDossier(world);
  [dossiers, requests] = await world.database.asService(async (em) => [
    await em.find(Dossier, {}),
    await em.find(Request, {}),
  ]);
});
afterAll(() => world.close());

describe('the second wall', () => {
  it('shows each caller exactly the rows that the policy allows, on random pairs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...EVERYBODY), fc.nat(), fc.nat(), async (caller, d, r) => {
        const dossier = dossiers[d % dossiers.length]!;
        const request = requests[r % requests.length]!;
        const [own, others] = await world.database.as(caller, async (em) => [
          await em.execute<unknown[]>('select id from dossier where id = ?', [dossier.id]),
          await em.execute<unknown[]>('select id from request where id = ?', [request.id]),
        ]);
        expect(own.length === 1, `${caller.id} ${dossier.number}`).toBe(maySeeDossier(caller, dossier));
        expect(others.length === 1, `${caller.id} ${request.number}`).toBe(maySeeRequest(caller, request));
      }),
      { numRuns: 150 },
    );
  });

  it('lets what belongs to a dossier be seen by whoever sees the dossier, and by nobody else', async () => {
    for (const caller of EVERYBODY) {
      const visible = dossiers.filter((dossier) => maySeeDossier(caller, dossier)).map(({ id }) => id);
      const tables = await world.database.as(caller, (em) =>
        em.execute<{ id: string }[]>(
          `select distinct dossier_id as id from (select dossier_id from item union all select dossier_id from document union all select dossier_id from correction) t`,
        ),
      );
      expect(tables.map(({ id }) => id).toSorted(), caller.id).toEqual(visible.toSorted());
    }
  });

  it('holds for writing too: nobody changes a row that is not theirs', async () => {
    const [mine] = dossiers.filter(({ ownerId }) => ownerId === NOTARY.organisation!.id);
    const touched = await world.database.as(AGENT, (em) =>
      em.execute<unknown[]>('update dossier set note = ? where id = ? returning id', ['x', mine!.id]),
    );
    expect(touched).toEqual([]);
  });

  it('lets a municipality decide for itself alone, and show its policy to nobody outside it but who oversees', async () => {
    await world.sql(
      `insert into validation_policy values ('44021', 1, true, '2026-05-19', '{}', '{}', 5, '{}', now(), '{}') on conflict do nothing`,
    );
    for (const caller of EVERYBODY) {
      const [policies, written] = await world.database.as(caller, async (em) => [
        await em.execute<unknown[]>('select from validation_policy'),
        await em.execute<unknown[]>(
          `update municipality_settings set contact_email = contact_email where nis_code = '44021' returning nis_code`,
        ),
      ]);
      const inside = maySeeSettings(caller, '44021');
      expect(policies.length === 1, caller.id).toBe(inside);
      expect(written.length === 1, caller.id).toBe(inside);
    }
  });

  it('holds for the owner of the tables as well', async () => {
    const rows = await world.sql<{ relname: string; on: boolean }>(
      `select relname, relrowsecurity and relforcerowsecurity as on from pg_class where relkind = 'r' and relnamespace = 'dossiers'::regnamespace
       and relname in ('request', 'requested_parcel', 'dossier', 'item', 'correction', 'document', 'file', 'standard_phrase', 'validation_policy', 'municipality_settings')`,
    );
    expect(rows).toHaveLength(10);
    expect(rows.every(({ on }) => on)).toBe(true);
  });
});
