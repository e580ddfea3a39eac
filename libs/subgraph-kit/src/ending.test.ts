import Fastify, { type FastifyInstance } from 'fastify';
import { Agent, request, type Dispatcher } from 'undici';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEnding, type Ending } from './ending.ts';

let fastify: FastifyInstance;
let ending: Ending;
let keptAlive: Agent;
let url: string;
/** Answers what is asked at `/slow`. */
let answerSlow: () => void;
let slowAsked: Promise<void>;

beforeEach(async () => {
  fastify = Fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  ending = createEnding(fastify);
  fastify.get('/quick', () => 'answer');
  slowAsked = new Promise((asked) =>
    fastify.get('/slow', async () => {
      const answered = new Promise<void>((resolve) => (answerSlow = resolve));
      asked();
      await answered;
      return 'slow answer';
    }),
  );
  url = await fastify.listen({ port: 0, host: '127.0.0.1' });
  keptAlive = new Agent({ connections: 1, pipelining: 1 });
});
afterEach(async () => {
  await keptAlive.destroy();
  await fastify.close();
});

const ask = async (path: string, dispatcher: Dispatcher = keptAlive) => {
  const { statusCode, headers, body } = await request(`${url}${path}`, { dispatcher });
  return { statusCode, connection: headers['connection'], text: await body.text() };
};

it('answers on while it gives notice, and asks each connection to close', async () => {
  expect((await ask('/quick')).connection).toBe('keep-alive');
  let told: (() => void) | undefined;
  const over = ending.end(0, () => new Promise<void>((resolve) => (told = resolve)));
  await expect.poll(() => told).toBeDefined();
  expect(ending.began).toBe(true);
  expect(await ask('/quick')).toEqual({ statusCode: 200, connection: 'close', text: 'answer' });
  expect((await ask('/quick', new Agent())).statusCode).toBe(200);
  told!();
  await over;
});

it('finishes what is in hand, and then nobody listens', async () => {
  const slow = ask('/slow');
  await slowAsked;
  const over = ending.end(0);
  await expect.poll(() => ending.began).toBe(true);
  answerSlow();
  expect(await slow).toEqual({ statusCode: 200, connection: 'close', text: 'slow answer' });
  await over;
  await expect(ask('/quick')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
