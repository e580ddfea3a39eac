export type SourceState = 'UP' | 'SLOW' | 'DOWN' | 'UNKNOWN';

/** How many answers took so long: `bucket` is a step of a scale on which each step is a quarter longer. */
export interface Count {
  readonly bucket: number;
  readonly ok: boolean;
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

export interface Health {
  readonly state: SourceState;
  /** Share of questions that were answered, 0 to 1; null when nothing was asked lately. */
  readonly availability: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** How a source is doing, from the counts of the last hour. @param stopped whether its breaker is open. */
export function healthOf(counts: readonly Count[], stopped: boolean): Health {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const good = counts.reduce((sum, { ok, count }) => sum + (ok ? count : 0), 0);
  const availability = total === 0 ? null : good / total;
  const p50Ms = percentile(counts, 0.5);
  const state = (): SourceState => {
    if (stopped || (availability !== null && availability < LEAST_AVAILABLE)) return 'DOWN';
    if (availability === null) return 'UNKNOWN';
    return p50Ms !== null && p50Ms > SLOW_MS ? 'SLOW' : 'UP';
  };
  return { state: state(), availability, p50Ms, p95Ms: percentile(counts, 0.95) };
}
