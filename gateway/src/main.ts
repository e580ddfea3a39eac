import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIdentitySigner, createLog, runProcess } from '@vip/subgraph-kit';
import { readConfig } from './config.ts';
import { TrustedDocuments } from './graph/documents.ts';
import { createEngine } from './graph/engine.ts';
import { createCallers } from './identity/callers.ts';
import { createOpenId } from './identity/open-id.ts';
import { Sessions } from './identity/sessions.ts';
import { createDoor } from './http/door.ts';
import { createCrowd } from './crowd/crowd.ts';
import { Pace } from './crowd/pace.ts';
import { Places } from './crowd/places.ts';
import { createRates } from './http/rates.ts';
import { createServer } from './http/server.ts';
import { openBus } from './live/bus.ts';
import { createLive } from './live/subscriptions.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Beside the bundle (`dist/gateway`), or beside the source. */
const fileOf = (name: string): string => {
  const found = [join(here, name), join(here, '..', name), join(here, '..', '..', 'gateway', name)].find(
    (path) => existsSync(path),
  );
  if (!found) throw new Error(`${name} is not there. Run npm run build.`);
  return readFileSync(found, 'utf8');
};

const subgraphsReady = async (urls: Record<string, string>): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(urls).map(async ([name, url]) => {
        const state = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
          ({ ok }) => (ok ? 'ok' : 'not ready'),
          () => 'no answer',
        );
        return [name, state] as const;
      }),
    ),
  );

const config = readConfig();
const log = createLog('gateway', config.LOG_LEVEL);

await runProcess(log, async () => {
  const sign = await createIdentitySigner(config.IDENTITY_PRIVATE_JWK);
  const engine = await createEngine({
    supergraphSdl: fileOf('supergraph.graphql'),
    subscriptionsSdl: fileOf('subscriptions.graphql'),
    subgraphUrls: config.SUBGRAPH_URLS,
    sign,
  });
  const sessions = await Sessions.open(config.DATABASE_URL, config.DATA_ENCRYPTION_KEY);
  const openId = createOpenId(config);
  const callers = createCallers({ config, sessions, openId });
  const bus = await openBus({
    databaseUrl: config.DATABASE_URL,
    ...(config.NATS_URL ? { natsUrl: config.NATS_URL } : {}),
    log,
  });
  const door = createDoor(config, callers);
  const places = new Places(new Pace({ least: config.IN_HAND_LEAST, most: config.IN_HAND_MOST }));
  const appsDir = config.APPS_DIR ?? join(here, '..', 'apps');
  const { fastify, forwarding, close } = await createServer({
    config,
    log,
    engine,
    sessions,
    openId,
    callers,
    sign,
    appsDir,
    documents: new TrustedDocuments(appsDir),
    door,
    crowd: createCrowd(places, door),
    rates: createRates({
      anonymousPerSecond: config.ANONYMOUS_RATE,
      costPerMinute: config.CLIENT_COST_PER_MINUTE,
    }),
    live: createLive(
      { ...engine, run: (...asked) => places.patiently(asked[0].hash, () => engine.run(...asked)) },
      bus,
    ),
    explorer: config.EXPLORER === 'on',
    readiness: async () => ({
      sessions: await sessions.ready().then(
        () => 'ok',
        () => 'no answer',
      ),
      ...(await subgraphsReady(config.SUBGRAPH_URLS)),
    }),
  });
  await fastify.listen({ host: config.HOST, port: config.PORT });
  return {
    close: async (noticeMs = 0) => {
      await close(noticeMs);
      await bus.close();
      await forwarding.close();
      await engine.close();
      await sessions.close();
    },
  };
});
