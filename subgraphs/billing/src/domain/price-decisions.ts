import { accept, addDays, isDay, refuse, type Day, type PartyKind, type Result } from '@vip/domain-kit';
import { isEnterpriseNumber } from './payee.ts';
import { feesOf, type ExemptBody, type Exemption, type FeeDecision, type PlatformFee } from './price-list.ts';

/** The decree's highest platform fee: € 36,50 without VAT per parcel. Another decree is another release. */
export const HIGHEST_FEE = 3650;
const LONGEST_BASIS = 500;
/** How far ahead a fee or an exemption can be decided, in days. */
const FURTHEST_AHEAD = 5 * 366;
/** Kinds of buyers that can be exempt as a whole. A citizen is no body. */
export const EXEMPT_KINDS = [
  'GOVERNMENT',
  'MUNICIPALITY',
  'OTHER_OFFICIAL',
] as const satisfies readonly PartyKind[];

export type PriceProblemCode =
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NOT_A_DAY'
  | 'NOT_AFTER_TODAY'
  | 'TOO_FAR'
  | 'NOTHING_PLANNED'
  | 'NOT_AN_ORGANISATION'
  | 'NOT_A_BODY'
  | 'EXEMPT_ALREADY'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'OVER_ALREADY';
export interface PriceProblem {
  readonly field: string;
  readonly code: PriceProblemCode;
}

const checkBasis = (legalBasis: string, field = 'legalBasis'): PriceProblem[] => {
  if (legalBasis.trim() === '') return [{ field, code: 'REQUIRED' }];
  return legalBasis.length > LONGEST_BASIS ? [{ field, code: 'TOO_LONG' }] : [];
};
/** Only from tomorrow on: a price that was or can be used today never changes. */
const checkStart = (day: string, today: Day): PriceProblem[] => {
  const field = 'validFrom';
  if (!isDay(day)) return [{ field, code: 'NOT_A_DAY' }];
  if (day <= today) return [{ field, code: 'NOT_AFTER_TODAY' }];
  return day > addDays(today, FURTHEST_AHEAD) ? [{ field, code: 'TOO_FAR' }] : [];
};

/** A fee from a day on, or everything that is wrong with it. */
export function planFee(
  wanted: Pick<PlatformFee, 'amount' | 'validFrom' | 'legalBasis'>,
  today: Day,
): Result<PlatformFee, readonly PriceProblem[]> {
  const { amount, validFrom, legalBasis } = wanted;
  const problems: PriceProblem[] = [
    ...(Number.isSafeInteger(amount) && amount >= 0 && amount <= HIGHEST_FEE
      ? []
      : [{ field: 'amountCents', code: 'OUT_OF_RANGE' } as const]),
    ...checkStart(validFrom, today),
    ...checkBasis(legalBasis),
  ];
  return problems.length > 0
    ? refuse(problems)
    : accept({ amount, validFrom, legalBasis: legalBasis.trim(), vatTreatment: 'STANDARD_21' });
}

/** The planned fee that is withdrawn: one that did not begin yet. */
export function planWithdrawal(
  decisions: readonly FeeDecision[],
  validFrom: Day,
  today: Day,
): Result<PlatformFee, readonly PriceProblem[]> {
  const planned = feesOf(decisions).find((fee) => fee.validFrom === validFrom);
  return planned && validFrom > today
    ? accept(planned)
    : refuse([{ field: 'validFrom', code: 'NOTHING_PLANNED' }]);
}

export interface WantedExemption {
  readonly organisationId: string | null;
  readonly partyKind: PartyKind | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly legalBasis: string;
}

/** A new row of the uniform list, or everything that is wrong with it. An exempt body is an organisation or a kind, never both. */
export function planExemption(
  list: readonly Exemption[],
  wanted: WantedExemption,
  today: Day,
): Result<Omit<Exemption, 'id'>, readonly PriceProblem[]> {
  const { validFrom, validTo, legalBasis } = wanted;
  const body = bodyOf(wanted);
  const problems: PriceProblem[] = [
    ...('problem' in body ? [body.problem] : []),
    ...checkStart(validFrom, today),
    ...(validTo !== null && !isDay(validTo) ? [{ field: 'validTo', code: 'NOT_A_DAY' } as const] : []),
    ...(validTo !== null && isDay(validTo) && validTo < validFrom
      ? [{ field: 'validTo', code: 'ENDS_BEFORE_IT_BEGINS' } as const]
      : []),
    ...checkBasis(legalBasis),
  ];
  if (problems.length > 0 || 'problem' in body) return refuse(problems);
  const before = list.find((row) => isSame(row.body, body) && overlaps(row, { validFrom, validTo }));
  if (before) return refuse([{ field: 'validFrom', code: 'EXEMPT_ALREADY' }]);
  return accept({ body, validFrom, validTo, legalBasis: legalBasis.trim() });
}

/** The last day of an exemption: today at the earliest, since who was quoted nothing today pays nothing today. */
export function planEnd(
  exemption: Exemption,
  { lastDay, reason }: { lastDay: string; reason: string },
  today: Day,
): Result<Day, readonly PriceProblem[]> {
  const field = 'lastDay';
  const problems: PriceProblem[] = [
    ...(isDay(lastDay) ? [] : [{ field, code: 'NOT_A_DAY' } as const]),
    ...(isDay(lastDay) && lastDay < today ? [{ field, code: 'NOT_AFTER_TODAY' } as const] : []),
    ...(exemption.validTo !== null && exemption.validTo < today
      ? [{ field, code: 'OVER_ALREADY' } as const]
      : []),
    ...checkBasis(reason, 'reason'),
  ];
  return problems.length > 0 ? refuse(problems) : accept(lastDay);
}

function bodyOf({
  organisationId,
  partyKind,
}: WantedExemption): ExemptBody | { readonly problem: PriceProblem } {
  const id = organisationId?.replaceAll(/[\s.]/g, '').toUpperCase().replace(/^BE/, '') ?? '';
  if ((id === '') === (partyKind === null))
    return { problem: { field: 'organisationId', code: 'NOT_A_BODY' } };
  if (partyKind !== null)
    return (EXEMPT_KINDS as readonly PartyKind[]).includes(partyKind)
      ? { kind: 'PARTY_KIND', partyKind }
      : { problem: { field: 'partyKind', code: 'NOT_A_BODY' } };
  return isEnterpriseNumber(id) || /^OVO\d{6}$/.test(id)
    ? { kind: 'ORGANISATION', organisationId: id }
    : { problem: { field: 'organisationId', code: 'NOT_AN_ORGANISATION' } };
}

const isSame = (one: ExemptBody, other: ExemptBody): boolean => JSON.stringify(one) === JSON.stringify(other);
const overlaps = (
  one: { readonly validFrom: Day; readonly validTo: Day | null },
  other: { readonly validFrom: Day; readonly validTo: Day | null },
): boolean =>
  (one.validTo === null || one.validTo >= other.validFrom) &&
  (other.validTo === null || other.validTo >= one.validFrom);
