import { timeOf, type Caller } from '@vip/domain-kit';
import { count, gauge, record } from '@vip/subgraph-kit';
import type { ExecutionResult } from 'graphql';
import type { Engine, Prepared } from '../graph/engine.ts';
import { createAnswers, type Told } from './answers.ts';
import type { Bus } from './bus.ts';
import { mayConcern, wanted } from './wanted.ts';

export interface Live {
  /** Events as the subscriber's own selection, until it goes away. */
  subscribe(
    prepared: Prepared,
    variables: Record<string, unknown>,
    callerOf: () => Promise<Caller>,
  ): AsyncGenerator<ExecutionResult, void, void>;
  readonly subscribers: number;
}

/** Most events that wait for one slow subscriber; past it what happened since the last one it was told is read from the feed. */
const MOST_WAITING = 1_000;
/** Most events that one question answers; what came meanwhile waits for the next. */
const MOST_AT_ONCE = 25;
/** Ids that a subscriber was told, so that a replay tells none twice. */
const MOST_REMEMBERED = 5_000;
const REPLAY_PAGE = 100;
const REPLAY_AGAIN_MS = [1_500, 6_000] as const;
/**
 * Pauses before a question that failed as a whole is asked again: a subgraph that restarts must cost nobody an event. Each is longer
 * than a run is shared. After the last one its events are given up, so that a question that can only fail holds nothing back for ever.
 */
const ASK_AGAIN_MS = [2_500, 6_000, 20_000, 60_000] as const;
const REPLAY = `query LiveReplay($after: String, $dossierIds: [ID!], $requestId: ID) {
  events(first: ${REPLAY_PAGE}, after: $after, dossierIds: $dossierIds, requestId: $requestId) { nodes { eventId } pageInfo { hasNextPage endCursor } }
}`;

/** @param oldest null for what is told from the feed: it happened while nobody listened, and its age is no measure of how quick we are. */
function measureTold(results: readonly ExecutionResult[], oldest: string | null): void {
  if (results.length === 0) return;
  count('vip.live.events', {}, results.length);
  const at = oldest && timeOf(oldest);
  if (at) record('vip.live.lag', Math.max(0, Date.now() - at) / 1_000, {});
}

interface Ending {
  ended: boolean;
  onEnd: () => void;
}

/**
 * Subscriptions over a gateway that runs none: an event carries ids, and each subscriber's selection is run
 * as a query with the subscriber's identity, so the subgraph's policy decides and "not yours" drops the event.
 * Events that wait together are answered by one question.
 */
export function createLive(engine: Engine, bus: Bus): Live {
  let subscribers = 0;
  gauge('vip.live.subscribers', () => [[subscribers, {}]]);
  bus.onGap(() => count('vip.live.gaps', {}));
  const answers = createAnswers(engine);

  async function* events(
    prepared: Prepared,
    variables: Record<string, unknown>,
    callerOf: () => Promise<Caller>,
    ending: Ending,
  ): AsyncGenerator<ExecutionResult, void, void> {
    const question = answers.questionOf(prepared);
    const { live } = question;
    const want = wanted(live, variables);
    const waiting: string[] = [];
    const told = new Set<string>();
    let wake: (() => void) | undefined;
    let overrun = false;
    let known: Caller | null = null;
    ending.onEnd = () => wake?.();
    // Once one is left out so are those after it: the feed tells them from the last one that was told, which must come before it.
    const push = (id: string) => {
      if (overrun || waiting.length >= MOST_WAITING) overrun = true;
      else waiting.push(id);
      wake?.();
    };
    let last = want.after;
    let gap = false;
    let from = want.after;
    const again: NodeJS.Timeout[] = [];
    let failures = 0;
    let resting = false;
    /** Asks nothing for a while. @returns false when it was asked often enough. */
    const rest = (): boolean => {
      const pause = ASK_AGAIN_MS[failures];
      failures = pause === undefined ? 0 : failures + 1;
      resting = pause !== undefined;
      if (resting)
        again.push(
          setTimeout(() => {
            resting = false;
            wake?.();
          }, pause).unref(),
        );
      return resting;
    };
    /** A fact that committed while an older transaction ran shows in the feed a little later: the replay is done again, and tells only what is new. */
    const replayAgain = () => {
      for (const wait of REPLAY_AGAIN_MS)
        again.push(
          setTimeout(() => {
            gap = true;
            last = from ?? last;
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

    let ask = answers.asker(question, variables, caller);
    /** Takes these off the list and tells them, in order, a question for as many at once as its field answers; what could not be asked now stays on it. */
    async function* tell(ids: string[], replayed = false): AsyncGenerator<ExecutionResult, void, void> {
      while (ids.length > 0 && !resting) {
        const next = ids.slice(0, live.many ? MOST_AT_ONCE : 1);
        const fresh = [...new Set(next)].filter((id) => !told.has(id));
        const { results, failed }: Told =
          fresh.length > 0 ? await ask(fresh) : { results: [], failed: false };
        if (failed && rest()) {
          if (failures === 1) yield* results;
          return;
        }
        ids.splice(0, next.length);
        if (fresh.length === 0) continue;
        if (!failed) failures = 0;
        for (const id of fresh) {
          told.add(id);
          if (told.size > MOST_REMEMBERED) told.delete(told.values().next().value!);
        }
        last = fresh.at(-1);
        measureTold(results, replayed ? null : fresh[0]!);
        yield* results;
      }
    }
    /** Tells what came after an event. What cannot be asked now is tried again after the pause, from the last one that was told. */
    async function* replay(after: string): AsyncGenerator<ExecutionResult, void, void> {
      if (want.replay === null) {
        told.delete(after);
        const now = [after];
        yield* tell(now, true);
        gap ||= now.length > 0;
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
          gap ||= rest();
          if (failures <= 1) yield { errors: page.errors };
          return;
        }
        const ids = events.nodes.map(({ eventId }) => eventId);
        yield* tell(ids, true);
        if (ids.length > 0) {
          gap = true;
          return;
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
        while (!ending.ended && (resting || (waiting.length === 0 && !gap && !overrun)))
          await new Promise<void>((resolve) => (wake = resolve));
        wake = undefined;
        if (ending.ended) return;
        const now = await callerOf();
        if (now !== caller) ask = answers.asker(question, variables, (caller = known = now));
        // Nothing to read the feed from yet: what waits is told first.
        if (overrun && !last) yield* tell(waiting);
        if (gap || (overrun && last)) {
          gap = false;
          overrun = false;
          if (last) yield* replay(last);
        }
        yield* tell(waiting);
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
