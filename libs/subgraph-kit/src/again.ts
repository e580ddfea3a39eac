import { setTimeout as pause } from 'node:timers/promises';

/** A subgraph that is started anew is back within a few seconds; longer than this it is told as unavailable. */
const PATIENCE_MS = 12_000;
const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 500;

/** Nobody listens there: nothing was sent. */
const NOT_SENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT']);
/** The connection ended before an answer came: what was sent may have been read. */
const CUT_OFF: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

export interface Asked {
  readonly changes: boolean;
  /** A change with a key is carried out once, however often it is sent. */
  readonly keyed: boolean;
}

/** Whether a question that failed like this may be sent again without doing anything twice. */
export function mayAskAgain(error: unknown, { changes, keyed }: Asked): boolean {
  const code = String((error as { code?: unknown } | null)?.code);
  return NOT_SENT.has(code) || (CUT_OFF.has(code) && (!changes || keyed));
}

/**
 * Asks a process that may just be ending or starting: again, after a growing pause, for as long as that can take.
 * @throws what it failed with last.
 */
export async function askAgain<Answer>(asked: Asked, ask: () => Promise<Answer>): Promise<Answer> {
  const until = performance.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await ask();
    } catch (error) {
      if (!mayAskAgain(error, asked) || performance.now() > until) throw error;
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }
}
