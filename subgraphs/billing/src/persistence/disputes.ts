import { uuidv7 } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { PlannedAnswer } from '../domain/dispute-answer.ts';
import { Dispute, DisputeLine, type Share } from './entities.ts';

export interface DisputeFilter {
  /** Of one municipality; null for all. */
  readonly nisCode: string | null;
  /** Only those with a line that waits for an answer. */
  readonly openOnly: boolean;
}

/** The door to what municipalities dispute. Who changes a dispute holds the lock of its settlement. */
export class Disputes {
  constructor(private readonly em: EntityManager) {}

  /** Writes a dispute about lines of one settlement. */
  async raise(dispute: Dispute, lines: readonly Share[]): Promise<void> {
    const { id: disputeId, settlementId, nisCode } = dispute;
    await this.em.insert(Dispute, dispute);
    await this.em.insertMany(
      DisputeLine,
      lines.map(({ id: lineId, dossierId, dossierNumber, capakey, amount }) => ({
        id: uuidv7(),
        disputeId,
        settlementId,
        nisCode,
        lineId,
        dossierId,
        dossierNumber,
        capakey: capakey ?? null,
        amount,
        state: 'OPEN' as const,
      })),
    );
  }

  byId(id: string): Promise<Dispute | null> {
    return this.em.findOne(Dispute, { id }, { refresh: true });
  }

  byIds(ids: readonly string[]): Promise<readonly Dispute[]> {
    return this.em.find(Dispute, { id: { $in: [...ids] } });
  }

  /** Oldest first. */
  ofSettlements(settlementIds: readonly string[]): Promise<readonly Dispute[]> {
    return this.em.find(Dispute, { settlementId: { $in: [...settlementIds] } }, { orderBy: { id: 'asc' } });
  }

  linesOf(disputeIds: readonly string[]): Promise<readonly DisputeLine[]> {
    return this.em.find(
      DisputeLine,
      { disputeId: { $in: [...disputeIds] } },
      { orderBy: { dossierNumber: 'asc', id: 'asc' } },
    );
  }

  /** Lines of settlements that are, or were, in a dispute that was not withdrawn. */
  linesIn(settlementIds: readonly string[]): Promise<readonly DisputeLine[]> {
    return this.em.find(DisputeLine, {
      settlementId: { $in: [...settlementIds] },
      state: { $ne: 'WITHDRAWN' },
    });
  }

  /** Takes the lines back that were not answered. */
  async withdraw(disputeId: string): Promise<void> {
    await this.em.nativeUpdate(DisputeLine, { disputeId, state: 'OPEN' }, { state: 'WITHDRAWN' });
  }

  async answer(id: string, { outcome, corrected, motivation }: PlannedAnswer, at: Date): Promise<void> {
    await this.em.nativeUpdate(
      DisputeLine,
      { id, state: 'OPEN' },
      { state: outcome, corrected, motivation, answeredAt: at },
    );
  }

  async touch(id: string): Promise<void> {
    await this.em.execute('update settlement_dispute set version = version + 1 where id = ?', [id]);
  }

  /** Newest first; one row more than asked when there is a next page. */
  async page(
    filter: DisputeFilter,
    { first, before }: { first: number; before: string | null },
  ): Promise<readonly Dispute[]> {
    const rows = await this.em.execute<{ id: string }[]>(
      `select id ${MATCHING} and (?::text is null or d.id::text < ?) order by d.id desc limit ?`,
      [...valuesOf(filter), before, before, first + 1],
    );
    const ids = rows.map(({ id }) => id);
    return this.em.find(Dispute, { id: { $in: ids } }, { orderBy: { id: 'desc' } });
  }

  async count(filter: DisputeFilter): Promise<number> {
    const [row] = await this.em.execute<{ count: string }[]>(
      `select count(*)::text as count ${MATCHING}`,
      valuesOf(filter),
    );
    return Number(row!.count);
  }
}

const MATCHING = `from settlement_dispute d where (?::text is null or d.nis_code = ?)
  and (not ? or exists (select 1 from settlement_dispute_line l where l.dispute_id = d.id and l.state = 'OPEN'))`;
const valuesOf = ({ nisCode, openOnly }: DisputeFilter) => [nisCode, nisCode, openOnly];
