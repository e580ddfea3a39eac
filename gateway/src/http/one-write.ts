import type { Socket } from 'node:net';

/** What of a websocket is used here; `sent` is called when the message left or cannot. */
export interface Sending {
  readonly bufferedAmount: number;
  send(data: string, sent?: (error?: Error) => void): void;
}

/** Bytes that may wait for a reader that is slow, before who sends waits for it too. */
const MOST_WAITING = 64 * 1024;

/**
 * Lets all that is sent to a websocket in one turn leave in one write. The events of one change are answered together and each is a message;
 * to a thousand sockets the writes are what costs most. Who sends goes on at once, so that the next message is in the same write,
 * unless the reader is behind.
 */
export function inOneWrite<Socketed extends Sending>(socket: Socketed, connection: Socket): Socketed {
  const send = socket.send.bind(socket);
  let gathering = false;
  const gathered: Sending['send'] = (data, sent) => {
    if (!gathering) {
      gathering = true;
      connection.cork();
      process.nextTick(() => {
        gathering = false;
        connection.uncork();
      });
    }
    if (socket.bufferedAmount > MOST_WAITING) return send(data, sent);
    send(data); // what goes wrong closes the socket, and that is heard
    sent?.();
  };
  return Object.assign(socket, { send: gathered });
}
