import { addDays, dayOf } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import type { Desk } from './desk.ts';
import { MunicipalitySettings } from './kept.entity.ts';

/** Calendar days from submission to first validation, over the last 90 days. */
export interface LeadTime {
  readonly p50Days: number;
  readonly p90Days: number;
  /** How many dossiers it was measured over. */
  readonly measured: number;
}
const MEASURED_DAYS = 90;

/** How municipalities take part, and how fast they are; both are public. */
export class Municipalities {
  constructor(private readonly desk: Desk) {}

  private readonly settingsByNis = new DataLoader<string, MunicipalitySettings | null>(async (codes) => {
    const rows = await this.desk.database.asService((em) =>
      em.find(MunicipalitySettings, { nisCode: { $in: [...codes] } }, { disableIdentityMap: true }),
    );
    return codes.map((code) => rows.find(({ nisCode }) => nisCode === code) ?? null);
  });
  private readonly leadTimes = new DataLoader<string, LeadTime | null>((codes) => this.measure(codes));

  settings(nisCode: string): Promise<MunicipalitySettings | null> {
    return this.settingsByNis.load(nisCode);
  }
  /** Null when nothing was measured yet: an expectation is never made up. */
  leadTime(nisCode: string): Promise<LeadTime | null> {
    return this.leadTimes.load(nisCode);
  }

  private async measure(codes: readonly string[]): Promise<(LeadTime | null)[]> {
    const since = addDays(dayOf(this.desk.now()), -MEASURED_DAYS);
    // As the service: how fast a municipality is, is told to everybody, also to who sees none of its dossiers.
    const rows = await this.desk.database.asService((em) =>
      em.execute<{ nis_code: string; p50: number; p90: number; measured: string }[]>(
        `select nis_code, percentile_disc(0.5) within group (order by days) as p50, percentile_disc(0.9) within group (order by days) as p90, count(*) as measured
         from (select nis_code, (first_validated_at at time zone 'Europe/Brussels')::date - (submitted_at at time zone 'Europe/Brussels')::date as days
               from dossier where nis_code = any(?::text[]) and first_validated_at >= ?::timestamp at time zone 'Europe/Brussels') as validated
         group by nis_code`,
        [`{${codes.join(',')}}`, since],
      ),
    );
    return codes.map((code) => {
      const row = rows.find(({ nis_code }) => nis_code === code);
      return row
        ? { p50Days: Number(row.p50), p90Days: Number(row.p90), measured: Number(row.measured) }
        : null;
    });
  }
}
