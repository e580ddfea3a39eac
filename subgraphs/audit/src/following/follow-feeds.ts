import { setTimeout as pause } from 'node:timers/promises';
import { FACT_TYPES, timeOf, type SubgraphName } from '@vip/domain-kit';
import { openListening, watchFeeds, type Log } from '@vip/subgraph-kit';
import { appendFacts } from '../commands/append-facts.ts';
import type { Audit } from '../context.ts';
import type { FeedReader } from './feed-reader.ts';

export const FOLLOWED = Object.keys(FACT_TYPES) as SubgraphName[];
const PAGE = 500;
/** Facts that are not announced (reads) wait at most this long. */
const SWEEP_MS = 3_000;
/** A feed that was just read is left alone for so long: what came meanwhile goes into the tree together, under one new root. */
const REST_MS = 500;

export interface Following {
  /** Reads every feed to its end now; for tests and at start. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Copies one subgraph's facts into the log until there are no more. */
export async function followOne(
  audit: Audit,
  reader: Pick<FeedReader, 'read'>,
  subgraph: string,
  /** Told at each page when its oldest fact happened; nothing when there is none. */
  heard: (oldest: number | null) => void = () => {},
): Promise<void> {
  for (;;) {
    const after = await audit.store.asService(({ entries }) => entries.cursor(subgraph));
    const page = await reader.read(subgraph, after, PAGE);
    // By its id, which is made by the real clock: the platform's may have been moved.
    heard(page.facts[0] ? timeOf(page.facts[0].id) : null);
    if (page.facts.length === 0) return;
    const added = await appendFacts(audit, { subgraph, after, ...page });
    if (added !== 'stale' && page.facts.length < PAGE) return;
  }
}

/**
 * Follows all feeds: woken by the announcement of a fact, and every few seconds anyhow. A feed that does not
 * answer is tried again; the others go on.
 */
export async function followFeeds({
  audit,
  reader,
  databaseUrl,
  log,
}: {
  audit: Audit;
  reader: FeedReader;
  databaseUrl: string;
  log: Log;
}): Promise<Following> {
  let stopped = false;
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  /** One line when a feed falls silent and one when it is back, instead of one every few seconds. */
  const silent = new Map<string, string>();
  const told = (subgraph: string, reason: string | null) => {
    if (reason === (silent.get(subgraph) ?? null)) return;
    if (reason === null) {
      silent.delete(subgraph);
      log.info({ subgraph }, 'facts are read again');
    } else {
      silent.set(subgraph, reason);
      log.warn({ subgraph, reason }, 'facts cannot be read, trying again');
    }
  };

  const pulse = watchFeeds(FOLLOWED);
  const wake = (subgraph: string): Promise<void> => {
    if (stopped) return Promise.resolve();
    const busy = running.get(subgraph);
    if (busy) {
      again.add(subgraph);
      return busy;
    }
    const run = (async () => {
      do {
        again.delete(subgraph);
        await followOne(audit, reader, subgraph, (oldest) => pulse.heard(subgraph, oldest));
        pulse.ended(subgraph);
        if (!stopped) await rest();
      } while (again.has(subgraph) && !stopped);
    })()
      .then(() => told(subgraph, null))
      .catch((error: unknown) => told(subgraph, error instanceof Error ? error.message : String(error)))
      .finally(() => running.delete(subgraph));
    running.set(subgraph, run);
    return run;
  };
  const ending = new AbortController();
  const rest = () => pause(REST_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {});
  const catchUp = async () => void (await Promise.all(FOLLOWED.map(wake)));

  const timer = setInterval(() => void catchUp(), SWEEP_MS);
  const listening = await openListening({
    databaseUrl,
    name: 'vip-audit-listen',
    channel: 'vip_fact',
    hear: (payload) => {
      for (const subgraph of announced(payload)) void wake(subgraph);
    },
    onLost: (err) => log.warn({ err }, 'listening broke off, connecting again'),
  });
  void catchUp();
  return {
    catchUp,
    stop: async () => {
      stopped = true;
      ending.abort();
      clearInterval(timer);
      await listening.close();
      await Promise.all(running.values());
    },
  };
}

/** The subgraphs that a notification is from; all of them when it cannot be read. */
function announced(payload: string | undefined): readonly string[] {
  try {
    const rows = JSON.parse(payload ?? '[]') as { s?: string }[];
    const names = new Set(rows.map(({ s }) => s));
    return FOLLOWED.filter((name) => names.has(name));
  } catch {
    return FOLLOWED;
  }
}
