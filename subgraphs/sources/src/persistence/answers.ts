import type { EntityManager } from '@mikro-orm/postgresql';
import type { Disagreement } from '../domain/disagreement.ts';
import { asJson, read, uuids, type AnswerRow, type EvidenceRow } from './rows.ts';

const EVIDENCE =
  'e.id, e.dossier_id, e.item_code, e.source_code, e.outcome, e.records, e.geometry, e.asked_at, e.answered_at, e.source_version, e.request_digest, e.response_digest, e.attempts, e.next_attempt_at, e.reason, e.failing_since, e.gave_up_at, e.valid_until, e.reused';
const ANSWER =
  'id, dossier_id, item_code, source_code, outcome, records, geometry, asked_at, answered_at, sequence, next_attempt_at, response_digest, reason, disagreement';

/** A list for both places of "all, or one of these". */
const twice = (list: readonly string[] | null): readonly [string | null, string | null] => {
  const text = list === null ? null : JSON.stringify(list);
  return [text, text];
};

/** The door to what sources said. */
export class Answers {
  constructor(private readonly em: EntityManager) {}

  /** What each source says now about items of these dossiers; about all of them when none are named. */
  async evidence(
    dossierIds: readonly string[],
    itemCodes: readonly string[] | null = null,
  ): Promise<readonly EvidenceRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${EVIDENCE} from evidence e where e.dossier_id = any(?::uuid[]) and (?::jsonb is null or e.item_code = any(array(select jsonb_array_elements_text(?::jsonb))))`,
      [uuids(dossierIds), ...twice(itemCodes)],
    );
    return rows.map((row) => read<EvidenceRow>(row));
  }

  /** Evidence by the item's id in the dossier, for those that the caller's transaction may see. */
  async evidenceOfItems(
    itemIds: readonly string[],
  ): Promise<
    readonly (EvidenceRow & { itemId: string; ownerId: string; nisCode: string; catalogueVersion: string })[]
  > {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select i.item_id, d.owner_id, d.nis_code, d.catalogue_version, ${EVIDENCE} from asked_item i join asked_dossier d using (dossier_id)
       left join evidence e on e.dossier_id = i.dossier_id and e.item_code = i.item_code
       where i.item_id = any(array(select jsonb_array_elements_text(?::jsonb)))`,
      [JSON.stringify(itemIds)],
    );
    return rows
      .filter(({ id }) => id !== null)
      .map((row) =>
        read<EvidenceRow & { itemId: string; ownerId: string; nisCode: string; catalogueVersion: string }>(
          row,
        ),
      );
  }

  /** The contradiction that was told last per item id, for those that the caller's transaction may see. */
  async disagreementOfItems(itemIds: readonly string[]): Promise<
    readonly {
      itemId: string;
      ownerId: string;
      nisCode: string;
      catalogueVersion: string;
      disagreement: Disagreement;
    }[]
  > {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select i.item_id, d.owner_id, d.nis_code, d.catalogue_version, a.disagreement from asked_item i join asked_dossier d using (dossier_id)
       cross join lateral (select disagreement from answer where dossier_id = i.dossier_id and item_code = i.item_code order by sequence desc limit 1) a
       where i.item_id = any(array(select jsonb_array_elements_text(?::jsonb))) and a.disagreement is not null`,
      [JSON.stringify(itemIds)],
    );
    return rows.map((row) => read(row));
  }

  /** Evidence by its own id, for those that the caller's transaction may see. */
  async evidenceByIds(
    ids: readonly string[],
  ): Promise<readonly (EvidenceRow & { ownerId: string; nisCode: string; catalogueVersion: string })[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select d.owner_id, d.nis_code, d.catalogue_version, ${EVIDENCE} from evidence e join asked_dossier d using (dossier_id) where e.id = any(?::uuid[])`,
      [uuids(ids)],
    );
    return rows.map((row) =>
      read<EvidenceRow & { ownerId: string; nisCode: string; catalogueVersion: string }>(row),
    );
  }

  async update(rows: readonly EvidenceRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.em.execute(
      `update evidence e set outcome = t.outcome, records = t.records, geometry = t.geometry, asked_at = t.asked_at, answered_at = t.answered_at, source_version = t.source_version,
         request_digest = t.request_digest, response_digest = t.response_digest, attempts = t.attempts, next_attempt_at = t.next_attempt_at, reason = t.reason,
         failing_since = t.failing_since, gave_up_at = t.gave_up_at, valid_until = t.valid_until, reused = t.reused
       from jsonb_to_recordset(?::jsonb) as t(id uuid, outcome text, records jsonb, geometry jsonb, asked_at timestamptz, answered_at timestamptz, source_version text, request_digest text,
         response_digest text, attempts int, next_attempt_at timestamptz, reason text, failing_since timestamptz, gave_up_at timestamptz, valid_until timestamptz, reused boolean) where e.id = t.id`,
      [asJson(rows)],
    );
  }

  /** The last answer told on, per dossier and item; of all items when none are named. */
  async latest(
    dossierIds: readonly string[],
    itemCodes: readonly string[] | null = null,
  ): Promise<readonly AnswerRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select distinct on (dossier_id, item_code) ${ANSWER} from answer where dossier_id = any(?::uuid[]) and (?::jsonb is null or item_code = any(array(select jsonb_array_elements_text(?::jsonb))))
       order by dossier_id, item_code, sequence desc`,
      [uuids(dossierIds), ...twice(itemCodes)],
    );
    return rows.map((row) => read<AnswerRow>(row));
  }

  /** All that was told on about items of a dossier, lowest sequence first. */
  async everTold(dossierId: string, itemCodes: readonly string[]): Promise<readonly AnswerRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${ANSWER} from answer where dossier_id = ? and item_code = any(array(select jsonb_array_elements_text(?::jsonb))) order by item_code, sequence`,
      [dossierId, JSON.stringify(itemCodes)],
    );
    return rows.map((row) => read<AnswerRow>(row));
  }

  /** Words of sources that the dossier had no word of before. */
  async addEvidence(rows: readonly EvidenceRow[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = EVIDENCE.replaceAll('e.', '');
    await this.em.execute(
      `insert into evidence (${columns}) select ${columns} from jsonb_populate_recordset(null::evidence, ?::jsonb)`,
      [asJson(rows)],
    );
  }

  async add(rows: readonly AnswerRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.em.execute(
      `insert into answer (${ANSWER}) select ${ANSWER} from jsonb_to_recordset(?::jsonb) as t(id uuid, dossier_id uuid, item_code text, source_code text, outcome text, records jsonb, geometry jsonb,
         asked_at timestamptz, answered_at timestamptz, sequence int, next_attempt_at timestamptz, response_digest text, reason text, disagreement jsonb)`,
      [asJson(rows)],
    );
  }

  async byIds(ids: readonly string[]): Promise<readonly AnswerRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${ANSWER} from answer where id = any(?::uuid[]) order by sequence`,
      [uuids(ids)],
    );
    return rows.map((row) => read<AnswerRow>(row));
  }

  /**
   * Answers about the very same subject that are still valid, the newest per source and item: what an earlier dossier
   * was told serves this one too.
   */
  async valid(subjectKey: string, now: Date): Promise<readonly EvidenceRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select distinct on (e.source_code, e.item_code) ${EVIDENCE} from asked_dossier d join evidence e using (dossier_id)
       where d.subject_key = ? and e.valid_until > ? and e.outcome in ('FOUND', 'NONE') order by e.source_code, e.item_code, e.answered_at desc`,
      [subjectKey, now],
    );
    return rows.map((row) => read<EvidenceRow>(row));
  }
}
