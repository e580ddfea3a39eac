import {
  createLog,
  createServiceSigner,
  openClock,
  openDatabase,
  openJobs,
  runProcess,
  serveSubgraph,
} from '@vip/subgraph-kit';
import { forgetDossier } from './commands/forget-dossier.ts';
import { readConfig, readLogLevel, type Config } from './config.ts';
import type { Audit } from './context.ts';
import { merkleTree } from './domain/merkle-tree.ts';
import { createFeedReader } from './following/feed-reader.ts';
import { followFeeds } from './following/follow-feeds.ts';
import { createStore } from './persistence/desk.ts';
import { ENTITIES } from './persistence/entities.ts';
import { MIGRATIONS } from './persistence/migrations.ts';
import { createProofs } from './reading/proofs.ts';
import { buildAuditSubgraph } from './schema.ts';
import { createSeal, sha256 } from './sealing/seal.ts';
import { createSigner } from './sealing/signer.ts';

async function start(config: Config, log: ReturnType<typeof createLog>) {
  const url = config.DATABASE_URL;
  const seal = createSeal(config.DATA_ENCRYPTION_KEY);
  const signer = createSigner(config.AUDIT_SIGNING_JWK);
  const database = await openDatabase({ url, schema: 'audit', entities: ENTITIES, migrations: MIGRATIONS });
  const clock = await openClock(url, (err) => log.error({ err }, 'clock'));
  const jobs = await openJobs({ url, subgraph: 'audit', database, log });
  const audit: Audit = {
    store: createStore(database, jobs),
    seal,
    signer,
    tree: merkleTree(sha256),
    now: () => clock.now(),
  };
  const reader = createFeedReader({
    gatewayUrl: config.GATEWAY_URL,
    signer: await createServiceSigner(config.SERVICE_PRIVATE_JWK),
  });
  await jobs.work('audit.forget-dossier', forgetDossier({ recorder: jobs, now: () => clock.now() }));
  const following = await followFeeds({ audit, reader, databaseUrl: url, log });
  return serveSubgraph({
    name: 'audit',
    config,
    schema: buildAuditSubgraph().schema,
    database,
    jobs,
    clock,
    log,
    context: (caller) => ({ ...audit, caller, proofs: createProofs(audit) }),
    routes: (fastify) => {
      // Public: a signed tree head names nobody, and is worth more the more people keep one.
      fastify.get('/internal/checkpoint', async (_, reply) => {
        const newest = await audit.store.asService(({ tree }) => tree.checkpoint());
        return newest
          ? reply.type('text/plain; charset=utf-8').send(newest.note)
          : reply.code(404).send({ error: 'Not found' });
      });
    },
    closing: [() => reader.close(), () => following.stop()],
  });
}

const log = createLog('audit', readLogLevel());
await runProcess(log, () => start(readConfig(), log));
