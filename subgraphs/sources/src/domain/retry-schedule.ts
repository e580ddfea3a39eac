const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, … failure; the last one goes on. */
export const PAUSES_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR] as const;

/** After three days of failure the item becomes a task for the municipality; from then on only a person asks again. */
export const GIVE_UP_AFTER_MS = 72 * HOUR;

/** A pause is stretched by at most this share, so that what failed together does not come back together. */
export const SPREAD = 0.2;

export interface Failing {
  /** How many times in a row, this one included. */
  readonly failures: number;
  /** When the first of these failures was. */
  readonly since: Date;
  readonly now: Date;
  /** What the source itself asks us to wait at least. */
  readonly waitMs?: number;
  /** 0 to 1: how far the pause is stretched. */
  readonly chance: number;
}

/** When to ask again after a failure; null when it is time to give up. */
export function nextAttempt({ failures, since, now, waitMs = 0, chance }: Failing): Date | null {
  if (!Number.isInteger(failures) || failures < 1)
    throw new RangeError(`Not a number of failures: ${failures}`);
  const end = since.getTime() + GIVE_UP_AFTER_MS;
  if (now.getTime() >= end) return null;
  const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1]! * (1 + SPREAD * chance);
  // The last attempt falls on the end itself, so that nobody is given the task a day late.
  return new Date(Math.min(now.getTime() + Math.max(pause, waitMs), end));
}
