import type { SqlMigration } from '@vip/subgraph-kit';

/** How sources are doing over an hour, a day and thirty days: one table of counts in steps of a minute, an hour and a day. */
const HEALTH = `
create table source_count (
  grain text not null,
  start_at timestamptz not null,
  source_code text not null,
  bucket int not null,
  ok boolean not null,
  reason text not null default '',
  count int not null,
  primary key (grain, start_at, source_code, bucket, ok, reason)
);
insert into source_count (grain, start_at, source_code, bucket, ok, reason, count)
  select g.grain, date_trunc(g.step, m.minute at time zone 'UTC') at time zone 'UTC', m.source_code, m.bucket, m.ok, m.reason, sum(m.count)
  from source_minute m cross join (values ('MINUTE', 'minute'), ('HOUR', 'hour'), ('DAY', 'day')) as g(grain, step)
  group by 1, 2, 3, 4, 5, 6;
drop table source_minute;
alter table source_state add column state text, add column state_at timestamptz;
`;

/** What people report to a source ("terugmelding"), followed to its outcome; who was told, and which dossiers it concerns. */
const FEEDBACK = `
alter table feedback
  add column status text not null default 'REPORTED',
  add column nis_code text,
  add column owner_id text,
  add column reporter_id text,
  add column request_id uuid,
  add column capakey text,
  add column catalogue_version text,
  -- what the source had said when it was disputed
  add column said jsonb not null default '{}',
  -- [{ id, name, digest }] of files that the reporter added
  add column files jsonb not null default '[]',
  add column motivation text,
  add column owner_reference text,
  add column failures int not null default 0,
  add column changed_at timestamptz;
update feedback f set nis_code = d.nis_code, owner_id = d.owner_id, request_id = d.request_id, capakey = d.capakey,
  catalogue_version = d.catalogue_version, reporter_id = f.reported_by->>'id', changed_at = f.reported_at
  from asked_dossier d where d.dossier_id = f.dossier_id;
alter table feedback alter column nis_code set not null, alter column owner_id set not null, alter column reporter_id set not null,
  alter column catalogue_version set not null, alter column changed_at set not null;
create index feedback_municipality on feedback (nis_code, id desc);
create index feedback_dossier on feedback (dossier_id);
create index feedback_source on feedback (source_code, id desc);
-- Second wall: a machine of a source's owner is asked for by the platform, after the policy; everybody else is held here too.
alter table feedback enable row level security;
alter table feedback force row level security;
create policy own_or_officer on feedback using (
  current_setting('vip.kind', true) = 'service'
  or owner_id = current_setting('vip.owner', true)
  or (nis_code = current_setting('vip.nis', true) and nis_code <> '')
);

create table feedback_step (
  feedback_id uuid not null references feedback,
  position int not null,
  status text not null,
  at timestamptz not null,
  by jsonb not null,
  motivation text,
  primary key (feedback_id, position)
);
insert into feedback_step (feedback_id, position, status, at, by) select id, 1, 'REPORTED', reported_at, reported_by from feedback;

create table feedback_delivery (
  id uuid primary key,
  feedback_id uuid not null references feedback,
  channel text not null,
  target text not null,
  at timestamptz not null,
  ok boolean not null,
  http_status int,
  error text
);
create index feedback_delivery_of on feedback_delivery (feedback_id, at);

-- A link that an owner answers with once. Of the token itself only its digest is kept.
create table feedback_link (
  token_digest text primary key,
  feedback_id uuid not null references feedback,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index feedback_link_of on feedback_link (feedback_id);

-- The dossiers whose source is asked again because it says that it corrected its answer; closed when it answered.
create table feedback_concern (
  feedback_id uuid not null references feedback,
  dossier_id uuid not null references asked_dossier,
  item_code text not null,
  source_code text not null,
  said jsonb not null,
  asked_at timestamptz not null,
  closed_at timestamptz,
  changed boolean,
  primary key (feedback_id, dossier_id, item_code)
);
create index feedback_concern_open on feedback_concern (dossier_id) where closed_at is null;
create index asked_dossier_parcel on asked_dossier (capakey) where capakey is not null;
`;

/** The scoreboard: counted as facts come in, so that a screen reads a few thousand rows whatever the number of dossiers. */
const SCORE = `
create table score (
  month date not null,
  -- '*': all municipalities together
  nis_code text not null,
  item_code text not null,
  source_code text not null,
  automatic int not null default 0,
  by_hand int not null default 0,
  days_automatic double precision not null default 0,
  days_by_hand double precision not null default 0,
  answered int not null default 0,
  failed int not null default 0,
  disputed int not null default 0,
  upheld int not null default 0,
  rejected int not null default 0,
  primary key (nis_code, month, item_code, source_code)
);
`;

/** What a municipality's own software sends is neither by itself nor by hand. */
const OWN_SOFTWARE = `
alter table score add column own_software int not null default 0;
alter table score add column days_own_software double precision not null default 0;
`;

/** Tables of the trust in sources: health, feedback, score. */
export const TRUST_MIGRATIONS: readonly SqlMigration[] = [
  { name: '010-source-health', up: HEALTH },
  { name: '011-feedback', up: FEEDBACK },
  { name: '012-score', up: SCORE },
  { name: '150-own-software', up: OWN_SOFTWARE },
];
