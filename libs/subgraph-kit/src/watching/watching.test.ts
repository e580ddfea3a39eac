import { SpanStatusCode, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aWatcher, type Watcher } from './a-watcher.test-kit.ts';
import { delivered } from './delivered.ts';
import { caused, handled, inJob } from './jobs.ts';
import { gauge, seen } from './measure.ts';
import { begin, beginUnrecorded, namesForLog, spanContextOf, traceparent } from './trace.ts';

let watcher: Watcher;
beforeEach(() => {
  watcher = aWatcher();
});
afterEach(() => watcher.close());

const OUTSIDE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const ask = (work: () => Promise<unknown>) =>
  seen(
    { metric: 'vip.subgraph.call.duration', span: 'call parcels', labels: { 'vip.subgraph': 'parcels' } },
    work,
  );

it('measures a piece of work and makes it a part of the trace that goes on', async () => {
  await begin('POST /graphql', {}, async (span) => {
    await ask(() => Promise.resolve());
    span.end();
  });
  const [call, request] = watcher.spans();
  expect([call?.name, request?.name]).toEqual(['call parcels', 'POST /graphql']);
  expect(call?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  expect(await watcher.points('vip.subgraph.call.duration')).toMatchObject([
    { labels: { 'vip.subgraph': 'parcels' }, value: 1 },
  ]);
});

it('tells what kind of failure it was and nothing of its words, which may be about somebody', async () => {
  const failure = Object.assign(new TypeError('Jan Peeters, 85.07.30-033.61, lives elsewhere'), {
    detail: 'Key (name)=(Jan Peeters)',
  });
  await begin('request', {}, (span) => ask(() => Promise.reject(failure)).finally(() => span.end())).catch(
    () => {},
  );
  const [call] = watcher.spans();
  expect(call?.status.code).toBe(SpanStatusCode.ERROR);
  expect(call?.attributes).toEqual({ 'vip.subgraph': 'parcels', 'error.type': 'TypeError' });
  const said = JSON.stringify([call?.status, call?.events, call?.attributes, call?.name]);
  expect(said).not.toContain('Peeters');
  expect(await watcher.points('vip.subgraph.call.duration')).toMatchObject([
    { labels: { 'vip.subgraph': 'parcels', 'error.type': 'TypeError' }, value: 1 },
  ]);
});

it('goes on with the trace of another of our processes', () => {
  const names = begin('subgraph operation', { of: OUTSIDE }, (span) => {
    span.end();
    return namesForLog();
  });
  expect(names['trace_id']).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(watcher.spans()[0]?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
});

it.each([
  '',
  'x',
  '00-00000000000000000000000000000000-b7ad6b7169203331-01',
  `${OUTSIDE}; drop`,
  7,
  undefined,
])('begins a trace of its own when it is handed %j', (header) => {
  expect(spanContextOf(header)).toBeUndefined();
  expect(begin('x', { of: header }, namesForLog)['trace_id']).toMatch(/^[0-9a-f]{32}$/);
});

it('links a job to what caused it, in a trace of its own, and its log lines name both', async () => {
  const [cause, data] = begin('request', {}, () => [traceparent()!, caused({ dossierId: 'd1' })] as const);
  expect(data).toEqual({ dossierId: 'd1', trace: cause });
  const names = await new Promise<Record<string, string>>((resolve) => {
    void inJob('dossiers.make-dossiers', [{ id: 'j1', data, retryCount: 2 }], async () => {
      handled('dossiers.make-dossiers', 'done');
      resolve(namesForLog());
    });
  });
  const causeId = spanContextOf(cause)!.traceId;
  expect(names['cause_trace_id']).toBe(causeId);
  expect(names['trace_id']).not.toBe(causeId);
  const job = watcher.spans().find(({ name }) => name === 'process dossiers.make-dossiers');
  expect(job?.links.map(({ context }) => context.traceId)).toEqual([causeId]);
  const queue = { 'messaging.destination.name': 'dossiers.make-dossiers' };
  expect(await watcher.points('messaging.process.duration')).toMatchObject([{ labels: queue, value: 1 }]);
  expect(await watcher.points('vip.job.retried')).toEqual([{ labels: queue, value: 1 }]);
  expect(await watcher.points('vip.job.handled')).toEqual([
    { labels: { ...queue, 'vip.outcome': 'done' }, value: 1 },
  ]);
});

it('counts the wait of a job from the moment that it might be done', async () => {
  const long = new Date(Date.now() - 3_600_000);
  await inJob(
    'notifications.send-webhook',
    [{ id: 'j1', data: {}, createdOn: long, startAfter: new Date(Date.now() - 20_000) }],
    () => Promise.resolve(),
  );
  const [wait] = await watcher.points('vip.job.wait');
  expect(Math.round(wait!.sum! / 10)).toBe(2);
});

it('counts a refusal that is no throw as a failure', async () => {
  await delivered(
    'webhook',
    () => Promise.resolve(410),
    (status) => String(status),
  );
  expect(await watcher.points('vip.delivery.duration')).toMatchObject([
    { labels: { 'vip.channel': 'webhook', 'error.type': '410' }, value: 1 },
  ]);
});

it('does not hear packages that trace by themselves: they put what was asked in their spans', () => {
  trace.getTracer('some-package').startSpan('select name from person').end();
  expect(watcher.spans()).toEqual([]);
});

it('keeps a sweep that looks every second out of the traces, and what it caused can still be found', () => {
  const [names, data] = beginUnrecorded(() => [namesForLog(), caused({})] as const);
  expect(names['trace_id']).toMatch(/^[0-9a-f]{32}$/);
  expect(data).toEqual({ trace: expect.stringContaining(names['trace_id']!) });
  expect(watcher.spans()).toEqual([]);
});

it('asks for the values of a gauge when they are reported, of each that has them', async () => {
  for (const pool of ['dossiers', 'audit'])
    gauge('db.client.connection.max', () => [[8, { 'db.client.connection.pool.name': pool }]]);
  expect(await watcher.points('db.client.connection.max')).toEqual([
    { labels: { 'db.client.connection.pool.name': 'dossiers' }, value: 8 },
    { labels: { 'db.client.connection.pool.name': 'audit' }, value: 8 },
  ]);
});
