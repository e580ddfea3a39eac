import { withClient } from '@vip/test-kit';
import type { Tenant } from '../launcher/roles.ts';
import type { Running } from '../launcher/running.ts';

/** How the dossiers of a storm stand beside those of calm weather. */
export interface Comparison {
  readonly dossiers: number;
  /** Items that were compared: both have an answer. */
  readonly items: number;
  readonly pending: number;
  readonly unavailable: number;
  /** `capakey item`, of each that says something else than in calm weather. */
  readonly wrong: readonly string[];
  /** The same of each that applies as it does in calm weather, in the words of another of its sources: it speaks while the first is down. */
  readonly elsewhere: readonly string[];
}

const rowsOf = <Row extends object>(
  running: Running,
  tenant: Tenant,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> =>
  withClient(running.databases[tenant], async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false)`);
    return (await client.query<Row>(sql, [...values])).rows;
  });

/** Items that no source has answered yet, and answers that wait to be put on their items: of two sources the second may still change what the first said. */
export async function pendingIn(
  running: Running,
  requests: readonly string[],
): Promise<{ readonly made: number; readonly pending: number }> {
  const [row] = await rowsOf<{ made: string; pending: string; untaken: string }>(
    running,
    'dossiers',
    `select count(*) as made, coalesce(sum((tally->>'pending')::int), 0) as pending,
       (select count(*) from pgboss.job where name = 'dossiers.take-answers' and state < 'completed') as untaken
     from dossier where request_id = any($1::uuid[])`,
    [requests],
  );
  return { made: Number(row!.made), pending: Number(row!.pending) + Number(row!.untaken) };
}

/** Status aside, an answer is what it applies to, its records and the source that gave it. Dates and codes of one run of a source do not differ. */
const ANSWERS = `
  select d.id, d.capakey, i.code, i.status, i.applicability, i.source_code, md5(i.records::text) as said
  from dossier d join item i on i.dossier_id = d.id where d.request_id = any($1::uuid[]) and i.status <> 'TO_FILL'`;

/** Compares in the database: a hundred thousand items and more are not carried over. */
export async function compared(
  running: Running,
  calm: readonly string[],
  storm: readonly string[],
): Promise<Comparison> {
  const sql = `with calm as (${ANSWERS}), storm as (${ANSWERS.replace('$1', '$2')}),
    both_ as (
      select s.capakey, s.code, (s.applicability, s.source_code, s.said) is distinct from (c.applicability, c.source_code, c.said) as differs,
        s.applicability = c.applicability and s.source_code is distinct from c.source_code as elsewhere
      from storm s join calm c using (capakey, code)
      where s.status not in ('PENDING', 'SOURCE_UNAVAILABLE') and c.status not in ('PENDING', 'SOURCE_UNAVAILABLE')
    )
    select (select count(distinct id) from storm) as dossiers, (select count(*) from both_) as items,
      (select count(*) from storm where status = 'PENDING') as pending, (select count(*) from storm where status = 'SOURCE_UNAVAILABLE') as unavailable,
      (select coalesce(json_agg(capakey || ' ' || code), '[]') from both_ where differs and not elsewhere) as wrong,
      (select coalesce(json_agg(capakey || ' ' || code), '[]') from both_ where differs and elsewhere) as elsewhere`;
  const [row] = await rowsOf<
    Record<'dossiers' | 'items' | 'pending' | 'unavailable', string> & Record<'wrong' | 'elsewhere', string[]>
  >(running, 'dossiers', sql, [calm, storm]);
  const { dossiers, items, pending, unavailable, wrong, elsewhere } = row!;
  return {
    dossiers: Number(dossiers),
    items: Number(items),
    pending: Number(pending),
    unavailable: Number(unavailable),
    wrong,
    elsewhere,
  };
}

/** Answers "nothing applies" that sources gave while they were down: there must be none. Asked before they are up again. */
export async function wronglyNone(
  running: Running,
  storm: readonly string[],
  down: readonly string[],
): Promise<number> {
  const [row] = await rowsOf<{ n: string }>(
    running,
    'sources',
    `select count(*) as n from evidence e join asked_dossier d using (dossier_id)
     where d.request_id = any($1::uuid[]) and e.source_code = any($2::text[]) and e.outcome in ('NONE', 'FOUND')`,
    [storm, down],
  );
  return Number(row!.n);
}
