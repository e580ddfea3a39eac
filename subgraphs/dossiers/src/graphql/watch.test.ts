import type { Caller } from '@vip/domain-kit';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  AGENT,
  AUDITOR,
  CITIZEN,
  COLLEAGUE,
  CONTROLLER,
  FINANCE,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  SERVICE,
  speaking,
  SUPPLIER,
} from '../testing/people.ts';
import { validatedDossier } from '../testing/story.ts';
import { look, readWatch, refresh, watch } from '../testing/watching.ts';
import { createWorld, type World } from '../testing/world.ts';

const ANYBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
const FOUND = {
  code: 'ONGESCHIKT_ONBEWOONBAAR',
  outcome: 'FOUND',
  records: [{ statuut: 'ONGESCHIKT' }],
} as const;
let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld();
  id = await validatedDossier(world);
  await watch(world, id, '2027-01-01');
  await look(world, id, [FOUND]);
});
afterAll(() => world.close());

const asEntity = async (caller: Caller, dossierId: string): Promise<unknown> => {
  const { data, errors } = await world.run(
    caller,
    'query ($r: [_Any!]!) { it: _entities(representations: $r) { ... on DossierWatch { until changes { state } } } }',
    { r: [{ __typename: 'DossierWatch', id: dossierId }] },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data['it']));
};

describe('the watch of a dossier', () => {
  it.each([NOTARY, COLLEAGUE, SUPPLIER, CONTROLLER, AUDITOR, SERVICE])(
    'is read by its own, and by who judges: $id',
    async (caller) => {
      expect(await readWatch(world, id, caller)).toMatchObject({ openChanges: 1 });
      expect(await asEntity(caller, id)).toEqual([{ until: '2027-01-01', changes: [{ state: 'OPEN' }] }]);
    },
  );

  it.each([AGENT, CITIZEN, LEUVEN_OFFICER, HASSELT_SYSTEM, ANYBODY])(
    'is closed to strangers exactly as if it were not there: $id',
    async (stranger) => {
      for (const key of [id, randomUUID()]) {
        expect(await readWatch(world, key, stranger)).toBe(null);
        expect(await asEntity(stranger, key)).toEqual([null]);
      }
    },
  );

  it.each([FINANCE, ADMIN])('is not for who sees only that there is a dossier: $id', async (caller) => {
    expect(await readWatch(world, id, caller)).toBe(null);
    expect(await asEntity(caller, id)).toEqual([null]);
  });

  it('is told in the language of who reads it', async () => {
    expect((await readWatch(world, id, speaking(NOTARY, 'fr')))!.changes[0]!.beforeSummary).toBe(
      'Pas déclaré inadapté ou inhabitable',
    );
  });
});

it('hides from finance what a refresh would change', async () => {
  const other = await validatedDossier(world);
  await watch(world, other, '2027-01-01');
  await look(world, other, [FOUND]);
  await refresh(world, other, [FOUND.code]);
  const proposed = async (caller: Caller) =>
    (
      await world.run<{ dossier: { corrections: { proposed: object | null }[] } }>(
        caller,
        'query ($id: ID!) { dossier(id: $id) { corrections { proposed { afterSummary } } } }',
        { id: other },
      )
    ).data.dossier.corrections;
  expect(await proposed(CONTROLLER)).toEqual([{ proposed: { afterSummary: 'Ongeschikt' } }]);
  expect(await proposed(FINANCE)).toEqual([{ proposed: null }]);
});

it('costs a list as many statements for many dossiers as for one', async () => {
  for (let made = 0; made < 3; made += 1) await watch(world, await validatedDossier(world), '2027-01-01');
  const LIST =
    'query ($first: Int!) { dossiers(first: $first) { nodes { id watch { until openChanges changes { item { code } beforeSummary } } } } }';
  const statements = async (first: number) => {
    const logger = world.database.orm.config.getLogger();
    const seen: string[] = [];
    const before = logger.logQuery.bind(logger);
    logger.setDebugMode(['query']);
    logger.logQuery = ({ query }) => void seen.push(query ?? '');
    await world.run(NOTARY, LIST, { first });
    logger.setDebugMode(false);
    logger.logQuery = before;
    return seen.filter((query) => !/^(begin|commit|rollback)|set_config/i.test(query)).length;
  };
  const one = await statements(1);
  expect(await statements(100)).toBe(one);
});
