import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from './rows.ts';

/** An answer of a dossier that the owner of its source says to have corrected. */
export interface Concern {
  readonly feedbackId: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
}

export interface AnsweredConcern extends Concern {
  readonly changed: boolean;
}

const SAID = `jsonb_build_object('outcome', e.outcome, 'records', e.records)`;

/** The door to the dossiers that a correction of a source concerns. */
export class FeedbackConcerns {
  constructor(private readonly em: EntityManager) {}

  /**
   * Notes every dossier of the parcel that has an answer of this source to this item, with what it said until now, and
   * takes that answer out of reach for the next dossier: it is known to be wrong.
   * @returns the concerns that are new; noted once, the second time there are none.
   */
  async open(
    { feedbackId, capakey, dossierId, itemCode, sourceCode }: Concern & { readonly capakey: string | null },
    now: Date,
  ): Promise<readonly Concern[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `insert into feedback_concern (feedback_id, dossier_id, item_code, source_code, said, asked_at)
       select ?, e.dossier_id, e.item_code, e.source_code, ${SAID}, ?
       from evidence e join asked_dossier d using (dossier_id)
       where d.look_of is null and e.item_code = ? and e.source_code = ? and (d.dossier_id = ? or (?::text is not null and d.capakey = ?::text))
       on conflict do nothing returning feedback_id, dossier_id, item_code, source_code`,
      [feedbackId, now, itemCode, sourceCode, dossierId, capakey, capakey],
    );
    await this.em.execute(
      `update evidence e set valid_until = null from feedback_concern c join asked_dossier d on d.dossier_id = c.dossier_id or d.look_of = c.dossier_id
       where c.feedback_id = ? and e.dossier_id = d.dossier_id and e.source_code = c.source_code`,
      [feedbackId],
    );
    return rows.map((row) => read<Concern>(row));
  }

  /** Closes the concerns whose source has answered since it was asked again. @returns what was closed. */
  async close(now: Date, most: number): Promise<readonly AnsweredConcern[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `with answered as (
         select c.feedback_id, c.dossier_id, c.item_code, ${SAID} is distinct from c.said as changed
         from feedback_concern c join evidence e on e.dossier_id = c.dossier_id and e.item_code = c.item_code and e.source_code = c.source_code
         where c.closed_at is null and e.outcome in ('FOUND', 'NONE', 'NOT_COVERED') and e.asked_at >= c.asked_at
         order by c.feedback_id, c.dossier_id limit ? for update of c skip locked
       )
       update feedback_concern c set closed_at = ?, changed = a.changed from answered a
       where c.feedback_id = a.feedback_id and c.dossier_id = a.dossier_id and c.item_code = a.item_code
       returning c.feedback_id, c.dossier_id, c.item_code, c.source_code, c.changed`,
      [most, now],
    );
    return rows.map((row) => read<AnsweredConcern>(row));
  }
}
