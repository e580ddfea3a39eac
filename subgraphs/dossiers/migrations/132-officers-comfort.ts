const NIS = `(select current_setting('vip.nis', true))`;
/** Of one's own municipality, and of officers only: a requester never sees who works on what. */
const ofMunicipality = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_scope on ${table} using (
  case (select vip_scope()) when 'all' then true when 'municipality' then nis_code = ${NIS} else false end
);`;

/** Who is on which item now, and the views of a queue that officers keep. */
export const officersComfortMigration = {
  name: '132-officers-comfort',
  up: `
-- Unlogged: it is true for a minute, and after a crash nobody is on anything.
create unlogged table presence (
  dossier_id uuid not null references dossier on delete cascade,
  officer_id text not null,
  officer_name text not null,
  nis_code text not null,
  section text not null,
  item_code text,
  -- since when on this very item: who was there first is not disturbed by who comes after
  since timestamptz not null,
  until timestamptz not null,
  primary key (dossier_id, officer_id)
);
create table saved_view (
  id uuid primary key,
  nis_code text not null,
  officer_id text not null,
  app text not null check (app in ('SUPPLIER', 'CONTROLLER')),
  name text not null,
  -- the filters as the address bar of the queue has them
  query text not null,
  shared boolean not null,
  created_at timestamptz not null
);
create index saved_view_nis on saved_view (nis_code, name);
${ofMunicipality('presence')}
${ofMunicipality('saved_view')}
`,
};
