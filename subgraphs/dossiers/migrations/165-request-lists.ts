/**
 * What makes the list of requests as fast as that of dossiers. Its words stand apart for the same reason (see 003): under row-level
 * security `@@` was worked out for every request of an office, 18,000 of the largest. And the index that a list is read along holds what
 * the policy and the filters look at, so that it is counted without opening the rows.
 */
export const requestListsMigration = {
  name: '165-request-lists',
  up: `
select set_config('vip.kind', 'service', true);

drop index request_owner;
create index request_owner on request (owner_id, id) include (nis_codes, status, created_at);

create table request_words (
  request_id uuid primary key references request on delete cascade,
  words tsvector not null
);
insert into request_words select id, to_tsvector('simple', search) from request;
create index request_words_gin on request_words using gin (words);

create function request_is_findable() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into request_words values (new.id, to_tsvector('simple', new.search));
  elsif new.search is distinct from old.search then
    update request_words set words = to_tsvector('simple', new.search) where request_id = new.id;
  end if;
  return null;
end
$$;
create trigger request_findable after insert or update of search on request for each row execute function request_is_findable();
`,
};
