import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '@vip/domain-kit';
import { createLog, openDatabase, openJobs } from '@vip/subgraph-kit';
import { testDatabase } from '@vip/test-kit';
import { graphql } from 'graphql';
import { appendFacts } from './commands/append-facts.ts';
import type { Audit } from './context.ts';
import type { FedFact } from './domain/entry.ts';
import { merkleTree } from './domain/merkle-tree.ts';
import { createStore } from './persistence/desk.ts';
import { ENTITIES } from './persistence/entities.ts';
import { MIGRATIONS } from './persistence/migrations.ts';
import { createProofs } from './reading/proofs.ts';
import { buildAuditSubgraph } from './schema.ts';
import { createSeal, sha256 } from './sealing/seal.ts';
import { createSigner } from './sealing/signer.ts';

/** For tests only: an audit subgraph on a fresh database. */

export const AUDITOR: Caller = {
  kind: 'person',
  id: 'dirk',
  name: 'Dirk Govaerts',
  roles: ['AUDITOR'],
  language: 'nl',
};
export const NOTARY: Caller = {
  kind: 'person',
  id: 'sofie',
  name: 'Sofie Claes',
  roles: ['PROFESSIONAL'],
  organisation: { id: '0428315871', name: 'Notariskantoor Peeters & Claes', kind: 'NOTARY' },
  language: 'nl',
};
export const STRANGER: Caller = {
  ...NOTARY,
  id: 'tom',
  organisation: { id: '0207451227', name: 'Immo Dijle', kind: 'AGENT' },
};

export const aFact = (more: Partial<FedFact> = {}): FedFact => ({
  id: randomUUID(),
  type: 'dossier.read',
  subject: randomUUID(),
  version: 1,
  actor: { id: 'sofie', kind: 'NOTARY', name: 'Sofie Claes' },
  onBehalfOf: null,
  purpose: 'SALE',
  at: '2026-05-10T10:00:00.000Z',
  ids: {},
  data: {},
  ...more,
});

export async function anAudit() {
  const fresh = await testDatabase();
  const log = createLog('audit-test', 'silent');
  const database = await openDatabase({
    url: fresh.url,
    schema: 'audit',
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  const jobs = await openJobs({ url: fresh.url, subgraph: 'audit', database, log });
  const dataKey = randomBytes(32).toString('base64url');
  const signingJwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Record<
    string,
    string
  >;
  const audit: Audit = {
    store: createStore(database, jobs),
    seal: createSeal(dataKey),
    signer: createSigner(signingJwk),
    tree: merkleTree(sha256),
    now: () => new Date('2026-05-10T12:00:00Z'),
  };
  const { schema } = buildAuditSubgraph();
  let page = 0;
  return {
    ...fresh,
    audit,
    database,
    jobs,
    dataKey,
    signingJwk,
    /** Feeds facts as one page of a subgraph. */
    async feed(facts: readonly FedFact[], subgraph = 'dossiers') {
      const after = await audit.store.asService(({ entries }) => entries.cursor(subgraph));
      page += 1;
      return appendFacts(audit, { subgraph, after, next: `${page}:${facts.at(-1)?.id ?? 'end'}`, facts });
    },
    async ask<Data = Record<string, unknown>>(
      caller: Caller,
      source: string,
      variableValues: Record<string, unknown> = {},
    ) {
      const answer = await graphql({
        schema,
        source,
        variableValues,
        contextValue: { ...audit, caller, proofs: createProofs(audit) },
      });
      return answer as unknown as {
        data: Data;
        errors?: readonly { message: string; extensions: { code?: string } }[];
      };
    },
    facts: () =>
      database.asService((em) =>
        em.execute<{ type: string; subject: string; actor: { id: string } }[]>(
          'select type, subject, actor from fact order by id',
        ),
      ),
    async close() {
      await jobs.stop();
      await database.close();
      await fresh.drop();
    },
  };
}
export type AnAudit = Awaited<ReturnType<typeof anAudit>>;
