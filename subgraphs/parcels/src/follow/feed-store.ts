import type { Database, EntityManager } from '@vip/subgraph-kit';
import { START, type FeedGap, type FeedPosition } from '../domain/feed-position.ts';

/** Something that a feed said has changed, and that is to be looked at. */
export interface Waiting {
  readonly kind: 'parcel' | 'address';
  /** CaPaKey in its new form, or the number of an address. */
  readonly object: string;
  readonly version: string | null;
}

/** Attempts grow apart: 5 s, 10 s, 20 s … to an hour. */
const FIRST_PAUSE_S = 5;
const LONGEST_PAUSE_S = 3_600;

/** How far each feed was read, and what is still to be looked at. Both survive any crash. */
export class FeedStore {
  constructor(private readonly database: Database) {}

  /** Takes the reading of a feed for so long, so that one replica reads it. @returns null when another has it. */
  async take(feed: string, now: Date, forMs: number): Promise<FeedPosition | null> {
    const [row] = await this.database.asService((em) =>
      em.execute<{ page: number; taken: string[]; highest: string }[]>(
        `insert into feed (name, page, taken, highest, lease_until) values (?, ?, '[]', 0, ?)
         on conflict (name) do update set lease_until = excluded.lease_until where feed.lease_until is null or feed.lease_until < ?
         returning page, taken, highest`,
        [feed, START.page, new Date(now.getTime() + forMs), now],
      ),
    );
    return row ? { page: row.page, taken: row.taken, highest: Number(row.highest) } : null;
  }

  /** Keeps what a page brought together with how far it was read: after a crash neither is without the other. */
  async keep(
    feed: string,
    {
      next,
      waiting,
      gaps,
      now,
    }: {
      readonly next: FeedPosition;
      readonly waiting: readonly Waiting[];
      readonly gaps: readonly FeedGap[];
      readonly now: Date;
    },
  ): Promise<void> {
    await this.database.asService(async (em) => {
      await em.execute(
        `update feed set page = ?, taken = ?::jsonb, highest = ?, read_at = ?, trouble = null where name = ?`,
        [next.page, JSON.stringify(next.taken), next.highest, now, feed],
      );
      for (const { from, to } of gaps)
        await em.execute(
          'insert into feed_gap (feed, first_id, last_id, noted_at) values (?, ?, ?, ?) on conflict do nothing',
          [feed, from, to, now],
        );
      await addWaiting(em, waiting, now);
    });
  }

  async free(feed: string, trouble: string | null): Promise<void> {
    await this.database.asService((em) =>
      em.execute('update feed set lease_until = null, trouble = coalesce(?, trouble) where name = ?', [
        trouble,
        feed,
      ]),
    );
  }

  async wait(waiting: readonly Waiting[], now: Date): Promise<void> {
    await this.database.asService((em) => addWaiting(em, waiting, now));
  }

  /** What is due, taken for `forMs`: should this process die, it is due again after that. */
  async due(now: Date, most: number, forMs: number): Promise<readonly Waiting[]> {
    return this.database.asService((em) =>
      em.execute<Waiting[]>(
        `update feed_waiting set next_at = ? where (kind, object) in (
           select kind, object from feed_waiting where next_at <= ? order by next_at limit ? for update skip locked
         ) returning kind, object, version`,
        [new Date(now.getTime() + forMs), now, most],
      ),
    );
  }

  /** A newer change that came while we looked stays waiting. */
  async done({ kind, object, version }: Waiting): Promise<void> {
    await this.database.asService((em) =>
      em.execute(
        'delete from feed_waiting where kind = ? and object = ? and version is not distinct from ?::text',
        [kind, object, version],
      ),
    );
  }

  async failed({ kind, object }: Waiting, why: string, now: Date): Promise<void> {
    await this.database.asService((em) =>
      em.execute(
        `update feed_waiting set attempts = attempts + 1, trouble = ?,
           next_at = ?::timestamptz + make_interval(secs => least(${LONGEST_PAUSE_S}, ${FIRST_PAUSE_S} * power(2, least(attempts, 20))))
         where kind = ? and object = ?`,
        [why.slice(0, 300), now, kind, object],
      ),
    );
  }

  /** Whether this version of a parcel is kept already: then there is nothing to fetch. */
  async hasVersion(capakey: string, version: string): Promise<boolean> {
    const rows = await this.database.asService((em) =>
      em.execute<unknown[]>('select 1 from parcel where capakey = ? and live_version = ?', [
        capakey,
        version,
      ]),
    );
    return rows.length > 0;
  }

  /** The parcels of the register that have this address. */
  async parcelsWith(addressId: string): Promise<readonly string[]> {
    const rows = await this.database.asService((em) =>
      em.execute<{ capakey: string }[]>('select capakey from address where id = ?', [addressId]),
    );
    return rows.map(({ capakey }) => capakey);
  }
}

async function addWaiting(em: EntityManager, waiting: readonly Waiting[], now: Date): Promise<void> {
  if (waiting.length === 0) return;
  // The last word about a thing on a page is the one that counts.
  const last = [...new Map(waiting.map((one) => [`${one.kind} ${one.object}`, one])).values()];
  await em.execute(
    `insert into feed_waiting (kind, object, version, noted_at, next_at)
     select kind, object, version, ?::timestamptz, ?::timestamptz from jsonb_to_recordset(?::jsonb) as x(kind text, object text, version text)
     on conflict (kind, object) do update set version = excluded.version, next_at = excluded.next_at, attempts = 0`,
    [now, now, JSON.stringify(last)],
  );
}
