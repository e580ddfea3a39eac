import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Log } from './log.ts';
import { errorType, seen } from './watching/measure.ts';
import { beginUnrecorded } from './watching/trace.ts';

export interface Sweep {
  stop(): Promise<void>;
}

/**
 * Runs work that no fact causes (deadlines, retries) every so often, in one transaction, in one of all the
 * replicas at a time (advisory lock; the others skip the turn).
 */
export function sweep(
  { database, clock, log }: { database: Database; clock: Clock; log: Log },
  name: string,
  everyMs: number,
  work: (em: EntityManager, now: Date) => Promise<void>,
): Sweep {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const turn = () =>
    beginUnrecorded(() =>
      seen({ metric: 'vip.sweep.duration', span: `sweep ${name}`, labels: { 'vip.sweep': name } }, (labels) =>
        database
          .asService(async (em) => {
            const [lock] = await em.execute<{ taken: boolean }[]>(
              'select pg_try_advisory_xact_lock(hashtext(?)) as taken',
              [`vip-sweep-${name}`],
            );
            if (lock?.taken) await work(em, clock.now());
          })
          .catch((error: unknown) => {
            labels['error.type'] = errorType(error);
            log.error({ err: error, sweep: name }, 'sweep failed, will be tried again');
          }),
      ),
    );
  const loop = () => {
    if (stopped) return;
    running = turn().then(() => {
      if (!stopped) timer = setTimeout(loop, everyMs);
    });
  };
  let timer = setTimeout(loop, Math.min(everyMs, 1_000));
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
