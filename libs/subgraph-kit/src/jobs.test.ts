import type { Fact } from '@vip/domain-kit';
import { testDatabase } from '@vip/test-kit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { FACT_TABLE_SQL } from './fact.ts';
import { readFacts } from './feed.ts';
import { IDEMPOTENCY_TABLE_SQL, idempotentCalls, AlreadyDone } from './idempotency.ts';
import { openJobs, type Jobs } from './jobs.ts';
import { createLog } from './log.ts';

const log = createLog('test', 'silent');
let server: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
let jobs: Jobs;

beforeAll(async () => {
  server = await testDatabase();
  database = await openDatabase({
    url: server.url,
    schema: 'dossiers',
    entities: [],
    migrations: [
      {
        name: '001-test',
        up: `${FACT_TABLE_SQL}${IDEMPOTENCY_TABLE_SQL}create table effect (fact_id text not null, note text);`,
      },
    ],
  });
  jobs = await openJobs({ url: server.url, subgraph: 'dossiers', database, log });
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
  await server.drop();
});

const created = (subject: string): Fact => ({
  type: 'dossier.created',
  subject,
  actor: { id: 'x', kind: 'PLATFORM', name: 'test' },
  at: new Date('2026-03-01T12:00:00Z'),
  ids: { dossierId: subject },
});
/** Notes of what was done about a thing, seen from a connection of our own: only what has committed. */
const effectsOf = async (thing: string): Promise<string[]> =>
  (
    await database.asService((em) =>
      em.execute<{ note: string }[]>('select note from effect where fact_id = ?', [thing]),
    )
  ).map(({ note }) => note);
const effects = () =>
  database.asService((em) => em.execute<{ fact_id: string }[]>('select fact_id from effect'));

it('has one effect per fact, though the effect fails the first times', async () => {
  let failures = 6;
  await jobs.work(
    'sources.ask-sources',
    async (em, job) => {
      await em.execute('insert into effect (fact_id) values (?)', [job.data.factId]);
      if (failures-- > 0) throw new Error('the process died here');
    },
    { batchSize: 5 },
  );
  const recorded = await database.asService((em) =>
    jobs.record(
      em,
      Array.from({ length: 20 }, (_, n) => created(`d${n}`)),
    ),
  );
  await vi.waitFor(async () => expect(new Set((await effects()).map((row) => row.fact_id)).size).toBe(20), {
    timeout: 60_000,
    interval: 200,
  });
  expect((await effects()).map((row) => row.fact_id).toSorted()).toEqual(
    recorded.map(({ id }) => id).toSorted(),
  );
}, 70_000);

it('asks once for a batch, and commits what is about one thing without waiting for the others', async () => {
  const asked: number[] = [];
  const doneBefore: string[][] = [];
  await jobs.workBatch<string, { thing: string }>(
    'dossiers.take-answers',
    async (batch) => {
      asked.push(batch.length);
      return `answer ${asked.length}`;
    },
    async (em, batch, prepared) => {
      const [{ data: first }] = batch as [(typeof batch)[0]];
      doneBefore.push([...(await effectsOf('a')), ...(await effectsOf('b'))]);
      await em.execute('insert into effect (fact_id, note) values (?, ?)', [
        first.thing,
        `${prepared}: ${batch.length}`,
      ]);
    },
    { batchSize: 10, about: ['thing'] },
  );
  await database.asService((em) =>
    jobs.sendMany(
      em,
      'dossiers.take-answers',
      ['a', 'b', 'a', 'b', 'a'].map((thing) => ({ thing })),
    ),
  );
  await vi.waitFor(
    async () =>
      expect([await effectsOf('a'), await effectsOf('b')]).toEqual([['answer 1: 3'], ['answer 1: 2']]),
    { timeout: 20_000, interval: 100 },
  );
  expect(asked).toEqual([5]);
  expect(doneBefore.map((done) => done.length)).toEqual([0, 1]);
}, 30_000);

