import type { ItemStatus } from '@vip/domain-kit';
import { isLowOverlap } from './exception.ts';
import { isContested, isManual, isOpenItem, type Answerer } from './item.ts';

export interface TalliedItem extends Answerer {
  readonly status: ItemStatus;
  readonly mandatory: boolean;
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
  /** Answered by a person of the municipality; on dossiers that did not change since 2026-12 by its own software too. */
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
    manual: count(isManual),
    lowOverlap: count(isLowOverlap),
    corrected: count(({ corrected }) => corrected),
    contested: count(isContested),
    remarks: count(({ remark }) => remark !== null && remark !== ''),
  };
}
