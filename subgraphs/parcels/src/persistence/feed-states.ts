import type { Database } from '@vip/subgraph-kit';

/** How far a change feed was read, for people. */
export interface FeedState {
  readonly name: string;
  readonly page: number;
  readonly lastEventId: string;
  readonly readAt: Date | null;
  readonly trouble: string | null;
  readonly gaps: number;
}
export interface RegisterState {
  readonly feeds: readonly FeedState[];
  /** Changes that are known and not kept yet. */
  readonly waiting: number;
  /** The oldest of them. */
  readonly waitingSince: Date | null;
}

/** How well the register keeps up with the live ones. */
export async function registerState(database: Database): Promise<RegisterState> {
  return database.asService(async (em) => {
    const feeds = await em.execute<FeedState[]>(
      `select name, page, highest::text as "lastEventId", read_at as "readAt", trouble,
              (select count(*)::int from feed_gap g where g.feed = f.name) as gaps
       from feed f order by name`,
    );
    const [waiting] = await em.execute<{ waiting: number; since: Date | null }[]>(
      'select count(*)::int as waiting, min(noted_at) as since from feed_waiting',
    );
    return { feeds, waiting: waiting?.waiting ?? 0, waitingSince: waiting?.since ?? null };
  });
}
