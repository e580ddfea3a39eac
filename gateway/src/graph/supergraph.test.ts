import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';

const SUBGRAPHS = ['parcels', 'dossiers', 'sources', 'billing', 'audit', 'notifications'];
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('is what the checked-in subgraph schemas compose to', async () => {
  const composed = composeServices(
    SUBGRAPHS.map((name) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(read(`subgraphs/${name}/schema.graphql`)),
    })),
  );
  expect(composed.errors ?? []).toEqual([]);
  await expect(composed.supergraphSdl).toMatchFileSnapshot('../../supergraph.graphql');
});

it('has a query that answers each subscription', () => {
  const publicGraph = buildSchema(read('gateway/public.graphql'));
  expect(Object.keys(publicGraph.getSubscriptionType()!.getFields()).toSorted()).toEqual([
    'dossierChanged',
    'inboxChanged',
    'presenceChanged',
    'queueChanged',
    'registerChanged',
    'requestChanged',
    'sourcesChanged',
  ]);
  const queries = Object.keys(publicGraph.getQueryType()!.getFields());
  expect(queries).toEqual(
    expect.arrayContaining(['eventsById', 'requestEventsById', 'queueEventsById', 'inboxEvent', 'events']),
  );
});
