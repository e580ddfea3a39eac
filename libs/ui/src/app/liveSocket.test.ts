import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveConnection } from './LiveConnection.ts';
import { liveSocket } from './liveSocket.ts';

/** A server behind a socket that answers a ping as long as it is there. */
let there = true;
/** What the page said when it opened the socket. */
let said: object | undefined;
class FakeSocket {
  static readonly OPEN = 1;
  static readonly CONNECTING = 0;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly readyState = 1;
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose?: (event: object) => void;
  onerror?: () => void;
  constructor() {
    queueMicrotask(() => this.onopen?.());
  }
  send(text: string) {
    const { type, payload } = JSON.parse(text) as { type: string; payload?: object };
    if (type === 'connection_init') said = payload;
    const answer = { connection_init: 'connection_ack', ping: 'pong' }[type];
    if (answer && there) queueMicrotask(() => this.onmessage?.({ data: JSON.stringify({ type: answer }) }));
  }
  close() {
    queueMicrotask(() => this.onclose?.({ code: 1000, reason: '', wasClean: true }));
  }
}

let live: LiveConnection;
let dispose: () => void;
const failed = vi.fn();
beforeEach(async () => {
  vi.useFakeTimers();
  there = true;
  failed.mockClear();
  live = new LiveConnection();
  const { socket, ...rest } = liveSocket(
    { url: 'ws://vip.example/graphql', language: 'nl' },
    live,
    FakeSocket,
  );
  dispose = rest.dispose;
  socket.subscribe({ query: 'subscription { it }' }, { next: () => {}, error: failed, complete: () => {} });
  await vi.advanceTimersByTimeAsync(10);
  expect(live.get().connected).toBe(true);
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

it('says in which language the page is read, or what comes live would be in that of the browser', () => {
  expect(said).toEqual({ language: 'nl' });
});

it('is not live any more as soon as the browser is offline, and those who listen hear it', async () => {
  window.dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(10);
  expect(live.get().connected).toBe(false);
  expect(failed).toHaveBeenCalledOnce();
});

it('stays live while the server answers', async () => {
  await vi.advanceTimersByTimeAsync(120_000);
  expect(live.get().connected).toBe(true);
  expect(failed).not.toHaveBeenCalled();
});

it('is given up when the server no longer answers a ping, although the socket is open', async () => {
  there = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(live.get().connected).toBe(false);
  expect(failed).toHaveBeenCalledOnce();
});
