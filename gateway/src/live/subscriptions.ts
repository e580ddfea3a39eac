import type { Caller } from '@vip/domain-kit';
import { valueFromASTUntyped, type ExecutionResult } from 'graphql';
import type { Engine, Prepared } from '../graph/engine.ts';
import type { Announced, Bus } from './bus.ts';
import { liveQuery, type LiveQuery } from './rewrite.ts';

export interface Live {
  /** Events as the subscriber's own selection, until it goes away. */
  subscribe(
    prepared: Prepared,
    variables: Record<string, unknown>,
    callerOf: () => Promise<Caller>,
  ): AsyncGenerator<ExecutionResult, void, void>;
  readonly subscribers: number;
}

/** Most events that wait for one slow subscriber; past it the subscriber is told to come back with `after`. */
const MOST_WAITING = 1_000;
const REPLAY_PAGE = 100;
const REPLAY_AGAIN_MS = [1_500, 6_000] as const;
const REPLAY = `query LiveReplay($after: String, $dossierIds: [ID!], $requestId: ID) {
  events(first: ${REPLAY_PAGE}, after: $after, dossierIds: $dossierIds, requestId: $requestId) { nodes { eventId } pageInfo { hasNextPage endCursor } }
}`;

interface Ending {
  ended: boolean;
  onEnd: () => void;
}

interface Wanted {
  matches(fact: Announced): boolean;
  /** Which events to tell again after a gap; null: the last one again is enough. */
  readonly replay: { dossierIds?: string[]; requestId?: string } | null;
}

/** Announced and not a fact: only who asks for it hears it. */
const PRESENCE = 'presence.changed';
const SOURCE_NEWS: ReadonlySet<string> = new Set(['source.state-changed', 'sources.measured']);

