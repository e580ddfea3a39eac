import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { createEngine } from './engine.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
afterEach(() => vi.unstubAllEnvs());

it('tells the maker of the gateway nothing about who runs it', async () => {
  vi.stubEnv('APOLLO_TELEMETRY_DISABLED', undefined);
  const engine = await createEngine({
    supergraphSdl: read('supergraph.graphql'),
    subscriptionsSdl: read('subscriptions.graphql'),
    subgraphUrls: Object.fromEntries(
      ['parcels', 'dossiers', 'sources', 'billing', 'audit', 'notifications'].map((name) => [
        name,
        'http://127.0.0.1:9',
      ]),
    ),
    sign: () => Promise.resolve('not asked'),
  });
  expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
  await engine.close();
});
