import type { EntityManager } from '@mikro-orm/postgresql';
import { asJson, read, uuids, type AskedDossier, type EvidenceRow, type QuestionRow } from './rows.ts';

const QUESTION = 'id, dossier_id, source_code, open_items, attempts, failures, first_asked_at';
const DOSSIER =
  'dossier_id, request_id, capakey, nis_code, owner_id, purpose, catalogue_version, subject, created_at';

/** The door to what is asked: dossiers, their items, and the questions to sources. */
export class Questions {
  constructor(private readonly em: EntityManager) {}

  /** Keeps a dossier with its items, questions and still empty evidence. @returns false when it was there already. */
  async open(
    dossier: AskedDossier,
    items: readonly { id: string; code: string }[],
    questions: readonly QuestionRow[],
    evidence: readonly EvidenceRow[],
    leaseUntil: Date,
  ): Promise<boolean> {
    const made = await this.em.execute<unknown[]>(
      `insert into asked_dossier (${DOSSIER}) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing returning dossier_id`,
      [
        dossier.dossierId,
        dossier.requestId,
        dossier.capakey,
        dossier.nisCode,
        dossier.ownerId,
        dossier.purpose,
        dossier.catalogueVersion,
        JSON.stringify(dossier.subject),
        dossier.createdAt,
      ],
    );
    if (made.length === 0) return false;
    await this.em.execute(
      `with items as (
         insert into asked_item (item_id, dossier_id, item_code) select item_id, dossier_id, item_code from jsonb_to_recordset(?::jsonb) as t(item_id text, dossier_id uuid, item_code text) on conflict do nothing
       ), questions as (
         insert into question (id, dossier_id, source_code, open_items, first_asked_at, next_attempt_at)
         select id, dossier_id, source_code, open_items, first_asked_at, ? from jsonb_to_recordset(?::jsonb) as t(id uuid, dossier_id uuid, source_code text, open_items jsonb, first_asked_at timestamptz)
       )
       insert into evidence (id, dossier_id, item_code, source_code, outcome, asked_at)
       select id, dossier_id, item_code, source_code, outcome, asked_at from jsonb_to_recordset(?::jsonb) as t(id uuid, dossier_id uuid, item_code text, source_code text, outcome text, asked_at timestamptz)`,
      [
        asJson(items.map(({ id, code }) => ({ itemId: id, dossierId: dossier.dossierId, itemCode: code }))),
        leaseUntil,
        asJson(questions),
        asJson(evidence),
      ],
    );
    return true;
  }

  /** The questions of a dossier that nobody has answered yet. */
  async unasked(dossierId: string): Promise<readonly QuestionRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${QUESTION} from question where dossier_id = ? and attempts = 0`,
      [dossierId],
    );
    return rows.map((row) => read<QuestionRow>(row));
  }

  async dossiers(ids: readonly string[]): Promise<readonly AskedDossier[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${DOSSIER} from asked_dossier where dossier_id = any(?::uuid[])`,
      [uuids(ids)],
    );
    return rows.map((row) => read<AskedDossier>(row));
  }

  /** As `dossiers`, held against other processes until the end of the transaction; always in the same order. */
  async locked(ids: readonly string[]): Promise<readonly AskedDossier[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${DOSSIER} from asked_dossier where dossier_id = any(?::uuid[]) order by dossier_id for update`,
      [uuids(ids)],
    );
    return rows.map((row) => read<AskedDossier>(row));
  }

  async one(dossierId: string, sourceCode: string): Promise<QuestionRow | null> {
    const [row] = await this.em.execute<Record<string, unknown>[]>(
      `select ${QUESTION} from question where dossier_id = ? and source_code = ?`,
      [dossierId, sourceCode],
    );
    return row ? read<QuestionRow>(row) : null;
  }

  /**
   * Takes the questions that are due. They are due again at `leaseUntil`, should this process die while asking.
   * @param notNow sources that are at rest, and ids that this process is asking already.
   */
  async take(
    now: Date,
    leaseUntil: Date,
    most: number,
    notNow: { sources: readonly string[]; ids: readonly string[] },
  ): Promise<readonly QuestionRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `update question set next_attempt_at = ? where id in (
         select id from question where next_attempt_at <= ? and not (source_code = any(?::text[])) and not (id = any(?::uuid[])) order by next_attempt_at limit ? for update skip locked
       ) returning ${QUESTION}`,
      [leaseUntil, now, `{${notNow.sources.join(',')}}`, uuids(notNow.ids), most],
    );
    return rows.map((row) => read<QuestionRow>(row));
  }

  /** Says that this process is still asking these, so that no other takes them. */
  async renew(ids: readonly string[], leaseUntil: Date): Promise<void> {
    await this.em.execute(
      'update question set next_attempt_at = ? where id = any(?::uuid[]) and next_attempt_at is not null',
      [leaseUntil, uuids(ids)],
    );
  }

  /** Opens items of a question again, because a person asks. */
  async reopen(id: string, items: readonly string[], leaseUntil: Date): Promise<void> {
    await this.em.execute('update question set open_items = ?::jsonb, next_attempt_at = ? where id = ?', [
      JSON.stringify(items),
      leaseUntil,
      id,
    ]);
  }

  /** Notes how an attempt ended; @returns the ids that were still waiting for this very attempt. */
  async close(
    rows: readonly {
      id: string;
      before: number;
      openItems: readonly string[];
      failures: number;
      lastAskedAt: Date;
      nextAttemptAt: Date | null;
    }[],
  ): Promise<ReadonlySet<string>> {
    const closed = await this.em.execute<{ id: string }[]>(
      `update question q set attempts = q.attempts + 1, open_items = t.open_items, failures = t.failures, last_asked_at = t.last_asked_at, next_attempt_at = t.next_attempt_at
       from jsonb_to_recordset(?::jsonb) as t(id uuid, before int, open_items jsonb, failures int, last_asked_at timestamptz, next_attempt_at timestamptz)
       where q.id = t.id and q.attempts = t.before returning q.id`,
      [asJson(rows)],
    );
    return new Set(closed.map(({ id }) => id));
  }

  /** How many questions wait for a next attempt after a failure, per source. */
  async waiting(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.em.execute<{ source_code: string; count: string }[]>(
      'select source_code, count(*) as count from question where next_attempt_at is not null group by source_code',
    );
    return new Map(rows.map(({ source_code, count }) => [source_code, Number(count)]));
  }
}
