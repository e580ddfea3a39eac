import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';

export interface Asked {
  /** Status of the answer; 0 when none came. */
  readonly status: number;
  readonly tookMs: number;
  readonly retryAfter?: string;
  readonly body: string;
}

export interface Asker {
  ask(body: object, headers?: Readonly<Record<string, string>>): Promise<Asked>;
  close(): Promise<void>;
}

/** Asks one address over kept-alive connections, as many as are needed at once. */
export function createAsker(url: string, own: Readonly<Record<string, string>>): Asker {
  const dispatcher = new Agent({ connections: null, pipelining: 1, keepAliveTimeout: 30_000 });
  return {
    ask: async (body, headers = {}) => {
      const began = performance.now();
      try {
        const answer = await request(url, {
          method: 'POST',
          dispatcher,
          headers: { 'content-type': 'application/json', ...own, ...headers },
          body: JSON.stringify(body),
        });
        const text = await answer.body.text();
        const after = answer.headers['retry-after'];
        return {
          status: answer.statusCode,
          tookMs: performance.now() - began,
          body: text,
          ...(typeof after === 'string' ? { retryAfter: after } : {}),
        };
      } catch (error) {
        const { code = 'unknown' } = error as { code?: string };
        return { status: 0, tookMs: performance.now() - began, body: code };
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** So many askers that each ask again as soon as they are answered. */
export async function closedLoop(
  askers: number,
  seconds: number,
  ask: () => Promise<Asked>,
): Promise<{ asked: readonly Asked[]; perSecond: number }> {
  const asked: Asked[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  await Promise.all(
    Array.from({ length: askers }, async () => {
      while (performance.now() < until) asked.push(await ask());
    }),
  );
  return { asked, perSecond: (asked.length * 1_000) / (performance.now() - began) };
}

/** So many questions a second, whether those before were answered or not: what a crowd does. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  ask: () => Promise<Asked>,
): Promise<readonly Asked[]> {
  const asking: Promise<Asked>[] = [];
  const began = performance.now();
  for (let now = began; now - began < seconds * 1_000; now = performance.now()) {
    while (asking.length < ((now - began) * perSecond) / 1_000) asking.push(ask());
    await pause(2);
  }
  return Promise.all(asking);
}
