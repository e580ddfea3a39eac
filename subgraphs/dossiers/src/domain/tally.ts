import type { ItemStatus, Party } from '@vip/domain-kit';
import { isContested, isOpenItem } from './item.ts';

/** Share of the parcel under which a geometric hit asks a human's eye: 5 %. */
export const LOW_OVERLAP = 0.05;

export interface TalliedItem {
  readonly status: ItemStatus;
  readonly mandatory: boolean;
  readonly filledBy: Party | null;
  readonly remark: string | null;
  readonly overlapShare: number | null;
  readonly corrected: boolean;
  readonly sourcesDisagree: boolean;
}

/** The items of a dossier in numbers; kept with the dossier so that a list needs no items. */
export interface Tally {
  readonly total: number;
  readonly answered: number;
  readonly pending: number;
  readonly open: number;
  /** Mandatory and without an answer: these stop a validation. */
  readonly mandatoryOpen: number;
  readonly failedSource: number;
  readonly manual: number;
  readonly lowOverlap: number;
  readonly corrected: number;
  readonly remarks: number;
  /** Contradictions between sources that no human settled; not there on dossiers that did not change since 2026-11. */
  readonly contested?: number;
}

export function tally(items: readonly TalliedItem[]): Tally {
  const count = (test: (item: TalliedItem) => boolean) => items.filter(test).length;
  const open = count(({ status }) => isOpenItem(status));
  return {
    total: items.length,
    answered: items.length - open,
    pending: count(({ status }) => status === 'PENDING'),
    open,
    mandatoryOpen: count(({ status, mandatory }) => mandatory && isOpenItem(status)),
    failedSource: count(({ status }) => status === 'SOURCE_UNAVAILABLE'),
    manual: count(({ filledBy }) => filledBy !== null),
    lowOverlap: count(({ overlapShare }) => overlapShare !== null && overlapShare < LOW_OVERLAP),
    corrected: count(({ corrected }) => corrected),
    contested: count(isContested),
    remarks: count(({ remark }) => remark !== null && remark !== ''),
  };
}
