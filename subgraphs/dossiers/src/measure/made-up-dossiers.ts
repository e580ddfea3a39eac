/**
 * A made-up past of the platform, as SQL over `generate_series`: number n is always the same dossier. It says what five years leave
 * behind in the tables that lists read: nearly all finished, some three in a hundred open, a few owners and municipalities with very many.
 */

const MUNICIPALITIES = 285;
const ORGANISATIONS = 3_000;
const YEARS = 5;
/** Requests of one, one, two, one and three parcels: eight dossiers. */
const DOSSIERS_OF_FIVE_REQUESTS = 8;
const REQUEST_OF = '(array[0,1,2,2,3,4,4,4])[n % 8 + 1]';
const POSITION_OF = '(array[0,0,0,1,0,0,1,2])[n % 8 + 1]';
/** NIS codes from 90000 on are nobody's. */
const FIRST_NIS = 90_000;

export const nisOf = (municipality: number): string => String(FIRST_NIS + municipality);
export const organisationOf = (organisation: number): string =>
  String(900_000_000 + organisation).padStart(10, '0');
export const officerOf = (municipality: number, officer: number): string =>
  `ambtenaar-${nisOf(municipality)}-${officer}`;

/** 0 to 1, the same for the same number: what only looks like chance. */
const chance = (of: string, seed: number): string =>
  `((hashint8extended(${of}::bigint, ${seed}) & 9007199254740991)::float8 / 9007199254740992)`;
/** One of so many, the first far more often than the last. */
const unevenly = (of: string, seed: number, among: number, steep: number): string =>
  `floor(${among} * power(${chance(of, seed)}, ${steep}))::int`;
/** A UUID of version 7 with its moment, so that it sorts as in life. */
const uuid = (ms: string, kind: number, n: string): string =>
  `(lpad(to_hex(${ms}), 12, '0') || '7' || lpad(to_hex((${n}) % 4096), 3, '0') || '8' || '${kind}' || lpad(to_hex(${n}), 14, '0'))::uuid`;

export const MUNICIPALITIES_SQL = `
with town as (
  insert into municipality_settings (nis_code, name, province, integration)
    select (${FIRST_NIS} + m)::text, 'Gemeente ' || m, 'Verzonnen', 'NONE' from generate_series(0, ${MUNICIPALITIES - 1}) m on conflict do nothing
    returning nis_code
) insert into municipality_connection (nis_code, version, connected_from, integration, decided_at)
  select nis_code, 1, date '2024-01-01', 'NONE', timestamptz '2024-01-01Z' from town`;

/**
 * Dossiers `from` up to but not including `until` of `total`, as they are now, in a table of this transaction; multiples of eight,
 * so that no request is cut in two.
 */
