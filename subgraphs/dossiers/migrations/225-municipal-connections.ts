const SERVICE = `coalesce(current_setting('vip.kind', true), '') = 'service'`;
const ADMIN = `'PLATFORM_ADMIN' = any(string_to_array(current_setting('vip.roles', true), ','))`;

/**
 * From which day to which parcels of a municipality can be ordered. Every change is a row of its own and the last one holds, so that what held when
 * is there to be read, and the last change can be taken back. `municipality_settings.connected` stays for processes of the version before (migrations
 * only add); nothing here reads it any more.
 */
export const municipalConnectionsMigration = {
  name: '225-municipal-connections',
  up: `
create table municipality_connection (
  nis_code text not null,
  version int not null check (version > 0),
  -- both days included; null: not connected, and no end known
  connected_from date,
  connected_until date,
  integration text not null check (integration in ('NONE', 'DATA', 'FULL')),
  -- why it was disconnected, in the words of who did
  reason text,
  -- a change that was taken back is not taken back again
  undoes int,
  decided_at timestamptz not null,
  primary key (nis_code, version),
  check (connected_until is null or connected_until >= connected_from)
);
-- Who was connected before there were days was so from the beginning of the platform.
insert into municipality_connection (nis_code, version, connected_from, integration, decided_at)
  select nis_code, 1, case when connected then date '2024-01-01' end, integration, now() from municipality_settings;
alter table municipality_settings alter column connected set default false;

create function municipality_connection_stays() returns trigger language plpgsql as $$ begin raise exception 'a connection is never changed: add another'; end $$;
create trigger municipality_connection_append_only before update or delete or truncate on municipality_connection for each statement execute function municipality_connection_stays();

-- Whether and from when one can order somewhere is public; only the administrator of the platform decides it.
alter table municipality_connection enable row level security;
alter table municipality_connection force row level security;
create policy municipality_connection_read on municipality_connection for select using (true);
create policy municipality_connection_add on municipality_connection for insert with check (${SERVICE} or ${ADMIN});
`,
};
