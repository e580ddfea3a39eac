import { isUuid, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { feedbackScope } from '../domain/feedback-access.ts';
import { partyOf } from '../domain/party.ts';
import { Feedback, type FeedbackRow } from '../persistence/feedback.ts';
import { moveFeedback, type MoveRefusal } from './move-feedback.ts';
import { SEND_QUEUE } from './send-feedback.ts';

/** An officer, or the administrator of the platform, has feedback that could not be delivered sent once more. */
export async function resendFeedback(
  { database, recorder, jobs, clock, caller }: Context,
  feedbackId: string,
): Promise<Result<FeedbackRow, MoveRefusal>> {
  const scope = feedbackScope(caller);
  if (!isUuid(feedbackId) || (scope?.kind !== 'municipality' && scope?.kind !== 'all'))
    return refuse({ kind: 'not-found' });
  return database.asService(async (em): Promise<Result<FeedbackRow, MoveRefusal>> => {
    const door = new Feedback(em);
    const row = await door.find(feedbackId, { lock: true });
    if (!row || (scope.kind === 'municipality' && row.nisCode !== scope.nisCode))
      return refuse({ kind: 'not-found' });
    const moved = await moveFeedback(em, recorder, {
      id: row.id,
      step: 'resend',
      by: partyOf(caller),
      at: clock.now(),
    });
    if (!moved.ok) return moved;
    await door.noteFailures(row.id, 0);
    await jobs.send(em, SEND_QUEUE, { feedbackId: row.id });
    return moved;
  });
}
