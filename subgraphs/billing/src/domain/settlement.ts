import { addDays, type Day } from '@vip/domain-kit';

export const SETTLEMENT_STATUSES = ['RUNNING', 'CLOSED', 'PAID'] as const;
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number];

/** `YYYY-MM`. */
export type Month = string;

/** Days after the day that it was sent on which a municipality may still dispute a settlement. */
const DISPUTE_WITHIN = 15;

export const monthOf = (day: Day): Month => day.slice(0, 7);
/** Whether text is a month that exists. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
const firstDayAfter = (month: Month): Day => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
};

/** A month is closed from the second day after it on: a validation of its last minute still finds it open. */
export const closesOn = (month: Month): Day => addDays(firstDayAfter(month), 1);
/** A municipality is paid thirty days after its settlement document was sent. */
export const payableOn = (closedOn: Day): Day => addDays(closedOn, 30);

/** The month a share settles in: that of the first validation, or this one when that is closed already. */
export const settlesIn = (firstValidatedOn: Day, today: Day): Month => {
  const month = monthOf(firstValidatedOn);
  return today >= closesOn(month) ? monthOf(today) : month;
};

/** The last day, in Brussels, on which a settlement that was sent on a day may be disputed; after it, it is accepted. */
export const lastDayToDispute = (sentOn: Day): Day => addDays(sentOn, DISPUTE_WITHIN);

/** `AFR-2026-04-44021`: the number on the document. */
export const settlementNumber = (month: Month, nisCode: string): string => `AFR-${month}-${nisCode}`;

/** Month and municipality of a number; null when it is no number of a settlement. */
export function readSettlementNumber(text: string): { month: Month; nisCode: string } | null {
  const [, month, nisCode] = /^AFR-(\d{4}-\d{2})-(\d{5})$/.exec(text) ?? [];
  return month && nisCode && isMonth(month) ? { month, nisCode } : null;
}
