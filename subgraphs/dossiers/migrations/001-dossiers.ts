import { FACT_TABLE_SQL, IDEMPOTENCY_TABLE_SQL } from '@vip/subgraph-kit';

/** Requests, dossiers, items and what belongs to them; the words of the statuses are those of the public graph. */
export const dossiersMigration = {
  name: '001-dossiers',
  up: `
create sequence request_number;
create sequence dossier_number;

create table municipality_settings (
  nis_code text primary key,
  name text not null,
  province text not null,
  connected boolean not null,
  integration text not null check (integration in ('NONE', 'DATA', 'FULL')),
  contact_email text
);

create table request (
  id uuid primary key,
  number text not null unique,
  product text not null,
  reference text,
  purpose text not null,
  status text not null check (status in ('DRAFT', 'AWAITING_PAYMENT', 'SUBMITTED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
  owner_id text not null,
  requester jsonb not null,
  contact_email text not null,
  invoice_email text,
  nis_codes text[] not null,
  -- AES-256-GCM: nonce, tag, text; never in a fact, a log or a job
  national_number bytea,
  version int not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  completed_at timestamptz,
  -- number, reference and keys, lower case, for the search box
  search text not null
);
create index request_owner on request (owner_id, id);
create index request_nis on request using gin (nis_codes);
create index request_unfinished on request (created_at) where status in ('DRAFT', 'AWAITING_PAYMENT');
create index request_search on request using gin (to_tsvector('simple', search));

create table requested_parcel (
  id uuid primary key,
  request_id uuid not null references request on delete cascade,
  position int not null,
  capakey text not null,
  nis_code text not null,
  municipality_name text not null,
  geometry jsonb not null,
  address text,
  building_units text[] not null,
  partitions text[] not null,
  note text,
  right_to_verify boolean not null,
  unique (request_id, capakey)
);

create table dossier (
  id uuid primary key,
  number text not null unique,
  request_id uuid not null references request,
  owner_id text not null,
  requester jsonb not null,
  purpose text not null,
  reference text,
  capakey text not null,
  nis_code text not null,
  integration text not null check (integration in ('NONE', 'DATA', 'FULL')),
  geometry jsonb not null,
  address text,
  building_units text[] not null,
  partitions text[] not null,
  note text,
  status text not null check (status in ('CREATED', 'ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL', 'VALIDATED', 'CORRECTION_REQUESTED', 'REFUSED', 'ARCHIVED')),
  version int not null,
  edition int not null,
  created_at timestamptz not null,
  submitted_at timestamptz not null,
  deadline date not null,
  deadline_stage int not null,
  first_validated_at timestamptz,
  validated_at timestamptz,
  validated_by text,
  valid_until date,
  catalogue_version text not null,
  right_to_verify boolean not null,
  refusal jsonb,
  return_reason text,
  assignees jsonb not null,
  assignee_ids text[] not null,
  tally jsonb not null,
  blocked boolean not null,
  in_correction boolean not null,
  search text not null
);
-- A list is read along one of these, from a cursor; an id sorts as the moment of making does.
create index dossier_owner on dossier (owner_id, id);
create index dossier_owner_parcel on dossier (owner_id, capakey);
create index dossier_nis on dossier (nis_code, id);
create index dossier_nis_deadline on dossier (nis_code, deadline, id);
create index dossier_open on dossier (nis_code, deadline, id) where status in ('CREATED', 'ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL', 'CORRECTION_REQUESTED');
create index dossier_owner_deadline on dossier (owner_id, deadline, id);
create index dossier_request on dossier (request_id);
create index dossier_parcel on dossier (capakey, id);
create index dossier_assignee on dossier using gin (assignee_ids);
create index dossier_stage on dossier (deadline, deadline_stage) where status in ('CREATED', 'ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL', 'CORRECTION_REQUESTED');
create index dossier_validity on dossier (valid_until) where status = 'VALIDATED';
create index dossier_lead_time on dossier (nis_code, first_validated_at) where first_validated_at is not null;
create index dossier_search on dossier using gin (to_tsvector('simple', search));

create table item (
  id uuid primary key,
  dossier_id uuid not null references dossier on delete cascade,
  code text not null,
  status text not null check (status in ('PENDING', 'TO_FILL', 'FILLED_BY_PLATFORM', 'FILLED_BY_MUNICIPALITY', 'SOURCE_UNAVAILABLE', 'CHECKED')),
  applicability text not null check (applicability in ('UNKNOWN', 'APPLICABLE', 'NOT_APPLICABLE')),
  records jsonb not null,
  remark text,
  version int not null,
  filled_by jsonb,
  filled_at timestamptz,
  source_code text,
  sequence int not null,
  overlap_share double precision,
  open_since timestamptz,
  failed_since timestamptz,
  corrected boolean not null,
  reused_from uuid,
  unique (dossier_id, code)
);

create table correction (
  id uuid primary key,
  dossier_id uuid not null references dossier on delete cascade,
  item_code text not null,
  reason text not null,
  requested_at timestamptz not null,
  requested_by text not null,
  status text not null check (status in ('OPEN', 'REOPENED', 'REJECTED', 'DONE')),
  motivation text,
  resolved_at timestamptz,
  deadline date not null
);
create index correction_dossier on correction (dossier_id, id);

create table document (
  id uuid primary key,
  dossier_id uuid not null references dossier on delete cascade,
  kind text not null check (kind in ('PDF_UA', 'PDF_A', 'JSON', 'JSON_LD')),
  name text not null,
  media_type text not null,
  size int not null,
  digest text not null,
  content bytea not null,
  created_at timestamptz not null,
  edition int not null,
  unique (dossier_id, edition, kind)
);

create table file (
  id uuid primary key,
  owner_id text not null,
  nis_code text not null,
  dossier_id uuid references dossier,
  item_code text,
  name text not null,
  media_type text not null,
  size int not null,
  digest text not null,
  content bytea not null,
  uploaded_by text not null,
  created_at timestamptz not null
);
create index file_dossier on file (dossier_id);

create table standard_phrase (
  id uuid primary key,
  nis_code text not null,
  item_code text,
  title text not null,
  text text not null
);
create index standard_phrase_nis on standard_phrase (nis_code, title);
${FACT_TABLE_SQL}
create index fact_owner on fact ((ids->>'ownerId'), xid, id);
create index fact_nis on fact ((ids->>'nisCode'), xid, id);
create index fact_request on fact ((ids->>'requestId'), id);
${IDEMPOTENCY_TABLE_SQL}
`,
};
