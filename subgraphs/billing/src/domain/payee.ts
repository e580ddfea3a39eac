import { accept, refuse, type Day, type Result } from '@vip/domain-kit';
import { compactIban, isIban } from './iban.ts';
import type { Tariff } from './tariff.ts';

const LONGEST_NAME = 150;

/** A municipality as it is paid; null is what is not known yet. */
export interface Payee {
  readonly legalName: string | null;
  /** KBO number, ten digits. */
  readonly enterpriseNumber: string | null;
  /** Without spaces. */
  readonly iban: string | null;
}
export type CompletePayee = { readonly [Field in keyof Payee]: string };

export const PAYEE_GAPS = ['LEGAL_NAME', 'ENTERPRISE_NUMBER', 'IBAN', 'TARIFF'] as const;
/** What a municipality still lacks. Without TARIFF nothing can be ordered there; without the others it is not paid, and is owed. */
export type PayeeGap = (typeof PAYEE_GAPS)[number];

/** What is still missing of a municipality, as billing needs it. @param today a tariff that was over before counts as none. */
export const gapsOf = (
  { legalName, enterpriseNumber, iban }: Payee,
  tariffs: readonly Pick<Tariff, 'validTo'>[],
  today: Day,
): readonly PayeeGap[] => [
  ...(legalName ? [] : (['LEGAL_NAME'] as const)),
  ...(enterpriseNumber ? [] : (['ENTERPRISE_NUMBER'] as const)),
  ...(iban && isIban(iban) ? [] : (['IBAN'] as const)),
  ...(tariffs.some(({ validTo }) => validTo === null || validTo >= today) ? [] : (['TARIFF'] as const)),
];

/** Whether text is a KBO number: ten digits, the last two of which check the first eight. */
export const isEnterpriseNumber = (text: string): boolean =>
  /^[01]\d{9}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));

export type PayeeProblem =
  | { readonly field: 'legalName'; readonly code: 'REQUIRED' | 'TOO_LONG' }
  | { readonly field: 'enterpriseNumber'; readonly code: 'NOT_AN_ENTERPRISE_NUMBER' | 'TAKEN' }
  | { readonly field: 'iban'; readonly code: 'NOT_AN_IBAN' | 'NOT_BELGIAN' };

/** Reads a payee as people write it: dots and spaces in numbers, `BE` before an enterprise number. */
export function readPayee(given: CompletePayee): Result<CompletePayee, readonly PayeeProblem[]> {
  const legalName = given.legalName.trim();
  const enterpriseNumber = given.enterpriseNumber.replaceAll(/[\s.]/g, '').replace(/^BE/i, '');
  const iban = compactIban(given.iban);
  const problems: PayeeProblem[] = [];
  if (legalName === '') problems.push({ field: 'legalName', code: 'REQUIRED' });
  else if (legalName.length > LONGEST_NAME) problems.push({ field: 'legalName', code: 'TOO_LONG' });
  if (!isEnterpriseNumber(enterpriseNumber))
    problems.push({ field: 'enterpriseNumber', code: 'NOT_AN_ENTERPRISE_NUMBER' });
  if (!isIban(iban)) problems.push({ field: 'iban', code: 'NOT_AN_IBAN' });
  else if (!iban.startsWith('BE')) problems.push({ field: 'iban', code: 'NOT_BELGIAN' });
  return problems.length > 0 ? refuse(problems) : accept({ legalName, enterpriseNumber, iban });
}
