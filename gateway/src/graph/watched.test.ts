import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { propagation } from '@opentelemetry/api';
import { ANONYMOUS } from '@vip/domain-kit';
import { begin } from '@vip/subgraph-kit';
import { aWatcher, type Watcher } from '@vip/subgraph-kit/testing';
import { GraphQLError, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeanDataSource } from './data-source.ts';
import type { Prepared } from './engine.ts';
import { asOperation } from './operation.ts';

let watcher: Watcher;
let subgraph: Server;
let heard: IncomingHttpHeaders = {};
let answer = '{"data":{"parcel":null}}';
let source: LeanDataSource;

beforeEach(async () => {
  watcher = aWatcher();
  subgraph = createServer((request, response) => {
    heard = request.headers;
    request.resume().on('end', () => response.end(answer));
  });
  await new Promise<void>((listening) => subgraph.listen(0, '127.0.0.1', listening));
  const { port } = subgraph.address() as AddressInfo;
  source = new LeanDataSource('parcels', `http://127.0.0.1:${port}`, () => Promise.resolve('signed'));
});
afterEach(async () => {
  await source.close();
  subgraph.close();
  await watcher.close();
});

const ask = () => source.process({ request: { query: '{ parcel { id } }' }, context: { caller: ANONYMOUS } });

it('passes the trace on to a subgraph, and no baggage', async () => {
  await begin('POST /graphql', {}, async (span) => {
    propagation.createBaggage({ person: { value: 'somebody' } });
    await ask();
    span.end();
  });
  const [call] = watcher.spans();
  const { traceId, spanId } = call!.spanContext();
  expect(heard['traceparent']).toBe(`00-${traceId}-${spanId}-01`);
  expect(Object.keys(heard)).not.toContain('baggage');
});

it.each([
  { what: 'answers', given: '{"data":{}}', type: undefined },
  { what: 'fails', given: '{"errors":[{"message":"x","extensions":{"code":"INTERNAL"}}]}', type: 'INTERNAL' },
  { what: 'says what is no JSON', given: '<html>', type: 'SyntaxError' },
])('measures a subgraph that $what', async ({ given, type }) => {
  answer = given;
  await ask();
  expect(await watcher.points('vip.subgraph.call.duration')).toMatchObject([
    { labels: { 'vip.subgraph': 'parcels', ...(type ? { 'error.type': type } : {}) }, value: 1 },
  ]);
});

const prepared = (text: string): Prepared => {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  return { text, document, operation } as Prepared;
};
const JAN = 'query Jan_Peeters_85073003361 { parcel(capakey: "24062A0123/00B000") { id } }';

it.each([
  {
    who: 'one of our apps',
    trusted: true,
    text: 'query DossierRoute { parcel { id } }',
    name: 'DossierRoute',
  },
  { who: 'anybody else', trusted: false, text: JAN, name: 'parcel' },
])('names an operation of $who: what a client wrote is never a label', async ({ trusted, text, name }) => {
  await asOperation({ prepared: prepared(text), trusted, callerKind: 'client', begins: {} }, () =>
    Promise.resolve({ errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })] }),
  );
  expect(await watcher.points('vip.operation.duration')).toMatchObject([
    {
      labels: {
        'graphql.operation.name': name,
        'graphql.operation.type': 'query',
        'vip.caller.kind': 'client',
        'error.type': 'FORBIDDEN',
      },
    },
  ]);
  const [span] = watcher.spans();
  expect(JSON.stringify([span?.name, span?.attributes])).not.toMatch(/Peeters|24062/);
});
