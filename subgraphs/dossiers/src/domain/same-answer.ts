import type { Applicability } from '@vip/domain-kit';
import type { ItemRecord } from './item.ts';

/** What an answer says, whoever gave it and whenever. */
export interface Says {
  readonly applicability: Applicability;
  readonly records: readonly ItemRecord[];
}

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The same text for the same value: keys in one order, what is absent left out, and a list of codes or words in one order, since no
 * source means anything by theirs. Lists of numbers are coordinates and stay as they are.
 */
function written(value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(written);
    return `[${(value.every((one) => typeof one === 'string') ? parts.toSorted() : parts).join()}]`;
  }
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, one]) => !isAbsent(one))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`)
      .join()}}`;
  return JSON.stringify(value);
}

const meaning = ({ applicability, records }: Says): string =>
  `${applicability}|${records.map(written).toSorted().join('|')}`;

/** Whether two answers say the same; the order of their records has no meaning. */
export const sameAnswer = (one: Says, other: Says): boolean => meaning(one) === meaning(other);
