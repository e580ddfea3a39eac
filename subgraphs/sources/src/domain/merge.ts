import type { SourceOutcome } from '@vip/domain-kit';
import type { Disagreement } from './disagreement.ts';

/** Attribute code of the catalogue to value. */
export type ItemRecord = Readonly<Record<string, unknown>>;

export interface Geometry {
  readonly overlapM2: number;
  readonly overlapShare: number;
  readonly bufferM: number;
  readonly crs: string;
}

/** What one source says of one item now. */
export interface Word {
  readonly sourceCode: string;
  readonly outcome: SourceOutcome;
  readonly records: readonly ItemRecord[];
  readonly geometry: Geometry | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly nextAttemptAt: Date | null;
}

/** What all sources together say of an item: never PENDING, that is told as null. */
export interface Merged extends Word {
  readonly outcome: Exclude<SourceOutcome, 'PENDING'>;
}

/** What failed may still be found, so it outweighs "not covered", which outweighs "nothing applies". */
const OPEN = ['FAILED', 'NOT_COVERED'] as const;

/** The earliest moment at which something more may come to be known. */
const soonest = (words: readonly Word[]): Date | null =>
  words.reduce<Date | null>(
    (first, { nextAttemptAt }) =>
      nextAttemptAt && (!first || nextAttemptAt < first) ? nextAttemptAt : first,
    null,
  );

/** One record of the first source, with what only the others told. Two records cannot be told apart, so they stay as they are. */
function completed(first: Word, others: readonly Word[]): readonly ItemRecord[] {
  if (first.records.length !== 1) return first.records;
  return [
    others
      .filter(({ outcome, records }) => outcome === 'FOUND' && records.length === 1)
      .reduce<ItemRecord>((record, { records }) => ({ ...records[0], ...record }), first.records[0]!),
  ];
}

/**
 * Makes one answer of what an item's sources said. The first that found something speaks; "nothing applies" only when
 * every source said so; otherwise we do not know.
 * @param words of every source that feeds the item, by precedence.
 * @param single whether the item has one record at most; then the sources complete each other's record.
 * @returns null while a source that could still decide has not answered.
 * @throws RangeError without sources.
 */
export function merge(words: readonly Word[], single: boolean): Merged | null {
  if (words.length === 0) throw new RangeError('An item without sources has no answer');
  const found = words.findIndex(({ outcome }) => outcome === 'FOUND');
  // A source that comes first and has not answered could still decide otherwise; one that comes later could not.
  const decisive = found >= 0 && !single ? words.slice(0, found) : words;
  if (decisive.some(({ outcome }) => outcome === 'PENDING')) return null;
  if (found >= 0) {
    const first = words[found]!;
    return {
      ...first,
      outcome: 'FOUND',
      records: single ? completed(first, words.slice(found + 1)) : first.records,
      nextAttemptAt: soonest(words.slice(0, found)),
    };
  }
  const open = OPEN.flatMap((outcome) => words.find((word) => word.outcome === outcome) ?? [])[0];
  const speaks = open ?? words[0]!;
  return {
    ...speaks,
    outcome: speaks.outcome as Merged['outcome'],
    records: [],
    geometry: null,
    nextAttemptAt: soonest(words),
  };
}

/** A merged answer, with what contradicts it. */
export interface Told extends Merged {
  readonly disagreement: Disagreement | null;
}

/** Keys in one order: what was kept comes back in another than it went in. */
export const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const told = ({ sourceCode, outcome, records, geometry, nextAttemptAt, disagreement }: Told): string =>
  JSON.stringify(
    [sourceCode, outcome, records, geometry, outcome === 'FAILED' && nextAttemptAt === null, disagreement],
    inOrder,
  );

/** Whether an answer says something else than the one before; asking again and hearing the same is no news. */
export const isNews = (before: Told | null, after: Told): boolean =>
  before === null || told(before) !== told(after);
