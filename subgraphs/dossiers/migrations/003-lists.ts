/**
 * What makes lists fast over a million dossiers. Row-level security lets PostgreSQL use an index only for
 * operators that it trusts not to leak (equality, order), so `@>` and `@@` on the dossier itself would be worked
 * out row by row. Words and assignees therefore stand in tables of their own, without row-level security: they
 * say only which ids to look at, and whatever is answered is read from `dossier`, behind the wall.
 */
export const listsMigration = {
  name: '003-lists',
  up: `
select set_config('vip.kind', 'service', true);

create index dossier_in_control on dossier (nis_code, deadline, id) where status = 'IN_QUALITY_CONTROL';
create index dossier_in_correction on dossier (nis_code, deadline, id) where in_correction;
create index dossier_blocked on dossier (nis_code, deadline, id) where blocked;
create index dossier_owner_number on dossier (owner_id, number);
create index dossier_nis_number on dossier (nis_code, number);
-- The policy looks at owner_id and nis_code: an index that holds both is counted without opening the rows.
drop index dossier_owner;
drop index dossier_nis;
drop index dossier_open;
create index dossier_owner on dossier (owner_id, id) include (nis_code);
create index dossier_nis on dossier (nis_code, id) include (owner_id);
create index dossier_open on dossier (nis_code, deadline, id) include (owner_id, status, blocked, in_correction, assignee_ids)
  where status in ('CREATED', 'ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL', 'CORRECTION_REQUESTED');
create index dossier_done on dossier (nis_code, deadline, id) include (owner_id, status) where status in ('VALIDATED', 'REFUSED', 'ARCHIVED');
drop index dossier_assignee;
drop index dossier_search;
drop index request_search;

create table dossier_words (
  dossier_id uuid primary key references dossier on delete cascade,
  words tsvector not null
);
create index dossier_words_gin on dossier_words using gin (words);
insert into dossier_words select id, to_tsvector('simple', search) from dossier;

create table dossier_assignee (
  officer_id text not null,
  dossier_id uuid not null references dossier on delete cascade,
  primary key (officer_id, dossier_id)
);
create index dossier_assignee_dossier on dossier_assignee (dossier_id);
insert into dossier_assignee select unnest(assignee_ids), id from dossier;

create function dossier_is_findable() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into dossier_words values (new.id, to_tsvector('simple', new.search));
  elsif new.search is distinct from old.search then
    update dossier_words set words = to_tsvector('simple', new.search) where dossier_id = new.id;
  end if;
  if tg_op = 'UPDATE' and new.assignee_ids is not distinct from old.assignee_ids then
    return null;
  end if;
  delete from dossier_assignee where dossier_id = new.id;
  insert into dossier_assignee select distinct unnest(new.assignee_ids), new.id;
  return null;
end
$$;
create trigger dossier_findable after insert or update of search, assignee_ids on dossier for each row execute function dossier_is_findable();
`,
};
