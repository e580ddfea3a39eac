import { dayOf } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import { NEVER, type Connection } from '../domain/connection.ts';
import { isInForce } from '../domain/validation-policy.ts';
import { decidedAbout, type Decided } from './connections.ts';
import type { Desk } from './desk.ts';
import { MunicipalitySettings } from './kept.entity.ts';
import type { LeadTime, LeadTimes } from './lead-times.ts';
import { policyOf, type PolicyAsKept } from './policies.ts';
import { KeptPolicy } from './validation-policy.entity.ts';

/** How municipalities take part, and how fast they are: public, but for what their policy says beyond whether it is in force. */
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

  private readonly automaticByNis = new DataLoader<string, boolean>(
    async (codes) => {
      const rows = await this.desk.database.asService((em) =>
        em.find(KeptPolicy, { nisCode: { $in: [...codes] } }, { disableIdentityMap: true }),
      );
      const today = dayOf(this.desk.now());
      return codes.map((code) => rows.some((row) => row.nisCode === code && isInForce(row, today)));
    },
    { cache: false },
  );

  settings(nisCode: string): Promise<MunicipalitySettings | null> {
    return this.settingsByNis.load(nisCode);
  }
  leadTime(nisCode: string): Promise<LeadTime | null> {
    return this.leadTimes.of(nisCode);
  }
  /** Whether it delivers without a person what needs none, from today's dossiers on. */
  validatesAutomatically(nisCode: string): Promise<boolean> {
    return this.automaticByNis.load(nisCode);
  }
  /** What it decided, as this caller may read it; as if nothing was decided to whoever may not. */
  policy(nisCode: string): Promise<PolicyAsKept> {
    const { database, caller, now } = this.desk;
    return database.as(caller, (em) => policyOf(em, nisCode, now()));
  }
  /** After a change within one question: what was read of it before is old. */
  forget(nisCode: string): void {
    this.settingsByNis.clear(nisCode);
  }
}
