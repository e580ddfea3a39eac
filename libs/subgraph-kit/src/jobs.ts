import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import { executeBound } from './bound.ts';
import { createRecorder, type FactJob, type Recorder } from './fact.ts';
import { AlreadyTaken } from './jobs-errors.ts';
import { planKeepingClient } from './keep-plans.ts';
import type { Log } from './log.ts';
import { QUEUES } from './queues.ts';
import { caused, handled, inJob, QUEUES_SQL, watchQueues, type JobLabels } from './watching/jobs.ts';
import { errorType, isWatched } from './watching/measure.ts';

export interface Job<Data = FactJob> {
  readonly id: string;
  readonly data: Data;
}

export interface Jobs extends Recorder {
  /**
   * The effect and the job's completion commit together, so an effect in this database happens once.
   * A throw rolls both back; the job is tried again after a growing pause.
   */
  work<Data = FactJob>(
    queue: string,
    effect: (em: EntityManager, job: Job<Data>) => Promise<void>,
    options?: { batchSize?: number; concurrency?: number },
  ): Promise<void>;
  /** As `work`, with a question to the outside first: what `prepare` answers goes into the transaction. */
  workAfter<Prepared, Data = FactJob>(
    queue: string,
    prepare: (job: Job<Data>) => Promise<Prepared>,
    effect: (em: EntityManager, job: Job<Data>, prepared: Prepared) => Promise<void>,
    options?: { batchSize?: number; concurrency?: number },
  ): Promise<void>;
  /**
   * As `workAfter` for a whole batch at once: one question, one transaction, all jobs complete together. With `about`, the place in a job's
   * data of what it is about: a transaction for each such thing, one after the other, so that nothing waits for, and is locked as long as,
   * all of the others; and when more wait than a batch holds, what else waits about these things is done with them.
   */
  workBatch<Prepared, Data = FactJob>(
    queue: string,
    prepare: (jobs: readonly Job<Data>[]) => Promise<Prepared>,
    effect: (em: EntityManager, jobs: readonly Job<Data>[], prepared: Prepared) => Promise<void>,
    options?: { batchSize?: number; concurrency?: number; about?: readonly string[] },
  ): Promise<void>;
  /** For effects outside the database: at least once; returning completes the job. */
  workOutside<Data = FactJob>(
    queue: string,
    effect: (job: Job<Data>) => Promise<void>,
    options?: { concurrency?: number },
  ): Promise<void>;
  /** Sends a job to an own queue in the transaction of `em`. `key`: at most one waiting job with it. */
  send(
    em: EntityManager,
    queue: string,
    data: object,
    options?: { key?: string; startAfterSeconds?: number },
  ): Promise<void>;
  sendMany(em: EntityManager, queue: string, rows: readonly object[]): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 10;
/** At most so many jobs are done with those of a batch that they are about the same things as. */
const MOST_ALONG = 2_000;
const ALONG = `select id, data from pgboss.job where name = $1 and state = 'created' and not blocked and start_after <= now() and data #>> $2::text[] = any($3::text[])
  order by created_on, id limit ${MOST_ALONG}`;

/** What a job is about; empty when its data names nothing there. */
function placeIn(data: unknown, path: readonly string[]): string {
  const place = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], data);
  return typeof place === 'string' ? place : '';
}
const POLL = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
  burstWhenBatchFull: true,
} as const;

