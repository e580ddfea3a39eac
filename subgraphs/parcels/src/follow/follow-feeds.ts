import { parseCapakey } from '@vip/domain-kit';
import { watchFeeds, type Database, type Log } from '@vip/subgraph-kit';
import { readOn } from '../domain/feed-position.ts';
import { LiveFailure } from '../live/ask.ts';
import type { FeedEvent } from '../live/answers.ts';
import type { LiveRegister } from '../live/live-register.ts';
import { FeedStore, type Waiting } from './feed-store.ts';
import { lookAt } from './look-at.ts';

export interface FollowedFeed {
  readonly name: 'percelen' | 'adressen';
  readonly url: URL;
}
export interface Follower {
  /** One turn: reads what is new, and looks at what is due. @returns whether there is more to do at once. */
  turn(): Promise<boolean>;
  stop(): Promise<void>;
}

const LEASE_MS = 60_000;
/** Pages of one feed in a turn, so that looking goes on while a long feed is caught up with. */
const PAGES_A_TURN = 10;
const LOOKS_A_TURN = 40;
const LOOKS_AT_ONCE = 4;

/**
 * Keeps the register in step with the change feeds of Basisregisters. An event only says that something
 * changed: what it is now is asked anew, so that order and repeats do not matter.
 * @param everyMs between turns; 0 runs none by itself.
 */
export function followFeeds(
  { database, log, now }: { database: Database; log: Log; now: () => Date },
  live: LiveRegister,
  { feeds, everyMs }: { readonly feeds: readonly FollowedFeed[]; readonly everyMs: number },
): Follower {
  const store = new FeedStore(database);
  let stopped = false;
  const pulse = watchFeeds(feeds.map(({ name }) => name));

  const read = async ({ name, url }: FollowedFeed): Promise<boolean> => {
    const taken = await store.take(name, now(), LEASE_MS);
    if (!taken) return false;
    let position = taken;
    let trouble: string | null = null;
    let more = false;
    try {
      for (let pages = 0; pages < PAGES_A_TURN && !stopped; pages++) {
        const page = await live.feedPage(url, position.page);
        more = page?.complete ?? false;
        // A page that is not there yet is the end of the feed, not a fault.
        if (page === null) break;
        const { fresh, gaps, next } = readOn(position, page);
        pulse.heard(name, fresh[0]?.time ? Date.parse(fresh[0].time) : null);
        if (gaps.length > 0) log.warn({ feed: name, gaps }, 'the change feed leaves events out');
        await store.keep(name, { next, gaps, now: now(), waiting: fresh.flatMap(waitingOf(name)) });
        position = next;
        if (!page.complete) break;
      }
    } catch (error) {
      if (!(error instanceof LiveFailure)) throw error;
      trouble = error.message;
      log.warn({ feed: name, reason: trouble }, 'the change feed gave no answer, it is read again later');
      more = false;
    } finally {
      await store.free(name, trouble);
    }
    if (trouble === null && !more) pulse.ended(name);
    return more;
  };

  const look = async (): Promise<boolean> => {
    const due = await store.due(now(), LOOKS_A_TURN, LEASE_MS);
    const left = [...due];
    const one = async (): Promise<void> => {
      for (let waiting = left.shift(); waiting && !stopped; waiting = left.shift())
        await lookAt({ database, store, live, now, log }, waiting);
    };
    await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, one));
    return due.length === LOOKS_A_TURN;
  };

  const turn = async (): Promise<boolean> => {
    const more = await Promise.all(feeds.map(read));
    return [...more, await look()].some(Boolean);
  };

  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const loop = (): void => {
    running = turn()
      .catch((error: unknown) => {
        log.error({ err: error }, 'following the change feeds stopped for this turn');
        return false;
      })
      .then((more) => {
        if (!stopped) timer = setTimeout(loop, more ? 0 : everyMs);
      });
  };
  if (everyMs > 0) timer = setTimeout(loop, Math.min(everyMs, 2_000));
  return {
    turn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const waitingOf =
  (feed: FollowedFeed['name']) =>
  ({ data: { objectId, versieId } }: FeedEvent): readonly Waiting[] => {
    const version = versieId ?? null;
    if (feed === 'adressen') return [{ kind: 'address', object: objectId.slice(0, 40), version }];
    const key = parseCapakey(objectId);
    return key.ok ? [{ kind: 'parcel', object: key.value, version }] : [];
  };
