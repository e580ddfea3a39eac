import DataLoader from 'dataloader';
import { NEVER, type Connection } from '../domain/connection.ts';
import { decidedAbout, type Decided } from './connections.ts';
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

  private readonly decidedByNis = new DataLoader<string, Decided>(
    async (codes) => [...(await this.desk.database.asService((em) => decidedAbout(em, codes)))],
    { cache: false },
  );

  /** What was decided last about when one can order there, and what before. */
  decided(nisCode: string): Promise<Decided> {
    return this.decidedByNis.load(nisCode);
  }
  /** When one can order there. */
  async connection(nisCode: string): Promise<Connection> {
    return (await this.decided(nisCode)).last ?? NEVER;
  }
  settings(nisCode: string): Promise<MunicipalitySettings | null> {
    return this.settingsByNis.load(nisCode);
  }
  leadTime(nisCode: string): Promise<LeadTime | null> {
    return this.leadTimes.of(nisCode);
  }
  /** After a change within one question: what was read of it before is old. */
  forget(nisCode: string): void {
    this.settingsByNis.clear(nisCode);
  }
}
