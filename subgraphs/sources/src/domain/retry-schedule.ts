const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, … failure; the last one goes on. */
export const PAUSES_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR] as const;

/** After three days of failure the item becomes a task for the municipality; from then on only a person asks again. */
export const GIVE_UP_AFTER_MS = 72 * HOUR;

/**
 * When to ask again after a failure; null when it is time to give up.
 * @param failures how many times in a row, this one included.
 * @param firstAskedAt when the source was asked first.
 * @param waitMs what the source itself asks us to wait at least.
 */
export function nextAttempt(failures: number, firstAskedAt: Date, now: Date, waitMs = 0): Date | null {
  if (!Number.isInteger(failures) || failures < 1)
    throw new RangeError(`Not a number of failures: ${failures}`);
  const end = firstAskedAt.getTime() + GIVE_UP_AFTER_MS;
  if (now.getTime() >= end) return null;
  const pause = Math.max(PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1]!, waitMs);
  // The last attempt falls on the end itself, so that nobody is given the task a day late.
  return new Date(Math.min(now.getTime() + pause, end));
}
