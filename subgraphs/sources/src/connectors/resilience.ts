import { setTimeout as pause } from 'node:timers/promises';
import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  handleWhenResult,
  isBrokenCircuitError,
  noJitterGenerator,
  retry,
  wrap,
} from 'cockatiel';
import type { Answer } from './answer.ts';
import { failureOf, passing, SourceFailure, type FailureReason } from './failure.ts';
import type { Manners } from './manners.ts';
import type { Http } from './protocols/http.ts';

/** Failures that say that the source itself is unwell, as against one odd answer. */
const UNWELL: ReadonlySet<FailureReason> = new Set([
  'timeout',
  'network',
  'http',
  'rate-limited',
  'not-data',
  'redirected',
  'refused',
  'too-large',
]);

const FAILURES_IN_A_ROW = 5;
const REST_MS = { initial: 5_000, most: 60_000 } as const;
/** A request is tried so many times more, at once, when it met something passing. */
const MORE_TRIES = 2;

const isUnwell = (answers: unknown): boolean =>
  answers instanceof Map &&
  answers.size > 0 &&
  [...(answers as ReadonlyMap<string, Answer>).values()].every(
    (answer) => answer.kind === 'failed' && UNWELL.has(answer.reason),
  );

/** Tries a request again with growing, random pauses, when that can help. */
export function withRetries(http: Http): Http {
  const policy = retry(
    handleWhen((error) => {
      const failure = failureOf(error);
      // A source that asks for a long rest gets it: the question comes back by the schedule.
      return passing(failure.reason) && (failure.waitMs ?? 0) <= 1_000;
    }),
    { maxAttempts: MORE_TRIES, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }) },
  );
  return (question) => policy.execute(() => http(question));
}

/** Lets so many requests through at once: the patience with a source starts when it is asked, not while we queue. */
export function inTurn(most: number, http: Http): Http {
  const turns = bulkhead(most, Number.MAX_SAFE_INTEGER);
  return (question) => turns.execute(() => http(question));
}

/**
 * Lets so many requests start in a second, evenly: each next one a step after the one before, so that a source with a
 * limit never sees a burst. @param clock milliseconds, and a pause; another in a test.
 */
export function paced(
  perSecond: number | null,
  http: Http,
  clock: { now: () => number; pause: (ms: number) => Promise<unknown> } = {
    now: () => performance.now(),
    pause: (ms) => pause(ms),
  },
): Http {
  if (perSecond === null) return http;
  const step = 1_000 / perSecond;
  let free = 0;
  return async (question) => {
    const now = clock.now();
    const start = Math.max(now, free);
    free = start + step;
    if (start > now) await clock.pause(start - now);
    return http(question);
  };
}

/** So many rounds of questions may wait in this process for their turn at one source; more wait in the table. */
const ROUNDS_IN_HAND = 16;

/** What stands between the platform and one source: so many questions at once, none while it is down. */
export interface Guard {
  run(ask: () => Promise<ReadonlyMap<string, Answer>>): Promise<ReadonlyMap<string, Answer>>;
  /** How many questions more it takes in hand: none while it rests, one to try whether it is back. */
  room(): number;
  /** Whether it is asked as usual: not resting, and not being tried after a rest. */
  isWell(): boolean;
  /** Until when it gets no questions; null while it gets them. */
  openUntil(): Date | null;
}

/** @throws never: a source at rest gives `SourceFailure` answers through `run` as well. */
export function createGuard({ concurrency }: Pick<Manners, 'concurrency'>): Guard {
  let inHand = 0;
  let openUntil: Date | null = null;
  const rests = new ExponentialBackoff({
    initialDelay: REST_MS.initial,
    maxDelay: REST_MS.most,
    generator: noJitterGenerator,
  });
  const breaker = circuitBreaker(handleWhenResult(isUnwell), {
    halfOpenAfter: rests,
    breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
  });
  let breaks = 0;
  breaker.onBreak(() => {
    openUntil = new Date(Date.now() + Math.min(REST_MS.most, REST_MS.initial * 2 ** breaks));
    breaks += 1;
  });
  breaker.onReset(() => {
    openUntil = null;
    breaks = 0;
  });
  const policy = wrap(bulkhead(concurrency, Number.MAX_SAFE_INTEGER), breaker);
  const restsUntil = () =>
    breaker.state === CircuitState.Closed || (openUntil !== null && openUntil.getTime() <= Date.now())
      ? null
      : openUntil;
  return {
    async run(ask) {
      inHand += 1;
      try {
        return await policy.execute(ask);
      } catch (error) {
        if (isBrokenCircuitError(error))
          throw new SourceFailure('source-down', 'it failed too often in a row and gets a rest');
        throw error;
      } finally {
        inHand -= 1;
      }
    },
    room() {
      if (restsUntil() !== null) return 0;
      return Math.max(0, (breaker.state === CircuitState.Closed ? concurrency * ROUNDS_IN_HAND : 1) - inHand);
    },
    isWell: () => breaker.state === CircuitState.Closed,
    openUntil: restsUntil,
  };
}
