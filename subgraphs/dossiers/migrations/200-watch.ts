/** Seen by whoever sees the dossier, along every road. */
const ofDossier = (table: string, key: string) => {
  const own = `exists (select 1 from dossier d where d.id = ${table}.${key})`;
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_scope on ${table} using (
  case (select vip_scope()) when 'all' then true when 'municipality' then ${own} when 'owner' then ${own} else false end
);`;
};

/** A delivered dossier that is watched until the deed, what was found to differ, and what was delivered while it is being corrected. */
export const watchMigration = {
  name: '200-watch',
  up: `
create table watch (
  -- the dossier's: one watch per dossier
  id uuid primary key references dossier,
  -- the last day, Brussels
  until date not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('STOPPED', 'DAY_CAME', 'ARCHIVED', 'REFUSED', 'ERASED')),
  -- of the last look that was taken in: one that comes later but is older changes nothing
  looked_at timestamptz,
  check ((ended_at is null) = (end_reason is null))
);
create index watch_running on watch (until) where ended_at is null;

create table watched_change (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  item_code text not null,
  source_code text not null,
  state text not null check (state in ('OPEN', 'PROPOSED', 'DELIVERED', 'CLOSED', 'DECLINED')),
  found_at timestamptz not null,
  closed_at timestamptz,
  look_id uuid not null,
  -- whether the municipality gave the answer that was delivered
  by_municipality boolean not null,
  -- { applicability, records } as delivered, and as the source says now
  before jsonb not null,
  after jsonb not null,
  -- the source's answer as it was told, for the correction that a refresh asks
  answer jsonb not null
);
create index watched_change_of on watched_change (dossier_id, id);
-- one difference per item at a time
create unique index watched_change_running on watched_change (dossier_id, item_code) where state in ('OPEN', 'PROPOSED');

-- What the edition that stands delivered says of items that a correction has changed since: copied on the first change, dropped at the next validation.
create table delivered_answer (
  dossier_id uuid not null references dossier,
  item_code text not null,
  status text not null,
  applicability text not null,
  records jsonb not null,
  sequence int not null,
  by_municipality boolean not null,
  primary key (dossier_id, item_code)
);

alter table correction
  add column origin text not null default 'REQUESTER' check (origin in ('REQUESTER', 'SOURCE', 'WATCH')),
  add column change_id uuid,
  -- { applicability, records } that was delivered, beside what is proposed
  add column delivered jsonb;
update correction set origin = 'SOURCE' where feedback_id is not null;
${ofDossier('watch', 'id')}
${ofDossier('watched_change', 'dossier_id')}
${ofDossier('delivered_answer', 'dossier_id')}
`,
};
