import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extendSchema, lexicographicSortSchema, parse, printSchema, type GraphQLSchema } from 'graphql';
import type { composeServices as Compose } from '@apollo/composition';
import type { Supergraph as SupergraphClass } from '@apollo/federation-internals';
import { inRoot } from '../root.ts';

// Both are CommonJS with getters that Node's import cannot see by name.
const require = createRequire(import.meta.url);
const { composeServices } = require('@apollo/composition') as { composeServices: typeof Compose };
const { Supergraph } = require('@apollo/federation-internals') as { Supergraph: typeof SupergraphClass };

export const SUBGRAPHS = ['parcels', 'dossiers', 'sources', 'billing', 'audit', 'notifications'] as const;

/** Composes the checked-in subgraph schemas. @throws Error with every composition error, one a line. */
export function composeSupergraph(): string {
  const services = SUBGRAPHS.map((name) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(readFileSync(inRoot(`subgraphs/${name}/schema.graphql`), 'utf8')),
  }));
  const composed = composeServices(services);
  if (composed.errors)
    throw new Error(
      `The subgraphs do not compose:\n${composed.errors.map((error) => `  ${error.message}`).join('\n')}`,
    );
  return composed.supergraphSdl;
}

/** What the public may ask: the supergraph without its joins and inaccessible parts, with the gateway's own subscriptions. */
export function publicGraph(supergraphSdl: string): GraphQLSchema {
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const own = inRoot('gateway/subscriptions.graphql');
  return lexicographicSortSchema(existsSync(own) ? extendSchema(api, parse(readFileSync(own, 'utf8'))) : api);
}

export const printPublicGraph = (supergraphSdl: string): string =>
  `${printSchema(publicGraph(supergraphSdl))}\n`;
