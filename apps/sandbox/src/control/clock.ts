import type pg from 'pg';

/** Moves the platform's time: the offset row that every process listens to. */
export interface PlatformClock {
  offsetMs(): Promise<number>;
  /** @param change from the offset now to the next. */
  move(change: (offsetMs: number) => number): Promise<number>;
}

/** Two hundred years either way: further, dates stop being dates. */
export const MOST_OFFSET_MS = 200 * 366 * 86_400_000;

/** The platform's day once its clock is at least so many days ahead; null before, and when the clock cannot be read. */
export async function dayAhead(clock: PlatformClock | null, days: number): Promise<string | null> {
  const offsetMs = clock === null ? 0 : await clock.offsetMs().catch(() => 0);
  return offsetMs >= days * 86_400_000 ? new Date(Date.now() + offsetMs).toISOString().slice(0, 10) : null;
}

/** @param pool of a role that may update `platform.clock`. */
export function openPlatformClock(pool: pg.Pool): PlatformClock {
  const read = async (client: pg.Pool | pg.PoolClient, lock: string): Promise<number> => {
    const { rows } = await client.query<{ offset_ms: string }>(
      `select offset_ms from platform.clock where id = 1 ${lock}`,
    );
    return Number(rows[0]?.offset_ms ?? 0);
  };
  return {
    offsetMs: () => read(pool, ''),
    async move(change) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const next = change(await read(client, 'for update'));
        await client.query('update platform.clock set offset_ms = $1 where id = 1', [next]);
        await client.query('notify vip_clock');
        await client.query('commit');
        return next;
      } catch (problem) {
        await client.query('rollback').catch(() => {});
        throw problem;
      } finally {
        client.release();
      }
    },
  };
}
