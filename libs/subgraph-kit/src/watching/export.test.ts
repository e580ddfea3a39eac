import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metrics } from '@opentelemetry/api';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readWatching } from '../config.ts';
import { createLog } from '../log.ts';
import { count } from './measure.ts';
import { startWatching } from './start.ts';
import { begin, closeTracing } from './trace.ts';

let collector: Server;
let heard: { path: string; type: string; body: string }[] = [];

beforeEach(async () => {
  heard = [];
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      // Names stand in protobuf as they are.
      const body = Buffer.concat(chunks).toString('latin1');
      heard.push({ path: request.url!, type: request.headers['content-type']!, body });
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment.name=acceptance');
});
afterEach(() => {
  vi.unstubAllEnvs();
  closeTracing();
  metrics.disable();
  collector.close();
});

it('tells a collector, under the name of the process, what was measured and done', async () => {
  const watching = await startWatching('billing', readWatching(), createLog('billing', 'silent'));
  begin('POST /graphql', {}, (span) => span.end());
  count('vip.live.gaps', {});
  await watching.close();

  expect(heard.map(({ path, type }) => `${path} ${type}`).toSorted()).toEqual([
    '/v1/metrics application/x-protobuf',
    '/v1/traces application/x-protobuf',
  ]);
  const [measured, traced] = ['/v1/metrics', '/v1/traces'].map(
    (path) => heard.find((one) => one.path === path)!.body,
  );
  for (const body of [measured, traced]) {
    expect(body).toContain('vip-billing');
    expect(body).toContain('acceptance');
  }
  expect(traced).toContain('POST /graphql');
  for (const name of ['vip.live.gaps', 'nodejs.eventloop.delay.p99', 'v8js.memory.heap.used'])
    expect(measured).toContain(name);
});

it('sends nothing when it is switched off, whatever else is set', async () => {
  vi.stubEnv('OTEL_SDK_DISABLED', 'true');
  const watching = await startWatching('billing', readWatching(), createLog('billing', 'silent'));
  begin('POST /graphql', {}, (span) => span.end());
  await watching.close();
  expect(heard).toEqual([]);
});

it('stops in time when the collector is away', async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:9');
  const watching = await startWatching('billing', readWatching(), createLog('billing', 'silent'));
  begin('POST /graphql', {}, (span) => span.end());
  await expect(watching.close()).resolves.toBeUndefined();
});
