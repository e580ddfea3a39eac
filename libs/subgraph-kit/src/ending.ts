import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface Ending {
  /** True from the first moment on: `/health/ready` then says so, and nobody sends anything new. */
  readonly began: boolean;
  /**
   * Ends in order: for a while it answers everything and asks each connection to close (`connection: close`), so that those who ask
   * notice without losing a question; then it listens no more and finishes what is in hand.
   * @param noticeMs for how long; nobody needs to notice in a test.
   * @param finish what else must be done before it stops listening.
   */
  end(noticeMs: number, finish?: () => Promise<void>): Promise<void>;
}

/** How long it is told before it stops listening. Somebody who asks every second has noticed by then. */
export const NOTICE_MS = 1_000;

export function createEnding(fastify: FastifyInstance): Ending {
  let began = false;
  let connections = 0;
  fastify.server.on('connection', (socket) => {
    connections += 1;
    socket.once('close', () => (connections -= 1));
  });
  fastify.addHook('onSend', async (_, reply) => {
    if (began) void reply.header('connection', 'close');
  });
  return {
    get began() {
      return began;
    },
    end: async (noticeMs, finish) => {
      began = true;
      if (connections > 0) await pause(noticeMs);
      await finish?.();
      await fastify.close();
    },
  };
}
