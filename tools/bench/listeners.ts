import { monitorEventLoopDelay } from 'node:perf_hooks';

// Started by live.ts, never by a person: many websockets in a process of its own, so that who orders and looks at the clock is not late.

/** What this process is told, one after the other: open so many, follow these (each the next in turn), say what came. */
export type Told =
  | { readonly open: number; readonly url: string; readonly token: string }
  | { readonly follow: readonly { readonly query: string; readonly variables: Record<string, unknown> }[] }
  | { readonly report: true };

/** What came about one of the things that are followed. */
export interface Followed {
  readonly followers: number;
  /** Id of the event, its own instant, and when it came to each follower, in milliseconds since 1970. */
  readonly events: readonly (readonly [id: string, at: number, arrivals: number[]])[];
}
export interface Report {
  readonly followed: readonly Followed[];
  /** How much later than it should a turn of this process came, 95 % of the time, in milliseconds. */
  readonly lateMs: number;
}

interface Message {
  readonly type: string;
  readonly payload?: {
    readonly data?: { readonly changed: { readonly eventId: string; readonly at: string } };
  };
}

const RESOLUTION_MS = 5;
const AT_ONCE = 50;
const sockets: WebSocket[] = [];
let followed: { followers: number; events: Map<string, { at: number; arrivals: number[] }> }[] = [];
const late = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

/** Sends a message and settles when one of this type comes back. */
function answered(socket: WebSocket, message: object, type: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = ({ data }: MessageEvent<string>): void => {
      if ((JSON.parse(data) as Message).type !== type) return;
      socket.removeEventListener('message', look);
      resolve();
    };
    socket.addEventListener('message', look);
    socket.addEventListener('close', ({ code, reason }) => reject(new Error(`closed: ${code} ${reason}`)));
    socket.send(JSON.stringify(message));
  });
}

async function opened(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no websocket at ${url}`)));
  });
  const payload = { authorization: `Bearer ${token}` };
  await answered(socket, { type: 'connection_init', payload }, 'connection_ack');
  return socket;
}

/** Settles when the gateway has read the subscription: it answers a ping that was sent after it. */
async function follow(socket: WebSocket, payload: object, one: (typeof followed)[number]): Promise<void> {
  one.followers += 1;
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const now = Date.now();
    const changed = (JSON.parse(data) as Message).payload?.data?.changed;
    if (!changed) return;
    const known = one.events.get(changed.eventId);
    if (known) known.arrivals.push(now);
    else one.events.set(changed.eventId, { at: Date.parse(changed.at), arrivals: [now] });
  });
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  await answered(socket, { type: 'ping' }, 'pong');
}

async function answer(told: Told): Promise<Report | true> {
  if ('open' in told) {
    while (sockets.length < told.open) {
      const next = Math.min(AT_ONCE, told.open - sockets.length);
      sockets.push(...(await Promise.all(Array.from({ length: next }, () => opened(told.url, told.token)))));
    }
    return true;
  }
  if ('follow' in told) {
    followed = told.follow.map(() => ({ followers: 0, events: new Map() }));
    await Promise.all(
      sockets.map((socket, number) => {
        const which = number % told.follow.length;
        return follow(socket, told.follow[which]!, followed[which]!);
      }),
    );
    late.enable();
    return true;
  }
  return {
    followed: followed.map(({ followers, events }) => ({
      followers,
      events: [...events].map(([id, { at, arrivals }]) => [id, at, arrivals] as const),
    })),
    lateMs: Math.max(0, late.percentile(95) / 1e6 - RESOLUTION_MS),
  };
}

process.on('disconnect', () => process.exit()); // whoever started us is gone
process.on('message', (told: Told) => {
  answer(told).then(
    (said) => process.send!({ said }),
    (error: unknown) => process.send!({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
