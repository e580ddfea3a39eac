import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.ts';

const PAUSE_MS = 500;
const SAID_EVERY = 30;

/**
 * Asks an address that may start later than we do (the sandbox, which starts beside us) for as long as it takes, and says so in the log now
 * and then. A process that gave up would end, be started again and begin from nothing.
 */
export async function untilAnswered(
  url: URL,
  log: Pick<Log, 'warn'>,
  { pauseMs = PAUSE_MS, withinMs = 60_000 } = {},
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
      if (response.ok) return response;
      throw new Error(`${url.href} answered ${response.status}`);
    } catch (error) {
      if (attempt % SAID_EVERY === 1)
        log.warn({ reason: (error as Error).message, attempt }, `waiting for ${url.href}`);
      await pause(pauseMs);
    }
  }
}
