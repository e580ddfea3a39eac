import { ANONYMOUS } from '@vip/domain-kit';
import { createEnding, type Ending } from '@vip/subgraph-kit';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeanDataSource } from './data-source.ts';

let subgraph: FastifyInstance;
let ending: Ending;
let source: LeanDataSource;
let port: number;
let heard: string[];

/** A subgraph that notes what it hears. */
async function listens(at: number): Promise<number> {
  subgraph = Fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  const own = (ending = createEnding(subgraph));
  subgraph.get('/health/ready', (_, reply) => reply.code(own.began ? 503 : 200).send({}));
  subgraph.post<{ Body: { query: string } }>('/graphql', ({ body }) => {
    heard.push(`${body.query}${own.began ? ' while it ends' : ''}`);
    return { data: { done: true } };
  });
  await subgraph.listen({ port: at, host: '127.0.0.1' });
  return (subgraph.server.address() as { port: number }).port;
}

beforeEach(async () => {
  heard = [];
  port = await listens(0);
  source = new LeanDataSource('dossiers', `http://127.0.0.1:${port}`, async () => 'signed');
});
afterEach(async () => {
  await source.close();
  await subgraph.close();
});

const ask = (query: string): Promise<unknown> =>
  source.process({ request: { query }, context: { caller: ANONYMOUS } });

it('waits with a change until whoever ends is started again, and asks on what only asks', async () => {
  let finish: () => void = () => {};
  const over = ending.end(0, () => new Promise<void>((resolve) => (finish = resolve)));
  await expect.poll(() => ending.began).toBe(true);
  await ask('{ first }'); // with its answer it tells that it ends
  const change = ask('mutation { change }');
  await ask('{ second }');
  expect(heard).toEqual(['{ first } while it ends', '{ second } while it ends']);
  finish();
  await over;
  await listens(port);
  expect(await change).toEqual({ data: { done: true } });
  expect(heard.at(-1)).toBe('mutation { change }');
});