function wanted(live: LiveQuery, variables: Record<string, unknown>): Wanted & { after?: string } {
  const args = Object.fromEntries(
    (live.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  ) as {
    id?: string;
    dossierId?: string;
    ids?: string[] | null;
    after?: string | null;
  };
  const after = args.after ?? undefined;
  switch (live.field) {
    case 'dossierChanged': {
      const ids = args.ids ? new Set(args.ids) : null;
      return {
        after,
        matches: ({ s, type, ids: { dossierId } }) =>
          s === 'dossiers' &&
          type !== PRESENCE &&
          dossierId !== undefined &&
          (ids === null || ids.has(dossierId)),
        replay: args.ids ? { dossierIds: args.ids } : {},
      };
    }
    case 'requestChanged':
      return {
        after,
        matches: ({ s, type, ids }) => s === 'dossiers' && type !== PRESENCE && ids.requestId === args.id,
        replay: { requestId: args.id },
      };
    case 'queueChanged':
      return {
        after,
        matches: ({ s, type, ids }) => s === 'dossiers' && type !== PRESENCE && ids.dossierId !== undefined,
        replay: {},
      };
    case 'presenceChanged':
      return {
        after,
        matches: ({ s, type, ids }) =>
          s === 'dossiers' && type === PRESENCE && ids.dossierId === args.dossierId,
        // Each event tells who is there now, so the last one stands for all that were missed.
        replay: null,
      };
    case 'sourcesChanged':
      return {
        after,
        matches: ({ s, type }) => s === 'sources' && SOURCE_NEWS.has(type),
        // Every event of it shows the sources as they are now, so the last one stands for all that were missed.
        replay: null,
      };
    case 'registerChanged':
      return {
        after,
        matches: ({ s, type, subject }) =>
          s === 'sources' && type === 'register.changed' && subject === args.id,
        // The register as it is now stands for all that was missed.
        replay: null,
      };
    case 'inboxChanged':
      return {
        after,
        matches: ({ s, type }) => s === 'notifications' && type === 'notification.sent',
        replay: {},
      };
  }
}

/** A cheap first look: an officer of Gent is not asked about an event of Leuven. The policy decides after it. */
const mayConcern = (caller: Caller, fact: Announced): boolean => {
  if (fact.s !== 'dossiers') return true;
  const officer = caller.nisCode !== undefined;
  if (officer && fact.ids.nisCode !== undefined && fact.ids.nisCode === caller.nisCode) return true;
  const owner = caller.organisation?.id ?? caller.id;
  if (fact.ids.ownerId !== undefined && fact.ids.ownerId === owner) return true;
  return caller.roles.includes('AUDITOR') || caller.roles.includes('PLATFORM_ADMIN');
};

/**
 * Subscriptions over a gateway that runs none: an event carries ids, and each subscriber's selection is run
 * as a query with the subscriber's identity, so the subgraph's policy decides and "not yours" drops the event.
 * Subscribers with the same document, variables and identity share one run.
 */
export function createLive(engine: Engine, bus: Bus): Live {
  let subscribers = 0;
  const shared = new Map<string, Promise<ExecutionResult>>();

  const runOnce = (name: string, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> => {
    const known = shared.get(name);
    if (known) return known;
    const running = run();
    shared.set(name, running);
    setTimeout(() => shared.delete(name), 2_000).unref();
    return running;
  };

  async function* events(
    prepared: Prepared,
    variables: Record<string, unknown>,
    callerOf: () => Promise<Caller>,
    ending: Ending,
  ): AsyncGenerator<ExecutionResult, void, void> {
    const live = liveQuery(prepared.document, prepared.operation);
    const query = engine.prepare(live.text, prepared.operation.name?.value);
    const want = wanted(live, variables);
    const waiting: string[] = [];
    const told = new Set<string>();
    let wake: (() => void) | undefined;
    let overrun = false;
    let known: Caller | null = null;
    ending.onEnd = () => wake?.();
    const push = (id: string) => {
      if (waiting.length >= MOST_WAITING) overrun = true;
      else waiting.push(id);
      wake?.();
    };
    let last = want.after;
    let gap = false;
    let from = want.after;
    const again: NodeJS.Timeout[] = [];
    /** A fact that committed while an older transaction ran shows in the feed a little later: the replay is done again, and tells only what is new. */
    const replayAgain = () => {
      for (const wait of REPLAY_AGAIN_MS)
        again.push(
          setTimeout(() => {
            gap = true;
            last = from;
            wake?.();
          }, wait).unref(),
        );
    };
    // Hears from the first moment on: what happens while the identity is looked up is looked at afterwards.
    const stop = bus.hear(
      (fact) => want.matches(fact) && (known === null || mayConcern(known, fact)) && push(fact.id),
    );
    const stopGap = bus.onGap(() => {
      gap = true;
      from = last;
      replayAgain();
      wake?.();
    });
    subscribers += 1;

    let caller = await callerOf().catch((error: unknown) => {
      subscribers -= 1;
      stop();
      stopGap();
      throw error;
    });
    known = caller;

    const answer = async (id: string): Promise<ExecutionResult | null> => {
      if (told.has(id)) return null;
      told.add(id);
      if (told.size > 5_000) told.delete(told.values().next().value!);
      const vars = { ...variables, __event: id };
      const result = await runOnce(JSON.stringify([query.hash, vars, caller]), () =>
        engine.run(query, vars, { caller }),
      );
      last = id;
      return result.data?.[live.responseKey] === null && !result.errors ? null : result;
    };
    async function* replay(after: string): AsyncGenerator<ExecutionResult, void, void> {
      if (want.replay === null) {
        told.delete(after);
        const now = await answer(after);
        if (now) yield now;
        return;
      }
      const feed = engine.prepare(REPLAY);
      for (let cursor: string | null = after; cursor;) {
        const page = await engine.run(feed, { after: cursor, ...want.replay }, { caller });
        const events = page.data?.['events'] as
          | { nodes: { eventId: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
          | null
          | undefined;
        if (!events) {
          yield { errors: page.errors };
          return;
        }
        for (const { eventId } of events.nodes) {
          const one = await answer(eventId);
          if (one) yield one;
        }
        cursor = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
      }
    }

    try {
      if (want.after) {
        yield* replay(want.after);
        replayAgain();
      }
      while (!ending.ended) {
        if (waiting.length === 0 && !gap && !overrun) await new Promise<void>((resolve) => (wake = resolve));
        wake = undefined;
        if (ending.ended) return;
        caller = await callerOf();
        known = caller;
        if (gap || overrun) {
          gap = false;
          overrun = false;
          if (last) yield* replay(last);
        }
        for (let id = waiting.shift(); id; id = waiting.shift()) {
          const one = await answer(id);
          if (one) yield one;
        }
      }
    } finally {
      subscribers -= 1;
      for (const timer of again) clearTimeout(timer);
      stop();
      stopGap();
    }
  }
  /** A subscriber that leaves while the generator waits for an event must wake it, or it waits for ever. */
  function subscribe(
    prepared: Prepared,
    variables: Record<string, unknown>,
    callerOf: () => Promise<Caller>,
  ): AsyncGenerator<ExecutionResult, void, void> {
    const ending: Ending = { ended: false, onEnd: () => {} };
    const running = events(prepared, variables, callerOf, ending);
    const end = running.return.bind(running);
    return Object.assign(running, {
      return: (value: void) => {
        ending.ended = true;
        ending.onEnd();
        return end(value);
      },
    });
  }
  return {
    subscribe,
    get subscribers() {
      return subscribers;
    },
  };
}
