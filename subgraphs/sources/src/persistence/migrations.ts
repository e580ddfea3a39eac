import { AUDITOR_CHANGES_NOTHING, AUDITOR_READS_SOURCES, MUNICIPAL_SOURCES } from './municipal/migration.ts';
import {
  FACT_TABLE_SQL,
  FORGETTING_FACTS_SQL,
  FORGETTING_KEYS_SQL,
  IDEMPOTENCY_TABLE_SQL,
  LOST_ANSWERS,
  type SqlMigration,
} from '@vip/subgraph-kit';
import { TRUST_MIGRATIONS } from './trust-migrations.ts';
import { WATCH } from './watch-migration.ts';

/** Tables of the first landing. `evidence` is what each source says now; `answer` is all that was ever told on. */
const QUESTIONS = `
${FACT_TABLE_SQL}
${IDEMPOTENCY_TABLE_SQL}
create table asked_dossier (
  dossier_id uuid primary key,
  request_id uuid,
  capakey text,
  nis_code text not null,
  owner_id text not null,
  purpose text,
  catalogue_version text not null,
  -- addresses and geometry (EPSG:31370) as the dossier had them when it was made
  subject jsonb not null,
  created_at timestamptz not null
);
-- Second wall: whatever road leads here, a stranger's row is not there.
alter table asked_dossier enable row level security;
alter table asked_dossier force row level security;
create policy own_or_officer on asked_dossier using (
  current_setting('vip.kind', true) = 'service'
  or owner_id = current_setting('vip.owner', true)
  or (nis_code = current_setting('vip.nis', true) and nis_code <> '')
);

create table asked_item (
  item_id text primary key,
  dossier_id uuid not null references asked_dossier,
  item_code text not null,
  unique (dossier_id, item_code)
);

create table question (
  id uuid primary key,
  dossier_id uuid not null references asked_dossier,
  source_code text not null,
  -- items that still lack an answer of this source
  open_items jsonb not null,
  attempts int not null default 0,
  failures int not null default 0,
  first_asked_at timestamptz not null,
  last_asked_at timestamptz,
  -- when it is asked (again): by the schedule, or when the process that was asking died; null when nothing is open
  next_attempt_at timestamptz,
  unique (dossier_id, source_code)
);
create index question_due on question (next_attempt_at) where next_attempt_at is not null;

create table evidence (
  id uuid primary key,
  dossier_id uuid not null references asked_dossier,
  item_code text not null,
  source_code text not null,
  outcome text not null,
  records jsonb not null default '[]',
  geometry jsonb,
  asked_at timestamptz not null,
  answered_at timestamptz,
  source_version text,
  request_digest text not null default '',
  response_digest text,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  reason text,
  unique (dossier_id, item_code, source_code)
);

create table answer (
  id uuid primary key,
  dossier_id uuid not null references asked_dossier,
  item_code text not null,
  source_code text not null,
  outcome text not null,
  records jsonb not null,
  geometry jsonb,
  asked_at timestamptz not null,
  answered_at timestamptz,
  sequence int not null,
  next_attempt_at timestamptz,
  response_digest text,
  reason text,
  unique (dossier_id, item_code, sequence)
);

create table raw_answer (
  digest text primary key,
  media_type text not null,
  -- gzip; without what we may not keep
  body bytea not null,
  size int not null,
  first_seen_at timestamptz not null
);

create table source_minute (
  source_code text not null,
  minute timestamptz not null,
  bucket int not null,
  ok boolean not null,
  reason text not null default '',
  count int not null,
  primary key (source_code, minute, bucket, ok, reason)
);
create index source_minute_age on source_minute (minute);

create table source_state (
  source_code text primary key,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_error text,
  breaker_open_until timestamptz
);

create table feedback (
  id uuid primary key,
  dossier_id uuid not null references asked_dossier,
  item_code text not null,
  source_code text not null,
  reason text not null,
  text text not null,
  reported_by jsonb not null,
  reported_at timestamptz not null
);
`;

/** Waiting that costs nothing, giving up that is told once, answers that serve the next dossier, and disagreement. */
const ASKING = `
alter table asked_dossier add column subject_key text;
-- where an earlier dossier about the very same subject is looked for
create index asked_dossier_subject on asked_dossier (subject_key) where subject_key is not null;

alter table question add column failing_since timestamptz;
alter table question add column gave_up_at timestamptz;
update question set failing_since = first_asked_at where failures > 0;
update question set gave_up_at = last_asked_at where failures > 0 and next_attempt_at is null;
drop index question_due;
-- A sweep reads per source as many as that source has room for, however many wait.
create index question_due on question (source_code, next_attempt_at) where next_attempt_at is not null;
create index question_failing on question (failing_since) where failing_since is not null and gave_up_at is null;

alter table evidence add column failing_since timestamptz;
alter table evidence add column gave_up_at timestamptz;
alter table evidence add column valid_until timestamptz;
alter table evidence add column reused boolean not null default false;

alter table answer add column disagreement jsonb;

alter table raw_answer add column encoding text not null default 'gzip';
alter table raw_answer add column last_needed_at timestamptz;
update raw_answer set last_needed_at = first_seen_at;
alter table raw_answer alter column last_needed_at set not null;
create index raw_answer_age on raw_answer (last_needed_at);
`;

/** The auditor reads how answers came about. */
const AUDITOR = `
alter policy own_or_officer on asked_dossier using (
  current_setting('vip.kind', true) = 'service'
  or owner_id = current_setting('vip.owner', true)
  or (nis_code = current_setting('vip.nis', true) and nis_code <> '')
  or 'AUDITOR' = any(string_to_array(current_setting('vip.roles', true), ','))
);
`;

/** Questions that wait for their first turn, found however many wait for a next one. */
const UNASKED = `
create index question_unasked on question (source_code, next_attempt_at) where attempts = 0 and next_attempt_at is not null;
`;

export const MIGRATIONS: readonly SqlMigration[] = [
  { name: '001-questions', up: QUESTIONS },
  { name: '002-asking', up: ASKING },
  ...TRUST_MIGRATIONS,
  { name: '003-auditor', up: AUDITOR },
  { name: '090-unasked', up: UNASKED },
  { name: '0110-municipal-sources', up: MUNICIPAL_SOURCES },
  { name: '149-auditor-reads-sources', up: AUDITOR_READS_SOURCES },
  { name: '151-forgetting-facts', up: FORGETTING_FACTS_SQL },
  { name: '152-forgetting-keys', up: FORGETTING_KEYS_SQL },
  { name: '153-auditor-changes-nothing', up: AUDITOR_CHANGES_NOTHING },
  LOST_ANSWERS,
  { name: '200-watch', up: WATCH },
];
