/**
 * How many dossiers of a municipality are finished, kept by the transaction that finishes them: counting a million rows takes half a
 * second, adding up sixteen takes none. Sixteen parts, chosen by connection, so that two officers who validate at the same moment in one
 * municipality do not wait for each other. No row-level security: it holds numbers of a municipality only, and a requester's
 * correction moves them too.
 */
export const finishedTallyMigration = {
  name: '130-finished-tally',
  up: `
select set_config('vip.kind', 'service', true);

create table finished_tally (
  nis_code text not null,
  part smallint not null,
  n bigint not null,
  primary key (nis_code, part)
);
insert into finished_tally
  select nis_code, 0, count(*) from dossier where status in ('VALIDATED', 'REFUSED', 'ARCHIVED') group by nis_code;

create function is_finished(status text) returns boolean language sql immutable as $$
  select status in ('VALIDATED', 'REFUSED', 'ARCHIVED')
$$;
create function finished_is_tallied() returns trigger language plpgsql as $$
declare
  change int := (case when tg_op <> 'DELETE' and is_finished(new.status) then 1 else 0 end)
              - (case when tg_op <> 'INSERT' and is_finished(old.status) then 1 else 0 end);
begin
  if change <> 0 then
    insert into finished_tally as kept values (coalesce(new.nis_code, old.nis_code), pg_backend_pid() % 16, change)
    on conflict (nis_code, part) do update set n = kept.n + excluded.n;
  end if;
  return null;
end
$$;
create trigger dossier_finished after insert or delete or update of status on dossier for each row execute function finished_is_tallied();
`,
};
