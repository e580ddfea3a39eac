import { expect, it } from 'vitest';
import {
  FEEDBACK_STATUSES,
  FEEDBACK_STEPS,
  FEEDBACK_TRANSITIONS,
  isSettled,
  nextFeedbackStatus,
  outcomesFrom,
  pauseAfterFailure,
  type FeedbackStatus,
} from './feedback.ts';

const reachable = (from: FeedbackStatus): ReadonlySet<FeedbackStatus> => {
  const seen = new Set<FeedbackStatus>([from]);
  for (const status of seen)
    for (const next of Object.values<FeedbackStatus>(FEEDBACK_TRANSITIONS[status])) seen.add(next);
  return seen;
};

it('reaches every status from the first, and an end from every status', () => {
  expect([...reachable('REPORTED')].toSorted()).toEqual([...FEEDBACK_STATUSES].toSorted());
  for (const status of FEEDBACK_STATUSES) expect([...reachable(status)].some(isSettled), status).toBe(true);
});
it('knows every step that its table names, and uses every step', () => {
  const used = new Set(Object.values(FEEDBACK_TRANSITIONS).flatMap((steps) => Object.keys(steps)));
  expect([...used].toSorted()).toEqual([...FEEDBACK_STEPS].toSorted());
});
it('ends with a rejection or a correction, and with nothing else', () => {
  expect(FEEDBACK_STATUSES.filter(isSettled)).toEqual(['REJECTED', 'CORRECTED']);
});
it('refuses a step from where it cannot be taken, and says where it stood', () => {
  expect(nextFeedbackStatus('CORRECTED', 'reject')).toEqual({
    ok: false,
    refusal: { kind: 'not-allowed', from: 'CORRECTED' },
  });
});
it('lets an owner answer before we noted that it was sent', () => {
  expect(outcomesFrom('REPORTED')).toEqual(['ACKNOWLEDGED', 'ACCEPTED', 'REJECTED', 'CORRECTED']);
});
it('does not go back from accepted to acknowledged', () => {
  expect(outcomesFrom('ACCEPTED')).toEqual(['REJECTED', 'CORRECTED']);
});
it('tries to deliver with growing pauses for two days, and then leaves it to a person', () => {
  const pauses = Array.from({ length: 8 }, (_, at) => pauseAfterFailure(at + 1));
  expect(pauses).toEqual([30, 120, 600, 3_600, 14_400, 43_200, 86_400, null]);
});
