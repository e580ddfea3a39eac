const NIS = `(select current_setting('vip.nis', true))`;

/** What municipalities decided about dossiers in which nothing needs a person, and what came of it. */
export const automaticValidationMigration = {
  name: '205-automatic-validation',
  up: `
create table validation_policy (
  nis_code text primary key,
  -- 1 at the first decision; a municipality that decided nothing has no row, and validates nothing automatically
  version int not null check (version > 0),
  active boolean not null,
  starts_on date not null,
  kept_items text[] not null,
  kept_sections text[] not null,
  sample_percent int not null check (sample_percent between 0 and 100),
  excluded_purposes text[] not null,
  decided_at timestamptz not null,
  decided_by jsonb not null
);
alter table validation_policy enable row level security;
alter table validation_policy force row level security;
create policy validation_policy_scope on validation_policy using (
  case (select vip_scope()) when 'all' then true when 'municipality' then nis_code = ${NIS} else false end
);

-- Anybody may read how a municipality takes part; only its own people write it.
alter table municipality_settings add column version int not null default 0;
alter table municipality_settings enable row level security;
alter table municipality_settings force row level security;
create policy municipality_settings_read on municipality_settings for select using (true);
create policy municipality_settings_write on municipality_settings using (
  case (select vip_scope()) when 'all' then true when 'municipality' then nis_code = ${NIS} else false end
);

alter table dossier
  add column automatic jsonb,
  add column first_automatic boolean not null default false,
  add column left_to_controller jsonb;
create index dossier_automatic on dossier (nis_code, validated_at) where automatic is not null;
`,
};
