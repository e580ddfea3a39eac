import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aWatcher, type Watcher } from './a-watcher.test-kit.ts';
import { watchRequests } from './requests.ts';
import { namesForLog } from './trace.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const OUTSIDE = `00-${TRACE}-b7ad6b7169203331-01`;
let watcher: Watcher;
let fastify: FastifyInstance;

beforeEach(() => {
  watcher = aWatcher();
});
afterEach(async () => {
  await fastify.close();
  await watcher.close();
});

const serve = (trusted: boolean): void => {
  fastify = Fastify();
  watchRequests(fastify, { trusted, inParts: [] });
  fastify.get('/dossiers/:id', () => namesForLog());
  fastify.post('/dossiers', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return namesForLog();
  });
  fastify.get('/health/live', () => namesForLog());
  fastify.get('/broken', () => {
    throw new Error('Jan Peeters');
  });
};
const traceOf = async (options: { method: 'GET' | 'POST'; url: string; payload?: object }) =>
  (await fastify.inject({ ...options, headers: { traceparent: OUTSIDE } })).json<{ trace_id?: string }>()
    .trace_id;

it('goes on with the trace of one of our own processes, through the whole handler', async () => {
  serve(true);
  expect(await traceOf({ method: 'POST', url: '/dossiers', payload: { a: 1 } })).toBe(TRACE);
});

it('lets no stranger write in our traces: what they send begins one of its own', async () => {
  serve(false);
  const trace = await traceOf({ method: 'POST', url: '/dossiers', payload: { a: 1 } });
  expect(trace).toMatch(/^[0-9a-f]{32}$/);
  expect(trace).not.toBe(TRACE);
});

it('names a request by its route, never by what is asked for', async () => {
  serve(false);
  await traceOf({ method: 'GET', url: '/dossiers/018bcfe5-6800-7fff-bfff-ffffffffffff?name=Peeters' });
  await traceOf({ method: 'GET', url: '/broken' });
  await fastify.inject({ method: 'GET', url: '/wp-admin/setup.php' });
  const points = await watcher.points('http.server.request.duration');
  expect(
    points.map(
      ({ labels }) => `${String(labels['http.route'])} ${String(labels['http.response.status_code'])}`,
    ),
  ).toEqual(['/dossiers/:id 200', '/broken 500', 'none 404']);
  const spans = watcher
    .spans()
    .map(({ name, attributes, status, events }) => ({ name, attributes, status, events }));
  expect(JSON.stringify(spans)).not.toMatch(/Peeters|018bcfe5|wp-admin/);
});

it('counts probes and makes no trace of them', async () => {
  serve(true);
  expect(await traceOf({ method: 'GET', url: '/health/live' })).toBeUndefined();
  expect(watcher.spans()).toEqual([]);
  expect(await watcher.points('http.server.request.duration')).toHaveLength(1);
});
