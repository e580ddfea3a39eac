/**
 * Among the words of a dossier or request also whose it is, as a word that nobody types: a search is then answered by the index for one's
 * own, and not for everybody first. Made anew beside the old ones, since changing a million rows of an index takes far longer than building it.
 */
const anew = (what: 'dossier' | 'request', whose: string) => `
create table words_anew as select id as ${what}_id, words_of(search, ${whose}) as words from ${what};
drop table ${what}_words;
alter table words_anew rename to ${what}_words;
alter table ${what}_words alter column words set not null,
  add constraint ${what}_words_pkey primary key (${what}_id),
  add constraint ${what}_words_${what}_id_fkey foreign key (${what}_id) references ${what} on delete cascade;
create index ${what}_words_gin on ${what}_words using gin (words);`;

const OF_DOSSIER = (row: string) => `array['owner:' || ${row}owner_id, 'nis:' || ${row}nis_code]`;
const OF_REQUEST = (row: string) =>
  `array(select 'nis:' || nis from unnest(${row}nis_codes) nis) || ('owner:' || ${row}owner_id)`;

export const wordsOfWhomMigration = {
  name: '166-words-of-whom',
  up: `
select set_config('vip.kind', 'service', true);

create function words_of(search text, whose text[]) returns tsvector language sql immutable as $$
  select to_tsvector('simple', concat_ws(' ', search, (select string_agg('x' || md5(one), ' ') from unnest(whose) one)))
$$;
${anew('dossier', OF_DOSSIER(''))}
${anew('request', OF_REQUEST(''))}

create or replace function dossier_is_findable() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into dossier_words values (new.id, words_of(new.search, ${OF_DOSSIER('new.')}));
  elsif (new.search, new.owner_id, new.nis_code) is distinct from (old.search, old.owner_id, old.nis_code) then
    update dossier_words set words = words_of(new.search, ${OF_DOSSIER('new.')}) where dossier_id = new.id;
  end if;
  if tg_op = 'UPDATE' and new.assignee_ids is not distinct from old.assignee_ids then
    return null;
  end if;
  delete from dossier_assignee where dossier_id = new.id;
  insert into dossier_assignee select distinct unnest(new.assignee_ids), new.id;
  return null;
end
$$;
drop trigger dossier_findable on dossier;
create trigger dossier_findable after insert or update of search, owner_id, nis_code, assignee_ids on dossier for each row execute function dossier_is_findable();

create or replace function request_is_findable() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into request_words values (new.id, words_of(new.search, ${OF_REQUEST('new.')}));
  elsif (new.search, new.owner_id, new.nis_codes) is distinct from (old.search, old.owner_id, old.nis_codes) then
    update request_words set words = words_of(new.search, ${OF_REQUEST('new.')}) where request_id = new.id;
  end if;
  return null;
end
$$;
drop trigger request_findable on request;
create trigger request_findable after insert or update of search, owner_id, nis_codes on request for each row execute function request_is_findable();
`,
};
