import { FACT_TABLE_SQL, IDEMPOTENCY_TABLE_SQL, LOST_ANSWERS, type SqlMigration } from '@vip/subgraph-kit';

/**
 * The tables of the register. Plain SQL for PostgreSQL 15 to 18, without PostGIS: a geometry is GeoJSON in
 * Lambert 72 with its box in a GiST index, and the exact predicates are computed in the process.
 * Everything here is public data, so there is no row-level security to tell readers apart.
 */
const REGISTER = `
create table municipality (
  nis_code text primary key check (nis_code ~ '^[0-9]{5}$'),
  name text not null,
  province text not null
);
create table division (
  code text primary key check (code ~ '^[0-9]{5}$'),
  name text not null
);
create table import (
  id uuid primary key,
  source text not null,
  at timestamptz not null,
  inserted int not null default 0,
  updated int not null default 0,
  refused int not null default 0
);
create table parcel (
  capakey text collate "C" primary key check (capakey ~ '^[0-9]{5}[A-Z][0-9]{4}/[0-9]{2}[A-Z_0][0-9]{3}$'),
  nis_code text,
  division text not null,
  section text not null,
  status text not null check (status in ('CURRENT', 'HISTORIC')),
  area_m2 double precision check (area_m2 >= 0),
  geometry jsonb,
  -- The register holds one system; a row of another would be 500 km off without anybody seeing it.
  srid int not null default 31370 check (srid = 31370),
  bounds box,
  center_x double precision,
  center_y double precision,
  version_date date,
  source text not null,
  import_id uuid not null references import,
  check ((geometry is null) = (bounds is null) and (geometry is null) = (center_x is null))
);
create index parcel_bounds on parcel using gist (bounds);
create table successor (
  capakey text collate "C" not null,
  successor text collate "C" not null,
  primary key (capakey, successor)
);
create table locality (
  id int generated always as identity primary key,
  name text not null,
  plain_name text not null,
  postal_code text not null,
  unique (plain_name, postal_code)
);
-- Streets apart from addresses: a typing mistake is looked for among some 80,000 names, not 4,000,000 addresses.
create table street (
  id int generated always as identity primary key,
  locality_id int not null references locality,
  name text not null,
  plain_name text not null,
  unique (locality_id, plain_name)
);
create index street_likeness on street using gin (plain_name public.gin_trgm_ops);
create table address (
  id text not null,
  capakey text collate "C" not null references parcel on delete cascade,
  street_id int not null references street,
  house_number text not null,
  house_plain text not null,
  house_value int not null,
  box_number text,
  full_address text not null,
  status text not null,
  primary key (id, capakey)
);
create index address_parcel on address (capakey);
create index address_street on address (street_id, house_value, house_plain);
create table building_unit (
  id text not null,
  capakey text collate "C" not null references parcel on delete cascade,
  building_id text,
  function text,
  status text,
  primary key (id, capakey)
);
create index building_unit_parcel on building_unit (capakey);
create table backdrop (
  id int generated always as identity primary key,
  kind text not null check (kind in ('building', 'road', 'water')),
  label text,
  geometry jsonb not null,
  bounds box not null
);
create index backdrop_bounds on backdrop using gist (bounds);
`;

/**
 * The spellings of a street as the table keeps them: the same as `spellingsOf` of domain/spelling.ts, which a
 * test compares. Likeness by trigrams alone took seconds among 80,000 names that nearly all end in "straat".
 */
const SPELLINGS = `
create function one_dropped(word text) returns text[] language sql immutable parallel safe return
  array(select distinct overlay(word placing '' from i for 1) from generate_series(1, length(word)) i) || word;
create function spellings_of(plain_name text) returns text[] language sql immutable parallel safe return
  one_dropped(replace(plain_name, ' ', ''))
  || case when plain_name like '% %' and length(regexp_replace(plain_name, '^.* ', '')) >= 5 then one_dropped(regexp_replace(plain_name, '^.* ', '')) else '{}'::text[] end;
alter table street add column spellings text[] generated always as (spellings_of(plain_name)) stored;
create index street_spelling on street using gin (spellings);
create index street_beginning on street (plain_name collate "C");
`;

/**
 * The spellings as rows of their own. In an array the planner takes each for common and reads the whole table;
 * as rows it is sure of the index.
 */
const SPELLING_ROWS = `
drop index street_spelling;
alter table street drop column spellings;
create table spelling (
  spelling text collate "C" not null,
  street_id int not null references street on delete cascade,
  primary key (spelling, street_id)
);
create function keep_spellings() returns trigger language plpgsql as $$
begin
  insert into spelling (spelling, street_id) select distinct one, new.id from unnest(spellings_of(new.plain_name)) one;
  return null;
end $$;
create trigger street_spellings after insert on street for each row execute function keep_spellings();
insert into spelling (spelling, street_id) select distinct one, id from street, unnest(spellings_of(plain_name)) one;
`;

/**
 * Borders of municipalities (VRBG `Refgem`): where a street or a square lies that is no parcel. Optional: without
 * them the parcels around say it.
 */
const BORDERS = `
create table municipality_border (
  nis_code text primary key references municipality on delete cascade,
  geometry jsonb not null,
  bounds box not null
);
create index municipality_border_bounds on municipality_border using gist (bounds);
`;

