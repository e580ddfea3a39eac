import { addDays, addYears, dayOf, daysBetween, NEARLY_LATE_DAYS, type Day } from '@vip/domain-kit';

/** Calendar days that the law gives a municipality, counted from the day of submission. */
export const LEGAL_DAYS = 30;
/** Calendar days for a correction, counted from the day it was asked. */
export const CORRECTION_DAYS = 10;
/** Days after which a draft or an unpaid request is cancelled. */
export const DRAFT_DAYS = 14;

/** Days after which somebody is reminded that a request awaits payment, before it is cancelled. */
const PAYMENT_REMINDER_DAYS = [7, 12] as const;
const DAY_MS = 86_400_000;

/** How many reminders of a request's payment are due; one that was skipped is not told afterwards. */
export const paymentRemindersDue = (createdAt: Date, now: Date): number =>
  PAYMENT_REMINDER_DAYS.filter((days) => now.getTime() - createdAt.getTime() >= days * DAY_MS).length;
/** A request that was made before this may be due for a reminder. */
export const firstReminderBefore = (now: Date): Date =>
  new Date(now.getTime() - PAYMENT_REMINDER_DAYS[0] * DAY_MS);

/** The day on which an unpaid request is cancelled. */
export const unpaidUntil = (createdAt: Date): Day =>
  dayOf(new Date(createdAt.getTime() + DRAFT_DAYS * DAY_MS));

/** Last day to validate; it ends at midnight in Brussels. Nothing pauses it. */
export const legalDeadline = (submittedAt: Date): Day => addDays(dayOf(submittedAt), LEGAL_DAYS);

export const correctionDeadline = (requestedAt: Date): Day => addDays(dayOf(requestedAt), CORRECTION_DAYS);

/** Last day on which a validated dossier may be used: one year after its last validation. */
export const validUntil = (validatedAt: Date): Day => addYears(dayOf(validatedAt), 1);

/** Calendar days left; 0 on the last day, negative when it is past. */
export const daysLeft = (deadline: Day, now: Date): number => daysBetween(dayOf(now), deadline);

/**
 * How far a deadline has come: 0 quiet, 1 from ten days before (day 20 of 30), 2 from three days before
 * (day 27), 3 past. Each stage is told once; a stage that was skipped is not told afterwards.
 */
export type DeadlineStage = 0 | 1 | 2 | 3;
export function deadlineStage(deadline: Day, now: Date): DeadlineStage {
  const left = daysLeft(deadline, now);
  if (left < 0) return 3;
  if (left <= NEARLY_LATE_DAYS) return 2;
  return left <= 10 ? 1 : 0;
}

/** The stage a new correction starts from: its ten days must not announce themselves at once. */
export const CORRECTION_STAGE: DeadlineStage = 1;
