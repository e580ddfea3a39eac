import { FACT_TABLE_SQL, IDEMPOTENCY_TABLE_SQL, LOST_ANSWERS, type SqlMigration } from '@vip/subgraph-kit';

const TABLES = `
create table entry (
  sequence bigint primary key check (sequence >= 0),
  at timestamptz not null,
  action text not null,
  capakey text,
  dossier_id uuid,
  request_id uuid,
  purpose text not null,
  subgraph text not null,
  fact_id uuid not null,
  public_part text not null,
  personal_digest bytea not null,
  leaf_hash bytea not null,
  unique (subgraph, fact_id)
);
create index entry_capakey on entry (capakey, sequence desc) where capakey is not null;
create index entry_dossier on entry (dossier_id, sequence desc) where dossier_id is not null;
create index entry_action on entry (action, sequence desc);
create index entry_at on entry (at);

-- No foreign keys to entry: their check locks the row, which needs the right to update that we gave up; audit:verify looks for strays.
-- Who it was, sealed. A row may go (erasure) and its owner may be forgotten; nothing in it ever changes.
create table personal (
  sequence bigint primary key,
  sealed bytea not null,
  actor_key bytea not null,
  owner_key bytea
);
create index personal_actor on personal (actor_key, sequence desc);
create index personal_owner on personal (owner_key) where owner_key is not null;

-- Why a personal part is gone: without its row here, a missing one is a crime.
create table erasure (
  sequence bigint primary key,
  at timestamptz not null,
  reason text not null
);

-- Complete subtrees from level 1 up; level 0 is entry.leaf_hash.
create table node (
  level int not null check (level > 0),
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

create table checkpoint (
  tree_size bigint primary key check (tree_size > 0),
  root_hash bytea not null,
  at timestamptz not null,
  note text not null
);

create table feed_cursor (
  subgraph text primary key,
  after text not null
);

create function log_stays() returns trigger language plpgsql as $$
begin raise exception 'the legal log is never changed: % on %', tg_op, tg_table_name; end $$;
create trigger entry_append_only before update or delete or truncate on entry for each statement execute function log_stays();
create trigger erasure_append_only before update or delete or truncate on erasure for each statement execute function log_stays();
create trigger node_append_only before update or delete or truncate on node for each statement execute function log_stays();
create trigger checkpoint_append_only before update or delete or truncate on checkpoint for each statement execute function log_stays();
create trigger personal_not_truncated before truncate on personal for each statement execute function log_stays();

create function personal_stays() returns trigger language plpgsql as $$
begin
  if new.sequence = old.sequence and new.sealed = old.sealed and new.actor_key = old.actor_key and new.owner_key is null then return new; end if;
  raise exception 'the legal log is never changed: UPDATE on personal';
end $$;
create trigger personal_only_forgets before update on personal for each row execute function personal_stays();

-- The role owns its tables, so it could grant itself this again; the trigger above is the first wall, this the second.
do $$ begin
  execute format('revoke update, delete, truncate on entry, erasure, node, checkpoint from %I', current_user);
end $$;
`;

/** Row-level security, the second wall: what `domain/access.ts` says in code. An owner's own proof is read by the service, after its check. */
const WALL = ['entry', 'personal', 'erasure']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_wall on ${table} using (
  current_setting('vip.kind', true) = 'service' or 'AUDITOR' = any(string_to_array(current_setting('vip.roles', true), ','))
);`,
  )
  .join('\n');

/** Reads of a page over several parcels are found under each of them. */
const SEVERAL = `
create index entry_capakeys on entry using gin ((public_part::jsonb -> 'capakeys')) where public_part like '%"capakeys":%';
create index entry_dossier_ids on entry using gin ((public_part::jsonb -> 'dossierIds')) where public_part like '%"dossierIds":%';
`;

/** Whoever has a delivered document finds the entry of its delivery by its digest. */
const BY_DIGEST = `
create index entry_digests on entry using gin ((public_part::jsonb -> 'digests')) where public_part like '%"digests":%';
`;

export const MIGRATIONS: readonly SqlMigration[] = [
  { name: '001-audit', up: [FACT_TABLE_SQL, IDEMPOTENCY_TABLE_SQL, TABLES].join('\n') },
  { name: '002-wall', up: WALL },
  { name: '003-several-parcels', up: SEVERAL },
  { name: '215-documents-by-digest', up: BY_DIGEST },
  LOST_ANSWERS,
];
