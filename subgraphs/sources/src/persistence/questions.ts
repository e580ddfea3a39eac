import type { EntityManager } from '@mikro-orm/postgresql';
import { asJson, read, uuids, type AskedDossier, type EvidenceRow, type QuestionRow } from './rows.ts';

const QUESTION = 'id, dossier_id, source_code, open_items, attempts, failures, first_asked_at, failing_since';
const DOSSIER =
  'dossier_id, request_id, capakey, nis_code, owner_id, purpose, catalogue_version, subject, subject_key, created_at, look_of';

/** How many questions a source has room for. */
export interface Room {
  readonly sourceCode: string;
  readonly room: number;
}

interface Taking {
  readonly now: Date;
  readonly leaseUntil: Date;
  readonly rooms: readonly Room[];
  readonly notNow: readonly string[];
}

/** At most so many in one look at the table. */
const MOST_UNASKED = 500;

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
      `insert into asked_dossier (${DOSSIER}) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing returning dossier_id`,
      [
        dossier.dossierId,
        dossier.requestId,
        dossier.capakey,
        dossier.nisCode,
        dossier.ownerId,
        dossier.purpose,
        dossier.catalogueVersion,
        JSON.stringify(dossier.subject),
        dossier.subjectKey,
        dossier.createdAt,
        dossier.lookOf,
      ],
    );
    if (made.length === 0) return false;
    await this.em.execute(
      `with items as (
         insert into asked_item (item_id, dossier_id, item_code) select item_id, dossier_id, item_code from jsonb_to_recordset(?::jsonb) as t(item_id text, dossier_id uuid, item_code text) on conflict do nothing
       ), questions as (
         insert into question (id, dossier_id, source_code, open_items, first_asked_at, next_attempt_at, of_look)
         select id, dossier_id, source_code, open_items, first_asked_at, case when open_items = '[]' then null else ?::timestamptz end, ?::boolean from jsonb_to_recordset(?::jsonb) as t(id uuid, dossier_id uuid, source_code text, open_items jsonb, first_asked_at timestamptz)
       )
       insert into evidence (id, dossier_id, item_code, source_code, outcome, records, geometry, asked_at, answered_at, source_version, request_digest, response_digest, attempts, valid_until, reused, reason)
       select id, dossier_id, item_code, source_code, outcome, records, geometry, asked_at, answered_at, source_version, request_digest, response_digest, attempts, valid_until, reused, reason
       from jsonb_to_recordset(?::jsonb) as t(id uuid, dossier_id uuid, item_code text, source_code text, outcome text, records jsonb, geometry jsonb, asked_at timestamptz, answered_at timestamptz,
         source_version text, request_digest text, response_digest text, attempts int, valid_until timestamptz, reused boolean, reason text)`,
      [
        asJson(items.map(({ id, code }) => ({ itemId: id, dossierId: dossier.dossierId, itemCode: code }))),
        leaseUntil,
        dossier.lookOf !== null,
        asJson(questions),
        asJson(evidence),
      ],
    );
    return true;
  }

  /** How many questions each source has still to answer. */
  async unanswered(): Promise<readonly { sourceCode: string; questions: number }[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      'select source_code, count(*)::int as questions from question where next_attempt_at is not null group by source_code',
    );
    return rows.map((row) => read<{ sourceCode: string; questions: number }>(row));
  }

  /** The questions of a dossier that nobody has answered yet. */
  async unasked(dossierId: string): Promise<readonly QuestionRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${QUESTION} from question where dossier_id = ? and attempts = 0 and next_attempt_at is not null`,
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
   * Takes questions that are due, the longest waiting first, of each source as many as it has room for. They are due
   * again at `leaseUntil`, should this process die while asking. However many wait, this reads no more than it takes.
   * @param notNow ids that this process is asking already.
   */
  take(
    now: Date,
    leaseUntil: Date,
    rooms: readonly Room[],
    notNow: readonly string[],
  ): Promise<readonly QuestionRow[]> {
    return this.takeFrom('not q.of_look', { now, leaseUntil, rooms, notNow });
  }

  /** As `take`, of the questions of looks: nobody waits for these, so they are given what dossiers leave. */
  takeOfLooks(
    now: Date,
    leaseUntil: Date,
    rooms: readonly Room[],
    notNow: readonly string[],
  ): Promise<readonly QuestionRow[]> {
    return this.takeFrom('q.of_look', { now, leaseUntil, rooms, notNow });
  }

  /** @param which written out, as the partial index of each kind says it. */
  private async takeFrom(
    which: 'q.of_look' | 'not q.of_look',
    { now, leaseUntil, rooms, notNow }: Taking,
  ): Promise<readonly QuestionRow[]> {
    if (rooms.length === 0) return [];
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `update question set next_attempt_at = ? where id = any(array(
         select due.id from jsonb_to_recordset(?::jsonb) as r(source_code text, room int) cross join lateral (
           select q.id from question q where ${which} and q.source_code = r.source_code and q.next_attempt_at <= ? and not (q.id = any(?::uuid[]))
           order by q.next_attempt_at limit r.room for update skip locked
         ) due
       )) returning ${QUESTION}`,
      [leaseUntil, asJson(rooms), now, uuids(notNow)],
    );
    return rows.map((row) => read<QuestionRow>(row));
  }

  /** Takes questions of these sources that were never asked, to tell that their source is unwell. */
  async takeUnasked(
    now: Date,
    leaseUntil: Date,
    sources: readonly string[],
    notNow: readonly string[],
  ): Promise<readonly QuestionRow[]> {
    if (sources.length === 0) return [];
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `update question set next_attempt_at = ? where id = any(array(
         select id from question where attempts = 0 and not of_look and source_code = any(?::text[]) and next_attempt_at <= ? and not (id = any(?::uuid[]))
         order by next_attempt_at limit ? for update skip locked
       )) returning ${QUESTION}`,
      [leaseUntil, `{${sources.join(',')}}`, now, uuids(notNow), MOST_UNASKED],
    );
    return rows.map((row) => read<QuestionRow>(row));
  }

  /** The dossiers of questions that have been failing since before `since` and were not given up. */
  async hopeless(since: Date, most: number): Promise<readonly string[]> {
    const rows = await this.em.execute<{ dossier_id: string }[]>(
      'select distinct dossier_id from (select dossier_id from question where failing_since <= ? and gave_up_at is null order by failing_since limit ?) q',
      [since, most],
    );
    return rows.map((row) => row.dossier_id);
  }

  /** Stops asking what has been failing since before `since`. @returns those questions. */
  async giveUp(dossierIds: readonly string[], since: Date, now: Date): Promise<readonly QuestionRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `update question set gave_up_at = ?, next_attempt_at = null
       where dossier_id = any(?::uuid[]) and failing_since <= ? and gave_up_at is null returning ${QUESTION}`,
      [now, uuids(dossierIds), since],
    );
    return rows.map((row) => read<QuestionRow>(row));
  }

  /**
   * Says that this process is still asking these, so that no other takes them. One whose answer is being kept this moment needs no lease
   * any more: waiting for it, with others in hand that its keeper waits for, would stop both.
   */
  async renew(ids: readonly string[], leaseUntil: Date): Promise<void> {
    await this.em.execute(
      `update question set next_attempt_at = ? where id = any(array(
         select id from question where id = any(?::uuid[]) and next_attempt_at is not null order by id for update skip locked
       ))`,
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

  /** Notes how an attempt ended; @returns the ids that were still waiting for this very attempt, and whether they are given up by it. */
  async close(
    rows: readonly {
      id: string;
      before: number;
      openItems: readonly string[];
      failures: number;
      lastAskedAt: Date;
      failingSince: Date | null;
      gaveUpAt: Date | null;
      nextAttemptAt: Date | null;
    }[],
  ): Promise<ReadonlyMap<string, { readonly gaveUpNow: boolean }>> {
    const closed = await this.em.execute<{ id: string; gave_up_now: boolean }[]>(
      `update question q set attempts = q.attempts + 1, open_items = t.open_items, failures = t.failures, last_asked_at = t.last_asked_at, next_attempt_at = t.next_attempt_at,
         failing_since = t.failing_since, gave_up_at = case when t.gave_up_at is null then null else coalesce(q.gave_up_at, t.gave_up_at) end
       from (
         select t.*, b.gave_up_at is not null as was_given_up from question b
         join jsonb_to_recordset(?::jsonb) as t(id uuid, before int, open_items jsonb, failures int, last_asked_at timestamptz, next_attempt_at timestamptz, failing_since timestamptz, gave_up_at timestamptz) using (id)
       ) t
       where q.id = t.id and q.attempts = t.before returning q.id, (t.gave_up_at is not null and not t.was_given_up) as gave_up_now`,
      [asJson(rows)],
    );
    return new Map(closed.map(({ id, gave_up_now }) => [id, { gaveUpNow: gave_up_now }]));
  }

  /** How many questions wait for a next attempt after a failure, per source. */
  async waiting(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.em.execute<{ source_code: string; count: string }[]>(
      'select source_code, count(*) as count from question where next_attempt_at is not null group by source_code',
    );
    return new Map(rows.map(({ source_code, count }) => [source_code, Number(count)]));
  }
}
