import { addYears, isDay, type Day } from '@vip/domain-kit';
import type { Applicability, ItemRecordData } from './catalogue.ts';

/** From which attribute an answer's life is counted, and how many years it is; DOMAIN: information duties. */
interface Term {
  readonly from: string;
  readonly years: number;
  /** The day that the answer itself names, which then decides. */
  readonly until?: string;
}

const TERMS: Readonly<Record<string, Term>> = {
  EPC: { from: 'ingediend', years: 10, until: 'geldigTot' },
  ASBESTATTEST: { from: 'datum', years: 10, until: 'geldigTot' },
  CONFORMITEITSATTEST: { from: 'datum', years: 10, until: 'geldigTot' },
  P_SCORE: { from: 'rapportDatum', years: 1 },
};
/** The flood maps have no day of their own: they serve for a year from the day that they were asked. */
const ASKED_TERMS: Readonly<Record<string, number>> = {
  OVERSTROMING_FLUVIAAL: 1,
  OVERSTROMING_PLUVIAAL: 1,
  OVERSTROMING_ZEE: 1,
  P_SCORE: 1,
  G_SCORE: 1,
};

const dayIn = (record: ItemRecordData, attribute: string | undefined): Day | null => {
  const value = attribute === undefined ? undefined : record[attribute];
  return typeof value === 'string' && isDay(value) ? value : null;
};

/**
 * The last day on which an answer may be used in a deed: of an EPC or asbestos certificate ten years, of flood
 * information one. A soil certificate has no term by law: it serves until the soil is contaminated anew.
 * @param answeredOn the day that the source answered.
 * @returns null when the item has no term, or the answer does not tell when it began.
 */
export function validUntil(itemCode: string, record: ItemRecordData, answeredOn: Day): Day | null {
  const term = TERMS[itemCode];
  const named = term && (dayIn(record, term.until) ?? endOf(dayIn(record, term.from), term.years));
  return named ?? endOf(ASKED_TERMS[itemCode] === undefined ? null : answeredOn, ASKED_TERMS[itemCode] ?? 0);
}

const endOf = (from: Day | null, years: number): Day | null => (from === null ? null : addYears(from, years));

/** How long an answer may be used in a deed. */
export interface Validity {
  /** The first last day among its records. */
  readonly until: Day;
  /** How many of its records are past theirs. */
  readonly expired: number;
  /** Of how many records a last day is known. */
  readonly of: number;
}

/** The validity of a whole answer on a day; null when nothing in it has a last day. */
export function validityOf(
  itemCode: string,
  answer: { readonly applicability: Applicability; readonly records: readonly ItemRecordData[] },
  answeredOn: Day,
  today: Day,
): Validity | null {
  if (answer.applicability === 'UNKNOWN') return null;
  // "No building, so no score" holds for as long as a score would.
  const records = answer.records.length > 0 ? answer.records : [{}];
  const days = records
    .map((record) => validUntil(itemCode, record, answeredOn))
    .filter((day) => day !== null)
    .toSorted();
  if (days.length === 0) return null;
  return { until: days[0]!, expired: days.filter((day) => day < today).length, of: days.length };
}
