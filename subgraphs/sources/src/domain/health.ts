export type SourceState = 'UP' | 'SLOW' | 'DOWN' | 'UNKNOWN';

/** Over how long a source is judged. */
export const HEALTH_PERIODS = ['HOUR', 'DAY', 'MONTH'] as const;
export type HealthPeriod = (typeof HEALTH_PERIODS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The steps in which what was asked is counted, and how long each is kept: a period reads a few dozen steps, however much was asked. */
export const GRAINS = {
  MINUTE: { ms: MINUTE_MS, keptMs: 3 * HOUR_MS },
  HOUR: { ms: HOUR_MS, keptMs: 3 * DAY_MS },
  DAY: { ms: DAY_MS, keptMs: 400 * DAY_MS },
} as const;
export type Grain = keyof typeof GRAINS;

/** Which steps a period is read from, and how far back it goes. */
export const PERIODS: Readonly<Record<HealthPeriod, { readonly grain: Grain; readonly ms: number }>> = {
  HOUR: { grain: 'MINUTE', ms: HOUR_MS },
  DAY: { grain: 'HOUR', ms: DAY_MS },
  MONTH: { grain: 'DAY', ms: 30 * DAY_MS },
};

/** The start of the step that an instant falls in (steps of a day begin at midnight UTC). */
export const stepOf = (at: Date, grain: Grain): Date =>
  new Date(Math.floor(at.getTime() / GRAINS[grain].ms) * GRAINS[grain].ms);

/** How many answers took so long: `bucket` is a step of a scale on which each step is a quarter longer. */
export interface Count {
  readonly bucket: number;
  readonly ok: boolean;
  /** Kind of failure; empty when it answered. */
  readonly reason: string;
  readonly count: number;
}

const STEP = Math.log(1.25);
/** Milliseconds to bucket; bucket 0 is one millisecond or less. */
export const bucketOf = (ms: number): number => Math.max(0, Math.ceil(Math.log(Math.max(1, ms)) / STEP));
/** The upper end of a bucket, whole milliseconds. */
export const msOf = (bucket: number): number => Math.round(Math.exp(bucket * STEP));

/** Over this, half of the answers, and a source is called slow. */
const SLOW_MS = 5_000;
/** Under this share of answers, and it is called down. */
const LEAST_AVAILABLE = 0.5;

/** So long after its last failure a source that answers counts as well again: one that comes and goes is not told each time. */
const CALM_MS = 5 * MINUTE_MS;

/** Whether a source that failed answers again: an hour of failures behind it says nothing about now. */
export const answersAgain = (
  { lastSuccessAt, lastFailureAt }: { lastSuccessAt: Date | null; lastFailureAt: Date | null },
  now: Date,
): boolean =>
  lastSuccessAt !== null &&
  lastFailureAt !== null &&
  lastSuccessAt > lastFailureAt &&
  now.getTime() - lastFailureAt.getTime() >= CALM_MS;

/** @param share 0.5 for the median. @returns milliseconds, at most a quarter too high; null without answers. */
export function percentile(counts: readonly Count[], share: number): number | null {
  const answered = counts.filter(({ ok }) => ok).toSorted((a, b) => a.bucket - b.bucket);
  const total = answered.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { bucket, count } of answered) {
    seen += count;
    if (seen >= share * total) return msOf(bucket);
  }
  return null;
}

export interface ErrorCount {
  readonly kind: string;
  readonly count: number;
}

/** Kinds of failure, most frequent first. */
export function errorsOf(counts: readonly Count[]): readonly ErrorCount[] {
  const failed = Map.groupBy(
    counts.filter(({ ok }) => !ok),
    ({ reason }) => reason,
  );
  return [...failed]
    .map(([kind, list]) => ({ kind, count: list.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}

export interface Health {
  readonly state: SourceState;
  /** Questions that it was asked. */
  readonly asked: number;
  /** Share of questions that were answered, 0 to 1; null when nothing was asked lately. */
  readonly availability: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly errors: readonly ErrorCount[];
}

/**
 * How a source is doing, from the counts of a period.
 * @param stopped whether its breaker is open. @param again whether it failed and answers again (`answersAgain`).
 */
export function healthOf(counts: readonly Count[], stopped: boolean, again = false): Health {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const good = counts.reduce((sum, { ok, count }) => sum + (ok ? count : 0), 0);
  const availability = total === 0 ? null : good / total;
  const p50Ms = percentile(counts, 0.5);
  const state = (): SourceState => {
    if (stopped || (!again && availability !== null && availability < LEAST_AVAILABLE)) return 'DOWN';
    if (availability === null) return 'UNKNOWN';
    return p50Ms !== null && p50Ms > SLOW_MS ? 'SLOW' : 'UP';
  };
  return {
    state: state(),
    asked: total,
    availability,
    p50Ms,
    p95Ms: percentile(counts, 0.95),
    errors: errorsOf(counts),
  };
}