it('does with a full batch what else waits about the same things', async () => {
  const sent = (things: readonly string[]) =>
    database.asService((em) =>
      jobs.sendMany(
        em,
        'dossiers.take-feedback',
        things.map((thing) => ({ thing })),
      ),
    );
  await sent(['p', 'q', 'p', 'r', 'q', 'p']);
  const asked: number[] = [];
  await jobs.workBatch<null, { thing: string }>(
    'dossiers.take-feedback',
    (batch) => {
      asked.push(batch.length);
      return Promise.resolve(null);
    },
    async (em, batch) => {
      await em.execute('insert into effect (fact_id, note) values (?, ?)', [
        batch[0]!.data.thing,
        String(batch.length),
      ]);
    },
    { batchSize: 2, about: ['thing'] },
  );
  await vi.waitFor(
    async () =>
      expect([await effectsOf('p'), await effectsOf('q'), await effectsOf('r')]).toEqual([
        ['3'],
        ['2'],
        ['1'],
      ]),
    { timeout: 20_000, interval: 100 },
  );
  expect(asked).toEqual([5, 1]);
}, 30_000);

it('tries what failed about one thing again, and keeps what was done about another', async () => {
  let failures = 1;
  await jobs.workBatch<null, { thing: string }>(
    'dossiers.take-payment',
    () => Promise.resolve(null),
    async (em, batch) => {
      if (batch[0]!.data.thing === 'bad' && failures-- > 0) throw new Error('not now');
      for (const { data } of batch)
        await em.execute('insert into effect (fact_id, note) values (?, ?)', [
          data.thing,
          String(batch.length),
        ]);
    },
    { batchSize: 10, about: ['thing'] },
  );
  await database.asService((em) =>
    jobs.sendMany(
      em,
      'dossiers.take-payment',
      ['good', 'bad', 'good', 'bad'].map((thing) => ({ thing })),
    ),
  );
  await vi.waitFor(async () => expect(await effectsOf('bad')).toEqual(['1', '1']), {
    timeout: 20_000,
    interval: 100,
  });
  expect(await effectsOf('good')).toEqual(['2', '2']);
}, 30_000);

it('gives the job of a process that was killed to another when its heartbeat stays away', async () => {
  await database.asService((em) => jobs.send(em, 'sources.ask-one', { left: 'behind' }));
  // As a process leaves it that took the job and was killed; it would expire in a quarter of an hour.
  await database.asService((em) =>
    em.execute(`update pgboss.job set state = 'active', started_on = now() - interval '1 minute',
      heartbeat_on = now() - interval '1 minute', expire_seconds = 900 where name = 'sources.ask-one'`),
  );
  const taken = vi.fn(() => Promise.resolve());
  await jobs.workOutside('sources.ask-one', taken);
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce(), { timeout: 60_000, interval: 200 });
}, 70_000);

it('leaves neither fact nor job behind when the transaction is rolled back', async () => {
  const count = async () =>
    (await database.asService((em) => em.execute<{ n: number }[]>('select count(*)::int as n from fact')))[0]!
      .n;
  const before = await count();
  await expect(
    database.asService(async (em) => {
      await jobs.record(em, [created('gone')]);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await count()).toBe(before);
});

it('refuses to change or remove a fact', async () => {
  await expect(database.asService((em) => em.execute(`update fact set type = 'x'`))).rejects.toThrow(
    /never changed/,
  );
  await expect(database.asService((em) => em.execute('delete from fact'))).rejects.toThrow(/never changed/);
});

it('never skips a fact whose transaction commits late', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const late = database.asService(async (em) => {
    const [fact] = await jobs.record(em, [created('late')]);
    await held;
    return fact!.id;
  });
  await vi.waitFor(async () => {
    const [row] = await database.asService((em) =>
      em.execute<{ n: number }[]>(
        `select count(*)::int as n from pg_stat_activity where state = 'idle in transaction'`,
      ),
    );
    expect(row!.n).toBeGreaterThan(0);
  });
  const [early] = await database.asService((em) => jobs.record(em, [created('early')]));
  const first = await database.asService((em) => readFacts(em, undefined, 1_000));
  expect(first.facts.map(({ id }) => id)).not.toContain(early!.id);
  release();
  const lateId = await late;
  // Other tests use this server too, and a feed waits for the oldest of all its transactions.
  await vi.waitFor(
    async () => {
      const second = await database.asService((em) => readFacts(em, first.next, 1_000));
      expect(second.facts.map(({ id }) => id)).toEqual([lateId, early!.id]);
    },
    { timeout: 15_000, interval: 100 },
  );
}, 20_000);

it('lets one of many calls with the same key have its effect', async () => {
  const call = () => ({
    client: 'c',
    key: 'k1',
    digest: 'd',
    at: new Date('2026-03-01T12:00:00Z'),
    claimed: false,
  });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      idempotentCalls.run(call(), () => database.asService((em) => jobs.record(em, [created('once')]))),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(
    outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof AlreadyDone),
  ).toHaveLength(9);
});