/**
 * When each parcel was last confirmed, how far the change feeds were read, and what they told that is not kept yet.
 */
const LIVE = `
alter table parcel add column checked_at timestamptz;
update parcel set checked_at = import.at from import where import.id = parcel.import_id;
alter table parcel alter column checked_at set not null;
alter table parcel add column live_version text;
alter table successor add column origin text not null default 'REGISTER' check (origin in ('REGISTER', 'OVERLAY'));
create index address_id on address (id);
create table feed (
  name text primary key,
  page int not null,
  taken jsonb not null,
  highest bigint not null,
  lease_until timestamptz,
  read_at timestamptz,
  trouble text
);
create table feed_gap (
  feed text not null references feed,
  first_id bigint not null,
  last_id bigint not null,
  noted_at timestamptz not null,
  primary key (feed, first_id, last_id)
);
create table feed_waiting (
  kind text not null check (kind in ('parcel', 'address')),
  object text not null,
  version text,
  attempts int not null default 0,
  trouble text,
  noted_at timestamptz not null,
  next_at timestamptz not null,
  primary key (kind, object)
);
create index feed_waiting_due on feed_waiting (next_at);
`;

/**
 * What a municipality has, step by step: its divisions and sections by an index that is skipped through, its
 * streets as rows, since a street is known by its postal code only and lies in a municipality through its houses.
 * A row stays when the last house goes; the question looks whether there is one.
 */
const STEPS = `
create index parcel_place on parcel (nis_code, division, section);
create table municipality_street (
  nis_code text not null,
  plain_name text collate "C" not null,
  street_id int not null references street on delete cascade,
  primary key (nis_code, plain_name, street_id)
);
insert into municipality_street (nis_code, plain_name, street_id)
  select distinct p.nis_code, s.plain_name, s.id from address a join parcel p using (capakey) join street s on s.id = a.street_id where p.nis_code is not null;
create function keep_streets_of_houses() returns trigger language plpgsql as $$
begin
  insert into municipality_street (nis_code, plain_name, street_id)
    select distinct p.nis_code, s.plain_name, s.id from added a join parcel p using (capakey) join street s on s.id = a.street_id
    where p.nis_code is not null order by 1, 2, 3 on conflict do nothing;
  return null;
end $$;
create trigger address_municipality after insert on address referencing new table as added for each statement execute function keep_streets_of_houses();
create function keep_streets_of_parcel() returns trigger language plpgsql as $$
begin
  insert into municipality_street (nis_code, plain_name, street_id)
    select distinct new.nis_code, s.plain_name, s.id from address a join street s on s.id = a.street_id
    where a.capakey = new.capakey order by 2, 3 on conflict do nothing;
  return null;
end $$;
create trigger parcel_municipality after update of nis_code on parcel for each row
  when (new.nis_code is not null and new.nis_code is distinct from old.nis_code) execute function keep_streets_of_parcel();
`;

/**
 * For who looks from far: where the name of a municipality stands, in the middle of its parcels, and how many it has;
 * borders are only drawn. Worked out after an import: among millions it takes seconds.
 */
const FROM_AFAR = `
alter table municipality add column label_x double precision, add column label_y double precision, add column parcels int not null default 0;
alter table backdrop drop constraint backdrop_kind_check;
alter table backdrop add constraint backdrop_kind_check check (kind in ('building', 'road', 'water', 'border'));
create function place_names() returns void language sql as $$
  update municipality m set label_x = p.x, label_y = p.y, parcels = p.parcels
  from (select nis_code, avg(center_x) as x, avg(center_y) as y, count(*)::int as parcels from parcel where status = 'CURRENT' and center_x is not null group by nis_code) p
  where p.nis_code = m.nis_code
$$;
select place_names();
`;

/** A municipality that merged away has no parcel left: its name would stand on the map beside that of the new one. */
const NAMES_THAT_GO = `
create or replace function place_names() returns void language sql as $$
  update municipality m set label_x = p.x, label_y = p.y, parcels = coalesce(p.parcels, 0)
  from municipality one left join (
    select nis_code, avg(center_x) as x, avg(center_y) as y, count(*)::int as parcels from parcel where status = 'CURRENT' and center_x is not null group by nis_code
  ) p using (nis_code)
  where one.nis_code = m.nis_code
$$;
select place_names();
`;

/** Worked out by the import, of the municipalities that it touched: see `placeNames`. */
const NAMES_OF_SOME = `drop function place_names();`;

export const MIGRATIONS: readonly SqlMigration[] = [
  { name: '001-register', up: FACT_TABLE_SQL + IDEMPOTENCY_TABLE_SQL + REGISTER },
  { name: '002-spellings', up: SPELLINGS },
  { name: '003-spelling-rows', up: SPELLING_ROWS },
  { name: '120-borders', up: BORDERS },
  { name: '121-live', up: LIVE },
  { name: '144-steps', up: STEPS },
  { name: '146-from-afar', up: FROM_AFAR },
  { name: '154-names-that-go', up: NAMES_THAT_GO },
  { name: '165-names-of-some', up: NAMES_OF_SOME },
  LOST_ANSWERS,
];
