import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { Caller } from '@vip/domain-kit';
import { importJWK, SignJWT, type JWK } from 'jose';
import { inRoot } from '../root.ts';

// Hive Gateway on our own subgraphs, for the comparison only: node hive.mjs PORT SUBGRAPH_URLS. It signs who is asking with the
// gateway's own key, once for half a token's life as our gateway does; the key comes over the channel.

const [port, urls] = process.argv.slice(2) as [string, string];

const { key, caller } = await new Promise<{ key: JWK; caller: Caller }>((resolve) =>
  process.once('message', (given) => resolve(given as { key: JWK; caller: Caller })),
);
const signingKey = await importJWK(key, 'EdDSA');
const sign = (): Promise<string> =>
  new SignJWT({ caller })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('gateway')
    .setAudience('subgraph')
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(signingKey);
let token = await sign();
setInterval(() => void sign().then((fresh) => (token = fresh)), 30_000);

const gateway = createGatewayRuntime({
  supergraph: readFileSync(inRoot('gateway/supergraph.graphql'), 'utf8'),
  unifiedGraphHandler,
  transports: { http }, // else it looks for the package beside its own and finds none
  logging: false,
  propagateHeaders: { fromClientToSubgraphs: () => ({ 'x-vip-identity': token }) },
  transportEntries: Object.fromEntries(
    Object.entries(JSON.parse(urls) as Record<string, string>).map(([name, location]) => [
      name,
      // Without merging equal questions that run at the same time: it is on by default, and would leave 19 of 20 readers out of the legal log.
      { location: `${location}/graphql`, options: { deduplicateInflightRequests: false } },
    ]),
  ),
});
createServer((request, response) => void gateway(request, response)).listen(Number(port), '127.0.0.1', () =>
  process.send?.('ready'),
);
process.on('disconnect', () => process.exit(0));
