import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubgraphName } from '@vip/domain-kit';
import type { FactJob } from './fact.ts';
import type { Job } from './jobs.ts';

/**
 * Lets the facts of an erased dossier lose who did it and what they wrote, and nothing else: what happened, when and to what
 * stays, and so does every other fact. Goes into a migration of each subgraph whose facts name people on dossiers.
 */
export const FORGETTING_FACTS_SQL = `
create or replace function fact_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('vip.forgetting', true) = 'on' then return null; end if;
  raise exception 'a fact is never changed';
end $$;
create or replace function fact_only_forgets() returns trigger language plpgsql as $$
begin
  if (new.id, new.type, new.subject, new.subject_version, new.purpose, new.at, new.xid)
       is distinct from (old.id, old.type, old.subject, old.subject_version, old.purpose, old.at, old.xid)
     or new.actor <> jsonb_build_object('id', 'erased', 'kind', old.actor->'kind', 'name', '')
     or new.on_behalf_of is not null or new.data <> '{}' or new.ids <> old.ids - 'ownerId'
  then raise exception 'a fact is forgotten or it stays'; end if;
  return new;
end $$;
create trigger fact_forgets before update on fact for each row execute function fact_only_forgets();
create index fact_dossier on fact ((ids->>'dossierId')) where ids->>'dossierId' is not null;
`;

/** Replaces what the first said of one row: a fact of the platform has no person as its actor, but its keys do name who ordered. */
export const FORGETTING_KEYS_SQL = `
create or replace function fact_only_forgets() returns trigger language plpgsql as $$
begin
  if (new.id, new.type, new.subject, new.subject_version, new.purpose, new.at, new.xid)
       is distinct from (old.id, old.type, old.subject, old.subject_version, old.purpose, old.at, old.xid)
     or new.actor <> (case when old.actor->>'kind' = 'PLATFORM' then old.actor
                           else jsonb_build_object('id', 'erased', 'kind', old.actor->'kind', 'name', '') end)
     or new.on_behalf_of is not null or new.data <> '{}' or new.ids <> old.ids - '{ownerId,reporterId,audience}'::text[]
  then raise exception 'a fact is forgotten or it stays'; end if;
  return new;
end $$;
`;

/**
 * Forgets who acted on a dossier that was erased and who it was of, once the legal log forgot it: the log compares a fact's person and
 * content for as long as it has them itself. So it goes as far as the log had read this subgraph's facts, and not beyond the fact that
 * the dossier was erased: that one tells whom it was of that it is gone, and who asks for it afterwards is in the log, and stays.
 */
export const forgetActors =
  (subgraph: SubgraphName) =>
  async (em: EntityManager, { data }: Job<FactJob>): Promise<void> => {
    const { dossierId, before, heard } = data.ids;
    if (!dossierId || typeof before !== 'string') return; // a person had himself forgotten in the log: that is about no dossier
    const [xid, last] = (heard as Readonly<Record<string, string>> | undefined)?.[subgraph]?.split(':') ?? [];
    if (!xid || !last) return;
    await em.execute(`select set_config('vip.forgetting', 'on', true)`);
    await em.execute(
      `update fact set on_behalf_of = null, data = '{}', ids = ids - '{ownerId,reporterId,audience}'::text[],
         actor = case when actor->>'kind' = 'PLATFORM' then actor else jsonb_build_object('id', 'erased', 'kind', actor->'kind', 'name', '') end
       where ids->>'dossierId' = ? and id < ?::uuid and (xid, id) <= (?::xid8, ?::uuid)`,
      [dossierId, before, xid, last],
    );
    await em.execute(`select set_config('vip.forgetting', '', true)`);
  };
