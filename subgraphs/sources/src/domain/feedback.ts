import { accept, refuse, type FactType, type Result } from '@vip/domain-kit';

export const FEEDBACK_KINDS = ['WRONG', 'OUTDATED', 'BOUNDARY_SHIFT', 'NOT_COVERED', 'OTHER'] as const;
/** What is wrong with an answer, says who disputes it. */
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const FEEDBACK_STATUSES = [
  'REPORTED',
  'SENT',
  'UNDELIVERED',
  'ACKNOWLEDGED',
  'ACCEPTED',
  'REJECTED',
  'CORRECTED',
] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

/** What can happen to feedback; `send`, `giveUp` and `resend` are ours, the others are the source's owner's. */
export const FEEDBACK_STEPS = [
  'send',
  'giveUp',
  'resend',
  'acknowledge',
  'accept',
  'reject',
  'correct',
] as const;
export type FeedbackStep = (typeof FEEDBACK_STEPS)[number];

export const OWNER_OUTCOMES = ['ACKNOWLEDGED', 'ACCEPTED', 'REJECTED', 'CORRECTED'] as const;
/** What the owner of a source may answer. */
export type OwnerOutcome = (typeof OWNER_OUTCOMES)[number];
export const STEP_OF: Readonly<Record<OwnerOutcome, FeedbackStep>> = {
  ACKNOWLEDGED: 'acknowledge',
  ACCEPTED: 'accept',
  REJECTED: 'reject',
  CORRECTED: 'correct',
};

/** The owner may be quicker than our own note that it was sent, so its steps are open from the start. */
const ANSWERED = {
  acknowledge: 'ACKNOWLEDGED',
  accept: 'ACCEPTED',
  reject: 'REJECTED',
  correct: 'CORRECTED',
} as const;

/** The whole life of feedback on one screen: from each status, where each step leads. */
export const FEEDBACK_TRANSITIONS = {
  REPORTED: { send: 'SENT', giveUp: 'UNDELIVERED', ...ANSWERED },
  UNDELIVERED: { resend: 'REPORTED', ...ANSWERED },
  SENT: ANSWERED,
  ACKNOWLEDGED: { accept: 'ACCEPTED', reject: 'REJECTED', correct: 'CORRECTED' },
  ACCEPTED: { reject: 'REJECTED', correct: 'CORRECTED' },
  REJECTED: {},
  CORRECTED: {},
} as const satisfies Record<FeedbackStatus, Partial<Record<FeedbackStep, FeedbackStatus>>>;

/** The status after `step`, or a refusal that names where it stood. */
export function nextFeedbackStatus(
  from: FeedbackStatus,
  step: FeedbackStep,
): Result<FeedbackStatus, { readonly kind: 'not-allowed'; readonly from: FeedbackStatus }> {
  const next: Partial<Record<FeedbackStep, FeedbackStatus>> = FEEDBACK_TRANSITIONS[from];
  const to = next[step];
  return to === undefined ? refuse({ kind: 'not-allowed', from }) : accept(to);
}

/** Nothing more can happen to it. */
export const isSettled = (status: FeedbackStatus): boolean =>
  Object.keys(FEEDBACK_TRANSITIONS[status]).length === 0;

/** Steps that the owner may still take. */
export const outcomesFrom = (status: FeedbackStatus): readonly OwnerOutcome[] =>
  OWNER_OUTCOMES.filter((outcome) => nextFeedbackStatus(status, STEP_OF[outcome]).ok);

/** The fact that each status leaves. */
export const FACT_OF = {
  REPORTED: 'source.error-reported',
  SENT: 'feedback.sent',
  UNDELIVERED: 'feedback.undelivered',
  ACKNOWLEDGED: 'feedback.acknowledged',
  ACCEPTED: 'feedback.accepted',
  REJECTED: 'feedback.rejected',
  CORRECTED: 'feedback.corrected',
} as const satisfies Record<FeedbackStatus, FactType>;

/** What a motivation is needed for: who says no owes a reason. */
export const needsMotivation = (outcome: OwnerOutcome): boolean => outcome === 'REJECTED';

/** Seconds until the next attempt to deliver, after so many that failed: two days in all, then it is left for a person. */
const PAUSES_S = [30, 120, 600, 3_600, 14_400, 43_200, 86_400] as const;
export const pauseAfterFailure = (failures: number): number | null => PAUSES_S[failures - 1] ?? null;
