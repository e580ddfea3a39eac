import { accept, isUuid, refuse, type Party, type Result } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { feedbackMessage } from '../channels/feedback-message.ts';
import type { Context, Platform } from '../context.ts';
import { mayAnswerFeedback } from '../domain/feedback-access.ts';
import {
  isSettled,
  needsMotivation,
  STEP_OF,
  type FeedbackStatus,
  type OwnerOutcome,
} from '../domain/feedback.ts';
import { sourceEntry } from '../domain/source-book.ts';
import { FeedbackDeliveries } from '../persistence/feedback-deliveries.ts';
import { Feedback, type FeedbackRow } from '../persistence/feedback.ts';
import { moveFeedback } from './move-feedback.ts';
import { digestOfToken, makeLink } from './send-feedback.ts';

export interface OwnerAnswer {
  readonly outcome: OwnerOutcome;
  readonly motivation?: string | null;
  /** The owner's own reference. */
  readonly reference?: string | null;
}
export type AnswerRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-motivation' }
  | { readonly kind: 'long-text' }
  | { readonly kind: 'not-allowed'; readonly from: FeedbackStatus };

const MOST_CHARACTERS = 10_000;

function problemIn({ outcome, motivation, reference }: OwnerAnswer): AnswerRefusal | null {
  if (needsMotivation(outcome) && !motivation?.trim()) return { kind: 'no-motivation' };
  if ((motivation?.length ?? 0) > MOST_CHARACTERS || (reference?.length ?? 0) > 200)
    return { kind: 'long-text' };
  return null;
}

/** The owner of a source, as the thread and the legal log name it. */
const ownerParty = (sourceCode: string): Party => ({
  id: sourceCode,
  kind: 'GOVERNMENT',
  name: sourceEntry(sourceCode)?.owner ?? sourceCode,
});

/** Takes the owner's step. What it says a second time changes nothing. */
async function take(
  em: EntityManager,
  { recorder, clock }: Pick<Platform, 'recorder' | 'clock'>,
  row: FeedbackRow,
  { outcome, motivation, reference }: OwnerAnswer,
): Promise<Result<FeedbackRow, AnswerRefusal>> {
  if (row.status === outcome) return accept(row);
  return moveFeedback(em, recorder, {
    id: row.id,
    step: STEP_OF[outcome],
    by: ownerParty(row.sourceCode),
    at: clock.now(),
    motivation: motivation?.trim() || null,
    ownerReference: reference?.trim() || null,
  });
}

/** The owner's own software answers, with a machine identity. */
export async function answerFeedback(
  context: Context,
  { feedbackId, ...answer }: OwnerAnswer & { readonly feedbackId: string },
): Promise<Result<FeedbackRow, AnswerRefusal>> {
  if (!isUuid(feedbackId)) return refuse({ kind: 'not-found' });
  const problem = problemIn(answer);
  // As the service: the row belongs to a municipality, and the policy here is the owner's.
  return context.database.asService(async (em) => {
    const row = await new Feedback(em).find(feedbackId, { lock: true });
    if (!row || !mayAnswerFeedback(context.caller, row)) return refuse({ kind: 'not-found' });
    return problem ? refuse(problem) : take(em, context, row, answer);
  });
}

/** What a link opens; null for a link that is not there, was used, or is past its time. */
export const feedbackOfLink = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  token: string,
): Promise<FeedbackRow | null> =>
  database.asService(async (em) => {
    const id = await new FeedbackDeliveries(em).feedbackOfLink(digestOfToken(token), clock.now());
    return id ? new Feedback(em).find(id) : null;
  });

/**
 * An owner without software answers by the link in its mail: the link is used up by it. As long as something is left to
 * say, the next link is mailed.
 */
export async function answerFeedbackByLink(
  context: Platform,
  { token, ...answer }: OwnerAnswer & { readonly token: string },
): Promise<Result<FeedbackRow, AnswerRefusal>> {
  const problem = problemIn(answer);
  const digest = digestOfToken(token);
  const answered = await context.database.asService(
    async (em): Promise<Result<FeedbackRow, AnswerRefusal>> => {
      const deliveries = new FeedbackDeliveries(em);
      const now = context.clock.now();
      const id = await deliveries.feedbackOfLink(digest, now);
      const row = id ? await new Feedback(em).find(id, { lock: true }) : null;
      if (!row) return refuse({ kind: 'not-found' });
      if (problem) return refuse(problem);
      const taken = await take(em, context, row, answer);
      if (taken.ok && !(await deliveries.useLink(digest, now))) return refuse({ kind: 'not-found' });
      return taken;
    },
  );
  if (answered.ok && !isSettled(answered.value.status)) await mailNextLink(context, answered.value);
  return answered;
}

async function mailNextLink(context: Platform, row: FeedbackRow): Promise<void> {
  const target = context.targetOf(row.sourceCode);
  if (target?.channel !== 'MAIL') return;
  const sent = await context.channels.deliver(feedbackMessage(row, []), target, () =>
    makeLink(context, row.id),
  );
  if (!sent.ok) context.log.warn({ feedback: row.id, error: sent.error }, 'the next link was not mailed');
}
