import { accept, refuse, type Fact, type Party, type Result } from '@vip/domain-kit';
import type { EntityManager, Recorder } from '@vip/subgraph-kit';
import { FACT_OF, nextFeedbackStatus, type FeedbackStatus, type FeedbackStep } from '../domain/feedback.ts';
import { Feedback, type FeedbackRow } from '../persistence/feedback.ts';

export type MoveRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'not-allowed'; readonly from: FeedbackStatus };

/** The ids that every fact about feedback carries. */
export const feedbackIds = (row: FeedbackRow) => ({
  dossierId: row.dossierId,
  ...(row.requestId ? { requestId: row.requestId } : {}),
  ...(row.capakey ? { capakey: row.capakey } : {}),
  nisCode: row.nisCode,
  ownerId: row.ownerId,
  itemCodes: [row.itemCode],
  feedbackId: row.id,
  sourceCode: row.sourceCode,
  reporterId: row.reporterId,
});

export const feedbackFact = (row: FeedbackRow, status: FeedbackStatus, by: Party, at: Date): Fact => ({
  type: FACT_OF[status],
  subject: row.dossierId,
  actor: by,
  at,
  ids: feedbackIds(row),
  data: { sourceCode: row.sourceCode, reason: row.reason, status },
});

export interface Move {
  readonly id: string;
  readonly step: FeedbackStep;
  readonly by: Party;
  readonly at: Date;
  readonly motivation?: string | null;
  readonly ownerReference?: string | null;
}

/** Moves feedback along its table, in the transaction of `em`: the change, its line in the thread and its fact commit together. */
export async function moveFeedback(
  em: EntityManager,
  recorder: Recorder,
  { id, step, by, at, motivation = null, ownerReference = null }: Move,
): Promise<Result<FeedbackRow, MoveRefusal>> {
  const door = new Feedback(em);
  const row = await door.find(id, { lock: true });
  if (!row) return refuse({ kind: 'not-found' });
  const next = nextFeedbackStatus(row.status, step);
  if (!next.ok) return next;
  const moved: FeedbackRow = {
    ...row,
    status: next.value,
    motivation: motivation ?? row.motivation,
    ownerReference: ownerReference ?? row.ownerReference,
    changedAt: at,
  };
  await door.move(moved, next.value, at, by, motivation);
  await recorder.record(em, [feedbackFact(moved, next.value, by, at)]);
  return accept(moved);
}
