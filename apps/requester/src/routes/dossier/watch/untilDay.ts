import { dayOf } from '@vip/ui';

/** So long after an order a deed is usually passed. */
const USUAL_MONTHS = 4;

/** The day that is offered for a watch: four months from today, or the last day that the dossier is valid. @param validUntil `YYYY-MM-DD`. */
export function usualDay(today: Date, validUntil: string | null): string {
  const later = new Date(today);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + USUAL_MONTHS);
  const lastOfMonth = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(today.getUTCDate(), lastOfMonth));
  const day = dayOf(later);
  return validUntil !== null && validUntil < day ? validUntil : day;
}
