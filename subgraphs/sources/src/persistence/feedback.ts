import type { EntityManager } from '@mikro-orm/postgresql';
import type { Party } from '@vip/domain-kit';

export interface FeedbackRow {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly reason: string;
  readonly text: string;
  readonly reportedBy: Party;
  readonly reportedAt: Date;
}

/** The door to what people reported to a source ("terugmelding"). */
export class Feedback {
  constructor(private readonly em: EntityManager) {}

  async add({
    id,
    dossierId,
    itemCode,
    sourceCode,
    reason,
    text,
    reportedBy,
    reportedAt,
  }: FeedbackRow): Promise<void> {
    await this.em.execute(
      'insert into feedback (id, dossier_id, item_code, source_code, reason, text, reported_by, reported_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)',
      [id, dossierId, itemCode, sourceCode, reason, text, JSON.stringify(reportedBy), reportedAt],
    );
  }
}
