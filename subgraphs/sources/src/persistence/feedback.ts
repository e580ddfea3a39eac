import type { EntityManager } from '@mikro-orm/postgresql';
import type { Party } from '@vip/domain-kit';
import type { FeedbackScope } from '../domain/feedback-access.ts';
import type { FeedbackStatus } from '../domain/feedback.ts';
import type { FeedbackRow, StepRow } from '../domain/kept-feedback.ts';
import { read, uuids } from './rows.ts';

export type { FeedbackFile, FeedbackRow, Said, StepRow } from '../domain/kept-feedback.ts';

const COLUMNS =
  'id, dossier_id, item_code, source_code, reason, text, reported_by, reported_at, status, nis_code, owner_id, reporter_id, request_id, capakey, catalogue_version, said, files, motivation, owner_reference, failures, changed_at';

export interface FeedbackFilter {
  readonly statuses?: readonly FeedbackStatus[] | null;
  readonly sourceCode?: string | null;
  readonly nisCode?: string | null;
}

function scopeSql(scope: FeedbackScope): readonly [string, readonly unknown[]] {
  switch (scope.kind) {
    case 'all':
      return ['true', []];
    case 'municipality':
      return ['nis_code = ?', [scope.nisCode]];
    case 'reporter':
      return ['reporter_id = ?', [scope.ownerId]];
    case 'sources':
      return [
        'source_code = any(array(select jsonb_array_elements_text(?::jsonb)))',
        [JSON.stringify(scope.codes)],
      ];
  }
}

/** What one source said about one item of one dossier. */
export type DisputedWord = Pick<FeedbackRow, 'dossierId' | 'itemCode' | 'sourceCode'>;

/** The door to what people reported to a source ("terugmelding"). */
export class Feedback {
  constructor(private readonly em: EntityManager) {}

  async add(row: FeedbackRow): Promise<void> {
    await this.em.execute(
      `insert into feedback (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)`,
      [
        row.id,
        row.dossierId,
        row.itemCode,
        row.sourceCode,
        row.reason,
        row.text,
        JSON.stringify(row.reportedBy),
        row.reportedAt,
        row.status,
        row.nisCode,
        row.ownerId,
        row.reporterId,
        row.requestId,
        row.capakey,
        row.catalogueVersion,
        JSON.stringify(row.said),
        JSON.stringify(row.files),
        row.motivation,
        row.ownerReference,
        row.failures,
        row.changedAt,
      ],
    );
    await this.addStep(row.id, row.status, row.reportedAt, row.reportedBy, null);
  }

  async find(id: string, { lock = false } = {}): Promise<FeedbackRow | null> {
    const [row] = await this.em.execute<Record<string, unknown>[]>(
      `select ${COLUMNS} from feedback where id = ? ${lock ? 'for update' : ''}`,
      [id],
    );
    return row ? read<FeedbackRow>(row) : null;
  }

  async byIds(ids: readonly string[]): Promise<readonly FeedbackRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${COLUMNS} from feedback where id = any(?::uuid[])`,
      [uuids(ids)],
    );
    return rows.map((row) => read<FeedbackRow>(row));
  }

  /**
   * Feedback about items of dossiers, by the item's id in its dossier; oldest first.
   * @param from by item that was worked out, the items that it follows from: what is disputed about those, is about it too.
   */
  async ofItems(
    itemIds: readonly string[],
    from: Readonly<Record<string, readonly string[]>>,
  ): Promise<readonly (FeedbackRow & { itemId: string })[]> {
    const names = COLUMNS.split(', ').map((name) => `f.${name}`);
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select i.item_id, ${names.join(', ')} from asked_item i join feedback f on f.dossier_id = i.dossier_id
         and (f.item_code = i.item_code or f.item_code = any(array(select jsonb_array_elements_text(coalesce(?::jsonb -> i.item_code, '[]'::jsonb)))))
       where i.item_id = any(array(select jsonb_array_elements_text(?::jsonb))) order by f.id`,
      [JSON.stringify(from), JSON.stringify(itemIds)],
    );
    return rows.map((row) => read<FeedbackRow & { itemId: string }>(row));
  }

  /** Newest first, one more than asked when there is a next page. */
  async page(
    scope: FeedbackScope,
    { statuses, sourceCode, nisCode }: FeedbackFilter,
    { first, before }: { first: number; before: string | null },
  ): Promise<readonly FeedbackRow[]> {
    const [inScope, parameters] = scopeSql(scope);
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${COLUMNS} from feedback where ${inScope}
         and (?::uuid is null or id < ?::uuid)
         and (?::jsonb is null or status = any(array(select jsonb_array_elements_text(?::jsonb))))
         and (?::text is null or source_code = ?::text)
         and (?::text is null or nis_code = ?::text)
       order by id desc limit ?`,
      [
        ...parameters,
        before,
        before,
        ...Array<string | null>(2).fill(statuses && statuses.length > 0 ? JSON.stringify(statuses) : null),
        ...Array<string | null>(2).fill(sourceCode ?? null),
        ...Array<string | null>(2).fill(nisCode ?? null),
        first + 1,
      ],
    );
    return rows.map((row) => read<FeedbackRow>(row));
  }

  /**
   * Whether the same thing is disputed already and not settled: a second report would only be noise. Until this transaction ends
   * nobody else gets an answer about it, or two reports at once would both hear "no".
   */
  async isOpen({ dossierId, itemCode, sourceCode }: DisputedWord): Promise<boolean> {
    await this.em.execute('select pg_advisory_xact_lock(hashtext(?))', [
      `feedback ${dossierId} ${itemCode} ${sourceCode}`,
    ]);
    const rows = await this.em.execute<unknown[]>(
      `select 1 from feedback where dossier_id = ? and item_code = ? and source_code = ? and status not in ('REJECTED', 'CORRECTED') limit 1`,
      [dossierId, itemCode, sourceCode],
    );
    return rows.length > 0;
  }

  async move(
    { id, motivation, ownerReference }: Pick<FeedbackRow, 'id' | 'motivation' | 'ownerReference'>,
    status: FeedbackStatus,
    at: Date,
    by: Party,
    said: string | null,
  ): Promise<void> {
    await this.em.execute(
      'update feedback set status = ?, motivation = ?, owner_reference = ?, changed_at = ? where id = ?',
      [status, motivation, ownerReference, at, id],
    );
    await this.addStep(id, status, at, by, said);
  }

  async noteFailures(id: string, failures: number): Promise<void> {
    await this.em.execute('update feedback set failures = ? where id = ?', [failures, id]);
  }

  private async addStep(id: string, status: FeedbackStatus, at: Date, by: Party, motivation: string | null) {
    await this.em.execute(
      `insert into feedback_step (feedback_id, position, status, at, by, motivation)
       select ?, coalesce(max(position), 0) + 1, ?, ?, ?::jsonb, ? from feedback_step where feedback_id = ?`,
      [id, status, at, JSON.stringify(by), motivation, id],
    );
  }

  async steps(ids: readonly string[]): Promise<readonly StepRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      'select feedback_id, status, at, by, motivation from feedback_step where feedback_id = any(?::uuid[]) order by feedback_id, position',
      [uuids(ids)],
    );
    return rows.map((row) => read<StepRow>({ ...row, at: new Date(row['at'] as string) }));
  }
}
