import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWatching } from '../config.ts';
import { createLog } from '../log.ts';
import { gauge, isWatched, seen } from './measure.ts';
import { startWatching } from './start.ts';
import { begin, closeTracing, isRecorded, namesForLog, traceparent } from './trace.ts';

beforeEach(() => startWatching('test', readWatching({}), createLog('test', 'silent')));
afterEach(() => closeTracing());

it('gives work a name for the log though nobody watches, and passes it on as one that is not kept', () => {
  begin('request', {}, () => {
    expect(namesForLog()['trace_id']).toMatch(/^[0-9a-f]{32}$/);
    expect(traceparent()).toMatch(/-00$/);
    expect(isRecorded()).toBe(false);
  });
  expect(namesForLog()).toEqual({});
});

it('measures nothing and asks for nothing while nobody watches', async () => {
  let asked = 0;
  gauge('vip.live.subscribers', () => {
    asked += 1;
    return [];
  });
  const labels = { 'vip.subgraph': 'parcels' } as const;
  const answer = await begin('request', {}, () => {
    const { trace_id: before } = namesForLog();
    return seen({ metric: 'vip.subgraph.call.duration', span: 'call', labels }, async () => [
      before,
      namesForLog()['trace_id'],
    ]);
  });
  expect(answer[0]).toBe(answer[1]);
  expect(isWatched()).toBe(false);
  expect(asked).toBe(0);
});

it('refuses a setting that would be passed by silently', () => {
  expect(() => readWatching({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toThrow(
    /only http\/protobuf is spoken/,
  );
  expect(() => readWatching({ OTEL_TRACES_SAMPLER_ARG: '20' })).toThrow('OTEL_TRACES_SAMPLER_ARG');
  expect(readWatching({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }).OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
});
