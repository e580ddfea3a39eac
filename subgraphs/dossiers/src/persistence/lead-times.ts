import { addDays, dayOf } from '@vip/domain-kit';
import type { Database } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';

/** Calendar days from submission to first validation, over the last 90 days. */
export interface LeadTime {
  readonly p50Days: number;
  readonly p90Days: number;
  /** How many dossiers it was measured over. */
  readonly measured: number;
  /** Of those, how many were validated without a person. */
  readonly automatic: number;
}
export const MEASURED_DAYS = 90;
/** How long a measurement serves: it is about days, and every list asks for it. */
const KEPT_MS = 60_000;

export interface LeadTimes {
  /** Null when nothing was measured yet: an expectation is never made up. */
  of(nisCode: string): Promise<LeadTime | null>;
}

/** One per process: how fast municipalities are is the same for everybody. */
export function createLeadTimes(database: Database, now: () => Date): LeadTimes {
  const kept = new Map<string, { readonly at: number; readonly leadTime: LeadTime | null }>();
  const loader = new DataLoader<string, LeadTime | null>(
    async (codes) => {
      const rows = await measure(database, codes, now());
      const at = now().getTime();
      codes.forEach((code, place) => kept.set(code, { at, leadTime: rows[place]! }));
      return rows;
    },
    { cache: false },
  );
  return {
    of: (nisCode) => {
      const known = kept.get(nisCode);
      return known && Math.abs(now().getTime() - known.at) < KEPT_MS
        ? Promise.resolve(known.leadTime)
        : loader.load(nisCode);
    },
  };
}

async function measure(
  database: Database,
  codes: readonly string[],
  now: Date,
): Promise<(LeadTime | null)[]> {
  // As the service: how fast a municipality is, is told to everybody, also to who sees none of its dossiers.
  const rows = await database.asService((em) =>
    em.execute<{ nis_code: string; p50: number; p90: number; measured: string; automatic: string }[]>(
      `select nis_code, percentile_disc(0.5) within group (order by days) as p50, percentile_disc(0.9) within group (order by days) as p90, count(*) as measured, count(*) filter (where first_automatic) as automatic
       from (select nis_code, first_automatic, (first_validated_at at time zone 'Europe/Brussels')::date - (submitted_at at time zone 'Europe/Brussels')::date as days
             from dossier where nis_code = any(?::text[]) and first_validated_at >= ?::timestamp at time zone 'Europe/Brussels') as validated
       group by nis_code`,
      [`{${codes.join(',')}}`, addDays(dayOf(now), -MEASURED_DAYS)],
    ),
  );
  return codes.map((code) => {
    const row = rows.find(({ nis_code }) => nis_code === code);
    return row
      ? {
          p50Days: Number(row.p50),
          p90Days: Number(row.p90),
          measured: Number(row.measured),
          automatic: Number(row.automatic),
        }
      : null;
  });
}
