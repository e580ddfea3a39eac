/**
 * The second wall. Threat: a query of ours forgets to ask the policy. Goal: PostgreSQL itself shows a caller
 * no row outside their scope. The predicate is that of domain/scope.ts, one per role and never an OR of
 * policies (which was measured 4 to 6 times slower); `(select …)` makes PostgreSQL work it out once per statement.
 */
const scoped = (table: string, municipality: string, owner: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_scope on ${table} using (
  case (select vip_scope())
    when 'all' then true
    when 'municipality' then ${municipality}
    when 'owner' then ${owner}
    else false
  end
);`;

const NIS = `(select current_setting('vip.nis', true))`;
const OWNER = `(select current_setting('vip.owner', true))`;
const OF_DOSSIER = (table: string) => `exists (select 1 from dossier d where d.id = ${table}.dossier_id)`;

export const whoSeesMigration = {
  name: '002-who-sees',
  up: `
create function vip_scope() returns text language sql stable as $$
  select case
    when coalesce(current_setting('vip.kind', true), '') = 'service' then 'all'
    when coalesce(current_setting('vip.kind', true), 'anonymous') in ('', 'anonymous') then 'none'
    when string_to_array(current_setting('vip.roles', true), ',') && array['AUDITOR', 'PLATFORM_ADMIN'] then 'all'
    when string_to_array(current_setting('vip.roles', true), ',') && array['SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER', 'MUNICIPAL_SYSTEM']
      then case when coalesce(current_setting('vip.nis', true), '') = '' then 'none' else 'municipality' end
    when string_to_array(current_setting('vip.roles', true), ',') && array['CITIZEN', 'PROFESSIONAL', 'GOVERNMENT'] then 'owner'
    else 'none'
  end
$$;
${scoped('request', `nis_codes @> array[${NIS}] and status in ('SUBMITTED', 'IN_PROGRESS', 'COMPLETED')`, `owner_id = ${OWNER}`)}
${scoped('requested_parcel', `nis_code = ${NIS} and exists (select 1 from request r where r.id = requested_parcel.request_id)`, `exists (select 1 from request r where r.id = requested_parcel.request_id)`)}
${scoped('dossier', `nis_code = ${NIS}`, `owner_id = ${OWNER}`)}
${scoped('item', OF_DOSSIER('item'), OF_DOSSIER('item'))}
${scoped('correction', OF_DOSSIER('correction'), OF_DOSSIER('correction'))}
${scoped('document', OF_DOSSIER('document'), OF_DOSSIER('document'))}
${scoped('file', `nis_code = ${NIS}`, `(owner_id = ${OWNER} or ${OF_DOSSIER('file')})`)}
${scoped('standard_phrase', `nis_code = ${NIS}`, 'false')}
`,
};