export const SKETCH_SQL = (
  from: number,
  until: number,
  total: number,
  nowMs: number,
  items: number,
): string => `
create temp table sketch on commit drop as
with placed as (
  select n::bigint as n, (n / ${DOSSIERS_OF_FIVE_REQUESTS}) * 5 + ${REQUEST_OF} as r, ${POSITION_OF} as position,
         1 - n::float8 / ${total} as back
  from generate_series(${from}, ${until - 1}) n
), dated as (
  select *, (${nowMs} - ${YEARS * 365 * 86_400_000} * (1 - (r + 0.5) / ${(total / DOSSIERS_OF_FIVE_REQUESTS) * 5}))::bigint as ms,
         ${unevenly('r', 1, MUNICIPALITIES, 2.2)} as m, ${unevenly('r', 2, ORGANISATIONS, 2.5)} as o, ${chance('r', 3)} < 0.1 as citizen,
         ${chance('n', 4)} as luck, ${chance('n', 5)} as days, ${chance('n', 6)} as street,
         case when back < 0.024 then ${chance('n', 7)} < 0.85 when back < 0.104 then ${chance('n', 7)} < 0.12 else false end as open
  from placed
), told as (
  select *, to_timestamp(ms / 1000.0) as at, (${FIRST_NIS} + m)::text as nis,
         ${chance('n', 8)} < 0.6 as taken, 'ambtenaar-' || (${FIRST_NIS} + m) || '-' || n % 5 as officer,
         case when citizen then 'burger-' || r else lpad((900000000 + o)::text, 10, '0') end as owner,
         case when citizen then 'CITIZEN' when o % 10 < 6 then 'NOTARY' when o % 10 < 9 then 'AGENT' else 'GOVERNMENT' end as kind,
         case when citizen then 'Burger ' || r else 'Kantoor ' || o end as name,
         case when citizen then null else 'Zaak ' || r end as reference,
         (${FIRST_NIS} + m) || substr('ABCDE', (n % 5)::int + 1, 1) || lpad((floor(${chance('n', 9)} * 9999) + 1)::text, 4, '0') || '/00' || substr('ABCDEFGHKL', (n % 10)::int + 1, 1) || '000' as capakey,
         (array['Kerk','Molen','School','Station','Veld','Beek','Linden','Park','Dorp','Haven','Kasteel','Klooster'])[floor(street * 12)::int + 1]
           || (array['straat','laan','weg','plein','dreef'])[floor(${chance('n', 10)} * 5)::int + 1] || ' ' || n % 200 + 1 || ', ' || 1000 + m * 30 || ' Gemeente ' || m as address,
         case when open then case when luck < 0.01 then 'CREATED' when luck < 0.04 then 'ENRICHING' when luck < 0.7 then 'WITH_MUNICIPALITY' when luck < 0.97 then 'IN_QUALITY_CONTROL' else 'CORRECTION_REQUESTED' end
              when luck < 0.015 then 'REFUSED' else 'DONE' end as stage
  from dated
), counted as (
  select *, least(at + (3 + days * days * 40) * interval '1 day', to_timestamp(${nowMs} / 1000.0) - interval '1 hour') as decided,
         case stage when 'CREATED' then ${items} when 'ENRICHING' then ${items} / 2 else 0 end as pending,
         case when stage in ('WITH_MUNICIPALITY', 'CORRECTION_REQUESTED') then (n % 20)::int else 0 end as waiting,
         stage = 'WITH_MUNICIPALITY' and n % 20 > 0 and ${chance('n', 11)} < 0.05 as blocked
  from told
)
select *, ${uuid('ms', 2, 'n')} as id, ${uuid('ms', 1, 'r')} as request_id, 'VIP-' || lpad((n + 1)::text, 8, '0') as number, 'AV-' || lpad((r + 1)::text, 8, '0') as request_number,
       case when stage <> 'DONE' then stage when decided > to_timestamp(${nowMs} / 1000.0) - interval '1 year' then 'VALIDATED' else 'ARCHIVED' end as status,
       case when stage = 'CORRECTION_REQUESTED' then (to_timestamp(${nowMs} / 1000.0) at time zone 'Europe/Brussels')::date + 5 else (at at time zone 'Europe/Brussels')::date + 30 end as deadline,
       stage = 'DONE' or stage = 'CORRECTION_REQUESTED' as delivered,
       '{"type":"Polygon","crs":{"type":"name","properties":{"name":"EPSG:31370"}},"coordinates":[[[104000,194000],[104020,194000],[104020,194030],[104000,194030],[104000,194000]]]}'::jsonb as geometry
from counted`;

export const REQUESTS_SQL = `
insert into request (id, number, product, reference, purpose, status, owner_id, requester, contact_email, nis_codes, version, created_at, submitted_at, completed_at, search)
select request_id, min(request_number), 'VASTGOEDINLICHTINGEN', min(reference), 'SALE', case when bool_or(open) then 'IN_PROGRESS' else 'COMPLETED' end,
       min(owner), jsonb_build_object('id', min(owner), 'kind', min(kind), 'name', min(name)), 'kantoor@voorbeeld.be', array[min(nis)], 3, min(at), min(at),
       case when bool_or(open) then null else max(decided) end, lower(replace(min(request_number), '-', ' ') || coalesce(' ' || min(reference), '') || ' ' || string_agg(replace(capakey, '/', ' ') || ' ' || replace(address, ',', ''), ' '))
from sketch group by request_id`;

export const PARCELS_SQL = `
insert into requested_parcel (id, request_id, position, capakey, nis_code, municipality_name, geometry, address, building_units, partitions, right_to_verify)
select ${uuid('ms', 3, 'n')}, request_id, position, capakey, nis, 'Gemeente ' || m, geometry, address, '{}', '{}', false from sketch on conflict do nothing`;