/** Opens the shared job tables; the launcher made the schema and the queues. */
export async function openJobs({
  url,
  subgraph,
  database,
  log,
}: {
  url: string;
  subgraph: string;
  database: Database;
  log: Log;
}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    // How soon a job of a process that was killed is found: its heartbeat, and at most this on top.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    max: 3,
    // It cannot know how a job ended: here it is we who complete or fail it, in the effect's transaction.
    openTelemetry: { enabled: false },
    application_name: `vip-jobs-${subgraph}`,
    // Not among its own options: it gives all of them to its pool.
    ...({ Client: planKeepingClient() } as object),
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  const recorder = createRecorder(subgraph, boss);
  const own = QUEUES.map(({ name }) => name).filter((name) => name.startsWith(`${subgraph}.`));
  if (own.length > 0) watchQueues(() => database.asService((em) => executeBound(em, QUEUES_SQL, [own])));
  // When a job was made is read along only for somebody who watches.
  const taking = { ...POLL, ...(isWatched() ? { includeMetadata: true } : {}) } as typeof POLL;

  const complete = async (
    em: EntityManager,
    queue: string,
    jobs: readonly { id: string }[],
    along: boolean,
  ) => {
    const ids = along ? jobs.map(({ id }) => id) : jobs;
    const done = (await boss.complete(queue, ids as never, undefined, {
      includeQueued: along,
      db: fromKysely(em.getTransactionContext() as never),
    })) as { affected?: number };
    // A job that expired meanwhile belongs to another process now: its effect must not happen twice.
    if (done.affected !== jobs.length) throw new AlreadyTaken(queue);
  };

  const effectOf = <Prepared, Data>(
    queue: string,
    jobs: readonly Job<Data>[],
    prepared: Prepared,
    effect: (em: EntityManager, jobs: readonly Job<Data>[], prepared: Prepared) => Promise<void>,
    along = false,
  ): Promise<void> =>
    database
      .asService(async (em) => {
        await complete(em, queue, jobs, along);
        await effect(em, jobs, prepared);
        await em.flush();
      })
      .then(() => handled(queue, 'done', jobs.length));
  const runBatch = async <Prepared, Data>(
    queue: string,
    jobs: readonly Job<Data>[],
    prepare: (jobs: readonly Job<Data>[]) => Promise<Prepared>,
    effect: (em: EntityManager, jobs: readonly Job<Data>[], prepared: Prepared) => Promise<void>,
  ) => effectOf(queue, jobs, await prepare(jobs), effect);

  const give = (queue: string, job: { id: string }, error: unknown, labels: JobLabels) => {
    labels['error.type'] = errorType(error);
    handled(queue, error instanceof AlreadyTaken ? 'taken over' : 'failed');
    if (error instanceof AlreadyTaken) return Promise.resolve();
    log.warn({ err: error, queue, job: job.id }, 'job failed, will be tried again');
    return boss
      .fail(queue, job.id, { message: error instanceof Error ? error.message.slice(0, 500) : 'unknown' })
      .then(() => {});
  };

  /** What else waits about the things of this batch. */
  const alongWith = async <Data>(queue: string, batch: readonly Job<Data>[], about: readonly string[]) => {
    const things = [...new Set(batch.map(({ data }) => placeIn(data, about)))].filter(Boolean);
    return database.asService((em) => executeBound<Job<Data>>(em, ALONG, [queue, about, things]));
  };

  const workBatch: Jobs['workBatch'] = async (
    queue,
    prepare,
    effect,
    { batchSize = BATCH, concurrency = 1, about } = {},
  ) => {
    type Data = Parameters<typeof prepare>[0][number]['data'];
    const thingOf = ({ data }: Job<Data>): string => (about ? placeIn(data, about) : '');
    // One bad job must not hold its neighbours back: each is tried alone, and fails alone.
    const alone = async (jobs: readonly Job<Data>[], error: unknown, labels: JobLabels): Promise<void> => {
      if (jobs.length === 1) return give(queue, jobs[0]!, error, labels);
      for (const job of jobs)
        await runBatch(queue, [job] as never, prepare, effect).catch((its: unknown) =>
          give(queue, job, its, labels),
        );
    };
    const doAll = async (batch: readonly Job<Data>[], labels: JobLabels): Promise<void> => {
      try {
        const along = about && batch.length === batchSize ? await alongWith(queue, batch, about) : [];
        const all = [...batch, ...along];
        const prepared = await prepare(all);
        for (const jobs of Map.groupBy(all, thingOf).values())
          await effectOf(queue, jobs, prepared, effect, along.length > 0).catch((error: unknown) =>
            alone(
              jobs.filter((job) => batch.includes(job)),
              error,
              labels,
            ),
          );
      } catch (error) {
        await alone(batch, error, labels);
      }
    };
    for (let worker = 0; worker < concurrency; worker += 1)
      await boss.work<Data>(queue, { batchSize, ...taking }, (taken) =>
        inJob(queue, taken, (labels) => doAll(taken, labels)),
      );
  };

  const workAfter: Jobs['workAfter'] = async (
    queue,
    prepare,
    effect,
    { batchSize = BATCH, concurrency = 1 } = {},
  ) => {
    type Data = Parameters<typeof prepare>[0]['data'];
    for (let worker = 0; worker < concurrency; worker += 1)
      await boss.work<Data>(queue, { batchSize, ...taking }, async (jobs) => {
        for (const job of jobs as readonly Job<Data>[])
          await inJob(queue, [job], (labels) =>
            runBatch(
              queue,
              [job],
              () => prepare(job as never),
              (em, _, prepared) => effect(em, job as never, prepared),
            ).catch((error: unknown) => give(queue, job, error, labels)),
          );
      });
  };

  return {
    ...recorder,
    workBatch,
    workAfter,
    work: (queue, effect, options) =>
      workAfter(
        queue,
        () => Promise.resolve(undefined),
        (em, job) => effect(em, job as never),
        options,
      ),
    workOutside: async (queue, effect, { concurrency = 4 } = {}) => {
      await boss.work(queue, { batchSize: concurrency, ...taking }, async (jobs) => {
        await Promise.all(
          jobs.map((job) =>
            inJob(queue, [job], (labels) =>
              effect(job as never)
                .then(() => boss.complete(queue, job.id))
                .then(() => handled(queue, 'done'))
                .catch((error: unknown) => give(queue, job, error, labels)),
            ),
          ),
        );
      });
    },
    send: async (em, queue, data, { key, startAfterSeconds } = {}) => {
      await boss.insert(
        queue,
        [
          {
            data: caused(data),
            ...(key ? { singletonKey: key } : {}),
            ...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}),
          },
        ],
        {
          db: fromKysely(em.getTransactionContext() as never),
        },
      );
    },
    sendMany: async (em, queue, rows) => {
      if (rows.length > 0)
        await boss.insert(
          queue,
          rows.map((data) => ({ data: caused(data) })),
          {
            db: fromKysely(em.getTransactionContext() as never),
          },
        );
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
  };
}
