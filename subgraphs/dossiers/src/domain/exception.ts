import type { Applicability, ItemStatus } from '@vip/domain-kit';
import { isContested, isManual, isOpenItem, type Answerer } from './item.ts';

/** Why an item needs a person's look, in the order of the review; the first that fits counts. */
export const ITEM_EXCEPTIONS = [
  'FAILED',
  'CONTESTED',
  'DISPUTED',
  'CORRECTED',
  'LOW_OVERLAP',
  'CHANGED',
  'UNKNOWN',
  'MANUAL',
  'OPEN',
] as const;
export type ItemException = (typeof ITEM_EXCEPTIONS)[number];

/** Share of the parcel under which a hit on a map may be a shifted boundary: 5 %. */
export const LOW_OVERLAP = 0.05;

export const isLowOverlap = ({ overlapShare }: { readonly overlapShare: number | null }): boolean =>
  overlapShare !== null && overlapShare < LOW_OVERLAP;

export interface ExaminedItem extends Answerer {
  readonly code: string;
  readonly status: ItemStatus;
  readonly applicability: Applicability;
  readonly overlapShare: number | null;
  readonly sourcesDisagree: boolean;
  /** One line that says the answer; compared, never shown. */
  readonly said: string;
}

/** What is known beside the answers of a dossier. */
export interface BesideItems {
  /** Item code to what the previous dossier of the parcel said; only what was answered there. */
  readonly before: ReadonlyMap<string, string>;
  /** Items about which feedback to a source is open, here or in the previous dossier of the parcel. */
  readonly disputed: ReadonlySet<string>;
  /** Items of which a correction is asked or taken up, and not done. */
  readonly corrected: ReadonlySet<string>;
}

/**
 * What makes an item need a person, or null when nothing in it does. What a controller agreed with is settled, but for what a correction asks, what
 * touches the edge of the parcel and what changed: there the answer itself stays remarkable.
 */
export function exceptionOf(
  item: ExaminedItem,
  { before, disputed, corrected }: BesideItems,
): ItemException | null {
  const { code, status } = item;
  if (status === 'SOURCE_UNAVAILABLE') return 'FAILED';
  if (isOpenItem(status)) return 'OPEN';
  if (isContested(item)) return 'CONTESTED';
  if (disputed.has(code)) return 'DISPUTED';
  if (corrected.has(code)) return 'CORRECTED';
  if (isLowOverlap(item)) return 'LOW_OVERLAP';
  if (before.has(code) && before.get(code) !== item.said) return 'CHANGED';
  if (status === 'CHECKED') return null;
  if (item.applicability === 'UNKNOWN') return 'UNKNOWN';
  return isManual(item) ? 'MANUAL' : null;
}
