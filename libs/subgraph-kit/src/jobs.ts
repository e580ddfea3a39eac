import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import { createRecorder, type FactJob, type Recorder } from './fact.ts';
import { AlreadyTaken } from './jobs-errors.ts';
import type { Log } from './log.ts';

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
   * As `workAfter` for a whole batch at once: one question, one transaction, all jobs complete together. With `about`: a transaction for
   * each thing that they are about, one after the other, so that nothing waits for, and is locked as long as, all of the others.
   */
  workBatch<Prepared, Data = FactJob>(
    queue: string,
    prepare: (jobs: readonly Job<Data>[]) => Promise<Prepared>,
    effect: (em: EntityManager, jobs: readonly Job<Data>[], prepared: Prepared) => Promise<void>,
    options?: { batchSize?: number; concurrency?: number; about?: (job: Job<Data>) => string },
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
    application_name: `vip-jobs-${subgraph}`,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  const recorder = createRecorder(subgraph, boss);

  const complete = async (em: EntityManager, queue: string, jobs: readonly { id: string }[]) => {
    const done = (await boss.complete(queue, jobs as never, undefined, {
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
  ): Promise<void> =>
    database.asService(async (em) => {
      await complete(em, queue, jobs);
      await effect(em, jobs, prepared);
      await em.flush();
    });
  const runBatch = async <Prepared, Data>(
    queue: string,
    jobs: readonly Job<Data>[],
    prepare: (jobs: readonly Job<Data>[]) => Promise<Prepared>,
    effect: (em: EntityManager, jobs: readonly Job<Data>[], prepared: Prepared) => Promise<void>,
  ) => effectOf(queue, jobs, await prepare(jobs), effect);

  const give = (queue: string, job: { id: string }, error: unknown) => {
    if (error instanceof AlreadyTaken) return Promise.resolve();
    log.warn({ err: error, queue, job: job.id }, 'job failed, will be tried again');
    return boss
      .fail(queue, job.id, { message: error instanceof Error ? error.message.slice(0, 500) : 'unknown' })
      .then(() => {});
  };

  const workBatch: Jobs['workBatch'] = async (
    queue,
    prepare,
    effect,
    { batchSize = BATCH, concurrency = 1, about = () => '' } = {},
  ) => {
    type Data = Parameters<typeof prepare>[0][number]['data'];
    // One bad job must not hold its neighbours back: each is tried alone, and fails alone.
    const alone = async (jobs: readonly Job<Data>[], error: unknown): Promise<void> => {
      if (jobs.length === 1) return give(queue, jobs[0]!, error);
      for (const job of jobs)
        await runBatch(queue, [job] as never, prepare, effect).catch((its: unknown) => give(queue, job, its));
    };
    for (let worker = 0; worker < concurrency; worker += 1)
      await boss.work<Data>(queue, { batchSize, ...POLL }, async (taken) => {
        const batch = taken as readonly Job<Data>[];
        try {
          const prepared = await prepare(batch);
          for (const jobs of Map.groupBy(batch, about).values())
            await effectOf(queue, jobs, prepared, effect).catch((error: unknown) => alone(jobs, error));
        } catch (error) {
          await alone(batch, error);
        }
      });
  };

  const workAfter: Jobs['workAfter'] = async (
    queue,
    prepare,
    effect,
    { batchSize = BATCH, concurrency = 1 } = {},
  ) => {
    type Data = Parameters<typeof prepare>[0]['data'];
    for (let worker = 0; worker < concurrency; worker += 1)
      await boss.work<Data>(queue, { batchSize, ...POLL }, async (jobs) => {
        for (const job of jobs as readonly Job<Data>[])
          await runBatch(
            queue,
            [job],
            () => prepare(job as never),
            (em, _, prepared) => effect(em, job as never, prepared),
          ).catch((error: unknown) => give(queue, job, error));
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
      await boss.work(queue, { batchSize: concurrency, ...POLL }, async (jobs) => {
        await Promise.all(
          jobs.map((job) =>
            effect(job as never)
              .then(() => boss.complete(queue, job.id))
              .catch((error: unknown) => give(queue, job, error)),
          ),
        );
      });
    },
    send: async (em, queue, data, { key, startAfterSeconds } = {}) => {
      await boss.insert(
        queue,
        [
          {
            data,
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
          rows.map((data) => ({ data })),
          {
            db: fromKysely(em.getTransactionContext() as never),
          },
        );
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
  };
}
