import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7, type Fact } from '@vip/domain-kit';
import { testDatabase } from '@vip/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { FACT_TABLE_SQL } from './fact.ts';
import { forgetActors, FORGETTING_FACTS_SQL, FORGETTING_KEYS_SQL } from './forget-actors.ts';
import { IDEMPOTENCY_TABLE_SQL } from './idempotency.ts';
import { openJobs, type Jobs } from './jobs.ts';
import { createLog } from './log.ts';

let server: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
let jobs: Jobs;
/** Id of the fact that the dossier was erased. */
let erasedBy: string;
let later: () => Promise<unknown>;
beforeAll(async () => {
  server = await testDatabase();
  const up = `${FACT_TABLE_SQL}${IDEMPOTENCY_TABLE_SQL}${FORGETTING_FACTS_SQL}${FORGETTING_KEYS_SQL}`;
  database = await openDatabase({
    url: server.url,
    schema: 'dossiers',
    entities: [],
    migrations: [{ name: '001-test', up }],
  });
  jobs = await openJobs({
    url: server.url,
    subgraph: 'dossiers',
    database,
    log: createLog('test', 'silent'),
  });
  const filled = (dossierId: string, actor: Fact['actor']): Fact => ({
    type: 'item.filled',
    subject: dossierId,
    actor,
    onBehalfOf: 'Stad Gent',
    at: new Date('2026-03-01T12:00:00Z'),
    ids: { dossierId, ownerId: 'jan', reporterId: 'jan', audience: 'owner:jan', itemCodes: ['BOS'] },
    data: { remark: 'Jan wees het aan' },
  });
  const nele = { id: 'nele', kind: 'MUNICIPALITY', name: 'Nele Goossens' } as const;
  const platform = { id: 'platform', kind: 'PLATFORM', name: 'Platform' } as const;
  await database.asService((em) =>
    jobs.record(em, [filled('gone', nele), filled('gone', platform), filled('kept', nele)]),
  );
  erasedBy = uuidv7(Date.now() + 5);
  later = () => database.asService((em) => jobs.record(em, [filled('gone', nele)]));
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
  await server.drop();
});

const sql = (text: string) => database.asService((em) => em.execute<Record<string, unknown>[]>(text));
/** Where the log stands that read everything. */
const readByLog = async (em: EntityManager): Promise<string> => {
  const [last] = await em.execute<{ at: string }[]>(
    `select xid::text || ':' || id as at from fact order by fact.xid desc, fact.id desc limit 1`,
  );
  return last!.at;
};
const facts = () => sql('select subject, actor, on_behalf_of, ids, data, purpose from fact order by id');
const forget = (dossierId?: string) =>
  database.asService(async (em) => forgetActors('dossiers')(em, job(dossierId, await readByLog(em))));
const job = (dossierId?: string, heard?: string) => ({
  id: 'job',
  data: {
    factId: 'x',
    type: 'audit.erased',
    subject: 'personal-part',
    version: null,
    ids: dossierId ? { dossierId, before: erasedBy, heard: { dossiers: heard } } : {},
  } as const,
});

it('forgets who acted on an erased dossier and what they wrote, and what happened stays', async () => {
  const before = await facts();
  await forget();
  expect(await facts()).toEqual(before);
  await forget('gone');
  await forget('gone'); // a job may come twice
  const after = await facts();
  expect(after[0]).toEqual({
    ...before[0],
    actor: { id: 'erased', kind: 'MUNICIPALITY', name: '' },
    on_behalf_of: null,
    ids: { dossierId: 'gone', itemCodes: ['BOS'] },
    data: {},
  });
  // The platform is nobody, but its facts name who ordered too.
  expect(after[1]).toEqual({ ...after[0], actor: before[1]!['actor'] });
  expect(after.slice(2)).toEqual(before.slice(2));
});

it('keeps who asked for it after it was erased: the legal log has them too', async () => {
  erasedBy = uuidv7(0);
  await later();
  const before = await facts();
  await forget('gone');
  expect(await facts()).toEqual(before);
  expect(before.at(-1)).toMatchObject({ actor: { name: 'Nele Goossens' } });
});

it('keeps what the log had not read when it forgot: it will have the person, and compares', async () => {
  const heard = await database.asService(readByLog);
  erasedBy = uuidv7(Date.now() + 60_000);
  await later();
  const before = await facts();
  await database.asService((em) => forgetActors('dossiers')(em, job('gone', heard)));
  expect((await facts()).at(-1)).toEqual(before.at(-1));
});

it.each([
  ['changed', `update fact set actor = '{}'`],
  ['deleted', 'delete from fact'],
  [
    'rewritten while it is forgotten',
    `select set_config('vip.forgetting', 'on', true); update fact set type = 'x'`,
  ],
  [
    'given another person while it is forgotten',
    `select set_config('vip.forgetting', 'on', true); update fact set actor = actor || '{"name": "Bram"}'`,
  ],
  ['deleted while it is forgotten', `select set_config('vip.forgetting', 'on', true); delete from fact`],
])('lets no fact be %s', async (_what, text) => {
  await expect(
    database.asService(async (em) => {
      for (const one of text.split('; ')) await em.execute(one);
    }),
  ).rejects.toThrow(/a fact is/);
});
