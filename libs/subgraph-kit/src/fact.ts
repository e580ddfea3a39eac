import { uuidv7, type Fact, type FactType, type Party } from '@vip/domain-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely, type PgBoss } from 'pg-boss';
import { executeBound } from './bound.ts';
import { claimIdempotencyKey } from './idempotency.ts';
import { QUEUES } from './queues.ts';
import { caused } from './watching/jobs.ts';

/** A fact as it was stored. */
export interface RecordedFact extends Fact {
  readonly id: string;
}

/** The payload of every job that a fact causes: keys only, since all subgraphs share the job tables. */
export interface FactJob {
  readonly factId: string;
  readonly type: FactType;
  readonly subject: string;
  readonly version: number | null;
  readonly ids: NonNullable<Fact['ids']>;
}

/** Goes into each subgraph's first migration. `xid` lets a feed skip nothing that commits late. */
export const FACT_TABLE_SQL = `
create table fact (
  id uuid primary key,
  type text not null,
  subject text not null,
  subject_version int,
  actor jsonb not null,
  on_behalf_of text,
  purpose text,
  at timestamptz not null,
  ids jsonb not null default '{}',
  data jsonb not null default '{}',
  xid xid8 not null default pg_current_xact_id()
);
create index fact_feed on fact (xid, id);
create index fact_subject on fact (subject, id);
create or replace function fact_stays() returns trigger language plpgsql as $$ begin raise exception 'a fact is never changed'; end $$;
create trigger fact_append_only before update or delete or truncate on fact for each statement execute function fact_stays();
`;

const NOTIFY_LIMIT = 7_000;
const SILENT: ReadonlySet<string> = new Set<FactType>([
  'dossier.read',
  'request.read',
  'document.read',
  'invoice.read',
  'settlement.read',
  'payout.read',
  'requester.read',
  'citizen.read',
  'audit.queried',
]);

export interface Recorder {
  /** Writes facts, their jobs and the announcement, in the transaction of `em`. */
  record(em: EntityManager, facts: readonly Fact[]): Promise<readonly RecordedFact[]>;
}

/** Something to announce that need not be a fact, e.g. that there are new figures. */
export interface Announceable {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly ids?: Fact['ids'];
}

/** What is announced: small enough for NOTIFY, no personal data. */
const announcement = (subgraph: string, { id, type, subject, ids }: Announceable) => {
  const { dossierId, requestId, nisCode, ownerId, itemCodes, audience } = ids ?? {};
  return {
    s: subgraph,
    id,
    type,
    subject,
    ids: { dossierId, requestId, nisCode, ownerId, audience, itemCodes: itemCodes?.slice(0, 20) },
  };
};

/** Tells the gateway, in the transaction of `em`, that something happened; the screens that show it ask again. */
export async function announce(
  em: EntityManager,
  subgraph: string,
  facts: readonly Announceable[],
): Promise<void> {
  let batch: unknown[] = [];
  let size = 0;
  const flush = async () => {
    if (batch.length > 0) await em.execute('select pg_notify(?, ?)', ['vip_fact', JSON.stringify(batch)]);
    batch = [];
    size = 0;
  };
  for (const fact of facts) {
    if (SILENT.has(fact.type)) continue;
    const one = announcement(subgraph, fact);
    const length = JSON.stringify(one).length + 1;
    if (size + length > NOTIFY_LIMIT) await flush();
    batch.push(one);
    size += length;
  }
  await flush();
}

const COLUMNS = 'id, type, subject, subject_version, actor, on_behalf_of, purpose, at, ids, data';
const INSERT = `insert into fact (${COLUMNS}) select ${COLUMNS} from jsonb_to_recordset($1::jsonb)
  as t(id uuid, type text, subject text, subject_version int, actor jsonb, on_behalf_of text, purpose text, at timestamptz, ids jsonb, data jsonb)`;

const row = (fact: RecordedFact) => ({
  id: fact.id,
  type: fact.type,
  subject: fact.subject,
  subject_version: fact.version,
  actor: fact.actor satisfies Party,
  on_behalf_of: fact.onBehalfOf,
  purpose: fact.purpose,
  at: fact.at,
  ids: fact.ids ?? {},
  data: fact.data ?? {},
});

/** @param boss the job queue of this process; facts and jobs commit together through it. */
export function createRecorder(subgraph: string, boss: PgBoss): Recorder {
  return {
    async record(em, facts) {
      if (facts.length === 0) return [];
      await claimIdempotencyKey(em);
      // Sorted: within one millisecond ids come by chance, and facts of one change are read in the order they were noted.
      const ids = facts.map(() => uuidv7()).toSorted();
      const recorded = facts.map((fact, at) => ({ ...fact, id: ids[at]! }));
      await executeBound(em, INSERT, [JSON.stringify(recorded.map(row))]);
      const db = fromKysely(em.getTransactionContext() as never);
      for (const queue of QUEUES) {
        const jobs = recorded
          .filter(({ type }) => queue.facts.includes(type))
          .map(({ id, type, subject, version, ids }) => ({
            data: caused({
              factId: id,
              type,
              subject,
              version: version ?? null,
              ids: ids ?? {},
            }) satisfies FactJob,
          }));
        if (jobs.length > 0) await boss.insert(queue.name, jobs, { db });
      }
      await announce(em, subgraph, recorded);
      return recorded;
    },
  };
}
