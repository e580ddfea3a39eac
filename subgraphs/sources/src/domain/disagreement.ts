import type { ItemRecord, Word } from './merge.ts';
import { meaningOf } from './same-words.ts';

/** PRESENCE: one source found something where another says that nothing applies. CONTENT: both found, and not the same. */
export const DISAGREEMENT_KINDS = ['PRESENCE', 'CONTENT'] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

/** That sources contradict each other about an item. It is shown to an officer, never settled by the platform. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** Those that answered, by precedence: what they say is in their evidence. */
  readonly sources: readonly string[];
  /** Attributes on which they differ; empty for PRESENCE, and when a record of one has no counterpart at the other. */
  readonly attributes: readonly string[];
}

/** Two registers round and measure in their own way: numbers this close, as a share, say the same. */
const CLOSE = 0.01;
/** Percentage points of a parcel: one source measures up to the border, another leaves the noise along it out. */
const CLOSE_OVERLAP = 5;

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function plain(value: unknown, attribute: string): unknown {
  if (typeof value === 'string')
    return meaningOf(attribute, value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase());
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(plain(one, attribute))).toSorted();
  return value;
}

function sameValue(attribute: string, one: unknown, other: unknown): boolean {
  if (attribute === 'overlap' && typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= CLOSE_OVERLAP;
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= CLOSE * Math.max(Math.abs(one), Math.abs(other));
  return JSON.stringify(plain(one, attribute)) === JSON.stringify(plain(other, attribute));
}

/** What both records tell and tell differently; null when they tell nothing in common. */
function differing(
  one: ItemRecord,
  other: ItemRecord,
  ignored: ReadonlySet<string>,
): readonly string[] | null {
  const shared = Object.keys(one).filter(
    (key) => !ignored.has(key) && isSaid(one[key]) && isSaid(other[key]),
  );
  return shared.length === 0
    ? null
    : shared.filter((key) => !sameValue(key, one[key], other[key])).toSorted();
}

/** The least that keeps a record from having a counterpart, by name among equals; empty when it has one, or cannot be compared. */
function lacking(
  record: ItemRecord,
  others: readonly ItemRecord[],
  ignored: ReadonlySet<string>,
): readonly string[] {
  const compared = others.flatMap((other) => {
    const found = differing(record, other, ignored);
    return found === null ? [] : [found];
  });
  return compared.toSorted((a, b) => a.length - b.length || a.join('|').localeCompare(b.join('|')))[0] ?? [];
}

function between(a: Word, b: Word, ignored: ReadonlySet<string>): readonly string[] {
  const here = a.records.flatMap((record) => lacking(record, b.records, ignored));
  const there = b.records.flatMap((record) => lacking(record, a.records, ignored));
  return [...new Set([...here, ...there])].toSorted();
}

/**
 * How the answers of an item's sources contradict each other; null when they do not, or when fewer than two answered.
 * Silence, failure and "not covered" contradict nothing. Records are matched whatever their order, on what both tell.
 * @param words by precedence.
 * @param ignored attributes that are no statement about the parcel, e.g. its outline.
 */
export function disagreement(words: readonly Word[], ignored: ReadonlySet<string>): Disagreement | null {
  const found = words.filter(({ outcome }) => outcome === 'FOUND');
  const none = words.filter(({ outcome }) => outcome === 'NONE');
  if (found.length === 0 || found.length + none.length < 2) return null;
  const sources = words
    .filter((word) => found.includes(word) || none.includes(word))
    .map(({ sourceCode }) => sourceCode);
  if (none.length > 0) return { kind: 'PRESENCE', sources, attributes: [] };
  const attributes = found.flatMap((one, at) =>
    found.slice(at + 1).flatMap((other) => between(one, other, ignored)),
  );
  return attributes.length === 0
    ? null
    : { kind: 'CONTENT', sources, attributes: [...new Set(attributes)].toSorted() };
}
