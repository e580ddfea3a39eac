import DataLoader from 'dataloader';
import type { Desk } from './desk.ts';
import { MunicipalitySettings } from './kept.entity.ts';
import type { LeadTime, LeadTimes } from './lead-times.ts';

/** How municipalities take part, and how fast they are; both are public. */
export class Municipalities {
  constructor(
    private readonly desk: Desk,
    private readonly leadTimes: LeadTimes,
  ) {}

  private readonly settingsByNis = new DataLoader<string, MunicipalitySettings | null>(async (codes) => {
    const rows = await this.desk.database.asService((em) =>
      em.find(MunicipalitySettings, { nisCode: { $in: [...codes] } }, { disableIdentityMap: true }),
    );
    return codes.map((code) => rows.find(({ nisCode }) => nisCode === code) ?? null);
  });

  settings(nisCode: string): Promise<MunicipalitySettings | null> {
    return this.settingsByNis.load(nisCode);
  }
  leadTime(nisCode: string): Promise<LeadTime | null> {
    return this.leadTimes.of(nisCode);
  }
}
