/** Second wall: whatever road leads here, another municipality's row is not there. */
const own = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_town on ${table} using (
  current_setting('vip.kind', true) = 'service'
  or 'PLATFORM_ADMIN' = any(string_to_array(current_setting('vip.roles', true), ','))
  or (nis_code = current_setting('vip.nis', true) and nis_code <> '')
);
`;
/** Rows that belong to a version are seen by whoever sees the version. */
const ofVersion = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_own_version on ${table} using (
  current_setting('vip.kind', true) = 'service'
  or exists (select 1 from register_version v where v.id = version_id)
);
`;

/** What municipalities answer themselves: the address of their system, and registers that they loaded from files. */
export const MUNICIPAL_SOURCES = `
create table municipal_system (
  nis_code text primary key,
  url text not null,
  items jsonb not null,
  token_url text,
  client_id text,
  scope text,
  active boolean not null,
  version int not null,
  updated_by jsonb not null,
  updated_at timestamptz not null
);
${own('municipal_system')}

create table register (
  id uuid primary key,
  nis_code text not null,
  name text not null,
  item_codes jsonb not null,
  -- of the last file, as a start for the next
  mapping jsonb,
  -- the version in force; switching it is one update
  current_version uuid,
  version int not null default 1,
  created_by jsonb not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index register_town on register (nis_code);
${own('register')}

create table register_version (
  id uuid primary key,
  register_id uuid not null references register,
  nis_code text not null,
  number int not null,
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'FAILED', 'LOADED', 'UNDONE')),
  item_codes jsonb not null,
  file_name text not null,
  size int not null,
  digest text not null,
  -- format, columns, first rows, and how to read the rest
  layout jsonb not null,
  mapping jsonb,
  complete boolean not null default false,
  valid_as_of date,
  rows_total int not null,
  rows_read int not null default 0,
  rows_accepted int not null default 0,
  rows_refused int not null default 0,
  failure text,
  uploaded_by jsonb not null,
  uploaded_at timestamptz not null,
  checked_at timestamptz,
  loaded_by jsonb,
  loaded_at timestamptz,
  -- which process is checking it, and until when that counts
  runner uuid,
  lease_until timestamptz,
  version int not null default 1,
  unique (register_id, number)
);
create index register_version_due on register_version (lease_until) where state = 'CHECKING';
${own('register_version')}

create table register_file_part (
  version_id uuid not null references register_version on delete cascade,
  part int not null,
  bytes bytea not null,
  primary key (version_id, part)
);
${ofVersion('register_file_part')}

create table register_row (
  version_id uuid not null references register_version on delete cascade,
  row_number int not null,
  capakey text,
  -- in EPSG:31370, for rows that are drawn
  bounds box,
  geometry jsonb,
  -- item code to record
  records jsonb not null
);
create index register_row_key on register_row (version_id, capakey) where capakey is not null;
create index register_row_bounds on register_row using gist (bounds) where bounds is not null;
${ofVersion('register_row')}

create table register_refusal (
  version_id uuid not null references register_version on delete cascade,
  row_number int not null,
  problems jsonb not null,
  cells jsonb not null,
  primary key (version_id, row_number)
);
${ofVersion('register_refusal')}
`;

/** The auditor reads what a municipality loaded and by whom; only `select`, so nothing can be changed on that road. */
export const AUDITOR_READS_SOURCES = ['municipal_system', 'register', 'register_version']
  .map(
    (table) => `
create policy auditor_reads on ${table} for select using (
  'AUDITOR' = any(string_to_array(current_setting('vip.roles', true), ','))
);
`,
  )
  .join('');

/**
 * Rows of a version were for whoever sees the version, to change too. Since the auditor sees versions that is not the same any more: they are
 * of the municipality again, and the auditor reads the refused ones.
 */
export const AUDITOR_CHANGES_NOTHING =
  ['register_file_part', 'register_row', 'register_refusal']
    .map(
      (table) => `
drop policy of_own_version on ${table};
create policy of_own_version on ${table} using (
  current_setting('vip.kind', true) = 'service'
  or exists (select 1 from register_version v where v.id = version_id and (
    'PLATFORM_ADMIN' = any(string_to_array(current_setting('vip.roles', true), ','))
    or (v.nis_code = current_setting('vip.nis', true) and v.nis_code <> '')))
);
`,
    )
    .join('') +
  `
create policy auditor_reads on register_refusal for select using (
  'AUDITOR' = any(string_to_array(current_setting('vip.roles', true), ','))
);
`;