/** @param section in which an officer took the dossier. */
export const DOSSIERS_SQL = (items: number, section: string): string => `
insert into dossier (id, number, request_id, owner_id, requester, purpose, reference, capakey, nis_code, integration, geometry, address, building_units, partitions,
  status, version, edition, created_at, submitted_at, deadline, deadline_stage, first_validated_at, validated_at, validated_by, valid_until, catalogue_version, right_to_verify,
  refusal, assignees, assignee_ids, tally, blocked, in_correction, search)
select id, number, request_id, owner, jsonb_build_object('id', owner, 'kind', kind, 'name', name), 'SALE', reference, capakey, nis, 'NONE', geometry, address, '{}', '{}',
  status, 6, 1, at, at, deadline, case when not open then 3 when deadline < current_date then 3 when deadline <= current_date + 3 then 2 when deadline <= current_date + 10 then 1 else 0 end,
  case when delivered then decided end, case when delivered then decided end, case when delivered then 'Gemeente ' || m end,
  case when delivered then (decided at time zone 'Europe/Brussels')::date + 365 end, ?, false,
  case when status = 'REFUSED' then jsonb_build_object('reason', 'NO_RIGHT', 'motivation', 'Geen recht op dit perceel', 'at', decided) end,
  case when taken then jsonb_build_object('${section}', jsonb_build_object('id', officer, 'kind', 'MUNICIPALITY', 'name', 'Ambtenaar ' || n % 5)) else '{}' end,
  case when taken then array[officer] else '{}'::text[] end,
  jsonb_build_object('total', ${items}, 'answered', ${items} - pending - waiting, 'pending', pending, 'open', pending + waiting, 'mandatoryOpen', pending + waiting,
    'failedSource', blocked::int, 'manual', case when status in ('CREATED', 'ENRICHING') then 0 else 18 end, 'lowOverlap', 0, 'corrected', 0, 'remarks', 0, 'contested', 0),
  blocked, status = 'CORRECTION_REQUESTED',
  lower(concat_ws(' ', replace(number, '-', ' '), reference, replace(capakey, '/', ' '), replace(address, ',', ''), case when not citizen then name end))
from sketch`;

/** The items of what is open: those of what is finished are read one dossier at a time, by an index, and 132 million of them are not made. */
export const ITEMS_SQL = `
insert into item (id, dossier_id, code, status, applicability, records, version, filled_by, filled_at, source_code, sequence, open_since, corrected, sources_disagree)
select ${uuid('ms', 4, '(n * 1024 + k)')}, id, code, status_of, case when is_open then 'UNKNOWN' when k % 4 = 0 then 'APPLICABLE' else 'NOT_APPLICABLE' end,
  case when not is_open and k % 4 = 0 then '[{"omschrijving":"zoals het register het zegt"}]'::jsonb else '[]' end, 2,
  case when status_of = 'FILLED_BY_MUNICIPALITY' then jsonb_build_object('id', officer, 'kind', 'MUNICIPALITY', 'name', 'Ambtenaar ' || n % 5) end,
  case when not is_open then at + interval '1 hour' end, case when status_of = 'FILLED_BY_PLATFORM' then 'REGISTER' end, 1, case when is_open then at end, false, false
from sketch cross join lateral (
  select code, (place - 1)::int as k from jsonb_array_elements_text(?::jsonb) with ordinality as listed (code, place)
) one cross join lateral (
  select case when k < pending then 'PENDING' when k = pending and blocked then 'SOURCE_UNAVAILABLE' when k < pending + waiting then 'TO_FILL'
              when k < pending + waiting + 18 and status not in ('CREATED', 'ENRICHING') then 'FILLED_BY_MUNICIPALITY' else 'FILLED_BY_PLATFORM' end as status_of, k < pending + waiting as is_open
) two where open`;

/** Two of the thirty or so facts of a dossier: what its timeline and the feeds are read along grows with them. */
export const FACTS_SQL = `
insert into fact (id, type, subject, subject_version, actor, at, ids)
select ${uuid('ms', 5, 'n')}, 'dossier.created', id::text, 1, '{"id":"platform","kind":"PLATFORM","name":"platform"}', at,
       jsonb_build_object('dossierId', id, 'requestId', request_id, 'capakey', capakey, 'nisCode', nis, 'ownerId', owner) from sketch
union all
select ${uuid('(extract(epoch from decided) * 1000)::bigint', 6, 'n')}, 'dossier.validated', id::text, 6, jsonb_build_object('id', officer, 'kind', 'MUNICIPALITY', 'name', 'Ambtenaar'), decided,
       jsonb_build_object('dossierId', id, 'requestId', request_id, 'capakey', capakey, 'nisCode', nis, 'ownerId', owner) from sketch where delivered`;
