import { createClient, type Client } from 'graphql-ws';
import type { LiveConnection } from './LiveConnection.ts';

/** How often the server is asked whether it is still there, in milliseconds. */
const ASK_EVERY_MS = 20_000;
/** How long it may take to say so. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * The websocket of the live screens. A browser keeps a socket for open long after its network went away, and again after a
 * laptop slept: it is given up when the browser says that it is offline, and when the server no longer answers a ping.
 * @param language of the page: a socket has no headers of ours, and the browser's language is another thing.
 * @param Socket another websocket than the browser's.
 */
export function liveSocket(
  { url, language }: { readonly url: string; readonly language: string },
  live: LiveConnection,
  Socket?: unknown,
): { readonly socket: Client; readonly dispose: () => void } {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const quiet = () => clearTimeout(silence);
  const gone = () => {
    quiet();
    live.set(false);
  };
  const socket = createClient({
    url,
    connectionParams: { language },
    ...(Socket ? { webSocketImpl: Socket } : {}),
    retryAttempts: 0,
    lazyCloseTimeout: 5_000,
    keepAlive: ASK_EVERY_MS,
    on: {
      connected: () => live.set(true),
      closed: gone,
      error: gone,
      ping: (received) => {
        if (!received) silence = setTimeout(() => socket.terminate(), ANSWER_WITHIN_MS);
      },
      pong: (received) => {
        if (received) quiet();
      },
    },
  });
  const offline = () => socket.terminate();
  window.addEventListener('offline', offline);
  return {
    socket,
    dispose: () => {
      window.removeEventListener('offline', offline);
      quiet();
      void socket.dispose();
    },
  };
}
