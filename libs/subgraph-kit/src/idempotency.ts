import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { SqlMigration } from './database.ts';

/** Goes into each subgraph's first migration. Rows are kept 7 days. */
export const IDEMPOTENCY_TABLE_SQL = `
create table idempotency (
  client text not null,
  key text not null,
  digest text not null,
  response jsonb,
  at timestamptz not null,
  primary key (client, key)
);
create index idempotency_at on idempotency (at);
`;

/** The transaction that took the key: what it noted tells what was done when the answer itself is lost. */
export const LOST_ANSWERS: SqlMigration = {
  name: '160-lost-answers',
  up: 'alter table idempotency add column xid xid8 not null default pg_current_xact_id();',
};

export interface IdempotentCall {
  readonly client: string;
  readonly key: string;
  /** Digest of operation and variables: the same key with another body is refused. */
  readonly digest: string;
  readonly at: Date;
  claimed: boolean;
}

/** Another call with this key already had its effect; the transaction is rolled back and its answer given. */
export class AlreadyDone extends GraphQLError {
  constructor() {
    super('Already done', { extensions: { code: 'ALREADY_DONE' } });
    this.name = 'AlreadyDone';
  }
}

export const idempotentCalls = new AsyncLocalStorage<IdempotentCall>();

export const digestOf = (query: string, variables: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([query, variables ?? null]))
    .digest('hex');

/**
 * Takes the caller's key in the effect's own transaction, so that the effect and the key commit together.
 * A second call waits here for the first one's commit and is then turned back.
 * @throws AlreadyDone when the key is taken.
 */
export async function claimIdempotencyKey(em: EntityManager): Promise<void> {
  const call = idempotentCalls.getStore();
  if (!call || call.claimed) return;
  const rows = await em.execute<unknown[]>(
    'insert into idempotency (client, key, digest, at) values (?, ?, ?, ?) on conflict do nothing returning key',
    [call.client, call.key, call.digest, call.at],
  );
  if (rows.length === 0) throw new AlreadyDone();
  call.claimed = true;
}

export interface KeptAnswer {
  readonly digest: string;
  readonly response: { readonly data?: unknown; readonly errors?: unknown } | null;
}

export async function keptAnswer(em: EntityManager, client: string, key: string): Promise<KeptAnswer | null> {
  const rows = await em.execute<KeptAnswer[]>(
    'select digest, response from idempotency where client = ? and key = ?',
    [client, key],
  );
  return rows[0] ?? null;
}

/** What a call did, of which the answer was lost with its process. */
export interface Happened {
  readonly type: string;
  readonly subject: string;
}

/** The facts that committed with this key: enough to go on, and nothing that its caller did not cause. */
export const happenedWith = (em: EntityManager, client: string, key: string): Promise<Happened[]> =>
  em.execute<Happened[]>(
    'select f.type, f.subject from idempotency i join fact f on f.xid = i.xid where i.client = ? and i.key = ? order by f.id',
    [client, key],
  );

/** Keeps the answer beside its key; for a call without an effect (a refusal) the key is taken now. */
export async function keepAnswer(em: EntityManager, call: IdempotentCall, response: unknown): Promise<void> {
  await em.execute(
    `insert into idempotency (client, key, digest, response, at) values (?, ?, ?, ?::jsonb, ?)
     on conflict (client, key) do update set response = excluded.response where idempotency.response is null and idempotency.digest = excluded.digest`,
    [call.client, call.key, call.digest, JSON.stringify(response), call.at],
  );
}
