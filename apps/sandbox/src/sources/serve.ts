import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Controls, Mode, SourceCode } from '../control/controls.ts';
import type { Withdrawals } from './withdrawals.ts';
import type { World } from '../world/world.ts';

export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** How the answer must lie; the source itself knows how to. */
export interface Twist {
  readonly wrongParcel: boolean;
  readonly wrongCrs: boolean;
}
export interface SourceHost {
  readonly world: World;
  readonly controls: Controls;
  /** The platform's day (`YYYY-MM-DD`) when its clock was moved so far ahead that answers changed; null before. */
  readonly later: () => Promise<string | null>;
  /** What owners put right since the start. */
  readonly withdrawals: Withdrawals;
  readonly latencyMs: readonly [number, number];
  /** Address of the sandbox, for the links in answers. */
  readonly ownUrl: string;
}

export const json = (value: unknown, status = 200, type = 'application/json; charset=utf-8'): Answer => ({
  status,
  type,
  body: JSON.stringify(value),
});

const MAINTENANCE =
  '<!DOCTYPE html><html lang="nl"><head><title>Onderhoud</title></head><body><h1>Deze dienst is tijdelijk niet beschikbaar</h1><p>We voeren gepland onderhoud uit.</p></body></html>';
const OVERSIZE_BYTES = 48 * 1024 * 1024;

/** The answer, then blanks up to 48 MB: still valid for a reader without a limit, which must not be there. */
function oversized(body: string): Readable {
  return Readable.from(
    (function* () {
      yield Buffer.from(body);
      const blank = Buffer.alloc(1024 * 1024, 0x20);
      for (let sent = 0; sent < OVERSIZE_BYTES; sent += blank.length) yield blank;
    })(),
  );
}

function broken(mode: Mode, answer: Answer): Answer & { readonly stream?: Readable } {
  switch (mode) {
    case 'down':
      return { status: 503, type: 'text/plain; charset=utf-8', body: 'Service Unavailable' };
    case 'busy':
      return {
        status: 429,
        type: 'application/problem+json; charset=utf-8',
        body: '{"title":"Te veel verzoeken.","status":429}',
        headers: { 'retry-after': '30' },
      };
    case 'html':
      return { status: 200, type: 'text/html; charset=utf-8', body: MAINTENANCE };
    case 'truncated':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case 'oversized':
      return { ...answer, stream: oversized(answer.body) };
    default:
      return answer;
  }
}

/** National numbers never reach a log, nor does a key. */
const masked = (path: string): string => path.replace(/\d{11}/g, '***********').slice(0, 500);

/**
 * Answers as one source: waits as long as that source takes, breaks as the control panel says, writes the call down.
 * @param about what was asked, for the call log; the path when left out.
 * @param extraDelayMs what this very parcel adds.
 */
export async function serveAs(
  host: SourceHost,
  code: SourceCode,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: (twist: Twist) => Answer,
  { about, extraDelayMs = 0 }: { readonly about?: string; readonly extraDelayMs?: number } = {},
): Promise<FastifyReply> {
  const began = performance.now();
  const { mode, delayMs } = host.controls.settingOf(code);
  const [least, most] = host.latencyMs;
  const pause = least + Math.random() * (most - least) + delayMs + extraDelayMs;
  if (pause > 0) await wait(pause);
  const made = broken(mode, answer({ wrongParcel: mode === 'wrong-parcel', wrongCrs: mode === 'wrong-crs' }));
  const status = made.status ?? 200;
  host.controls.note({
    at: new Date().toISOString(),
    source: code,
    method: request.method,
    path: masked(about ?? request.url),
    status,
    ms: Math.round(performance.now() - began),
    mode,
  });
  return reply
    .code(status)
    .headers(made.headers ?? {})
    .type(made.type)
    .send(made.stream ?? made.body);
}
