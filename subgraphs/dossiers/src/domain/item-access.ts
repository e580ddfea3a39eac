import type { ItemDefinition } from '@vip/catalogue';
import type { Caller } from '@vip/domain-kit';
import { mayDo, standingsOn, type DossierPlace, type Standing } from './access.ts';
import { isMunicipal, mayFill, mayTakeOver, type ItemFacts } from './item.ts';

export const ITEM_ACTIONS = [
  'FILL',
  'TAKE_SOURCE',
  'COMMENT',
  'CHECK',
  'RETRY_SOURCE',
  'REQUEST_CORRECTION',
] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

export interface ItemPlace extends ItemFacts {
  /** What the catalogue says: as soon as its source answered, or once the dossier is validated. */
  readonly visibleFrom: ItemDefinition['visibleFrom'];
  readonly filledAt: Date | null;
  readonly sourceCode: string | null;
}

const READS_ALL: readonly Standing[] = [
  'supplier',
  'controller',
  'dataSystem',
  'fullSystem',
  'auditor',
  'service',
];

/**
 * Whether a caller may read what stands on an item. The requester reads at once what the catalogue shows from
 * the first answer of its source, and what the municipality answered only after validation; what is being changed after a correction stays hidden
 * until it is validated again. Finance and administration see that a dossier exists, not what is in it.
 */
export function mayReadItem(caller: Caller, dossier: DossierPlace, item: ItemPlace): boolean {
  const standings = standingsOn(caller, dossier);
  if (READS_ALL.some((standing) => standings.has(standing))) return true;
  if (!standings.has('requester') || dossier.rightToVerify) return false;
  if (dossier.firstValidatedAt === null)
    return (
      item.visibleFrom === 'FIRST_ANSWER' && !isMunicipal(item) && item.status !== 'FILLED_BY_MUNICIPALITY'
    );
  const settled = dossier.status === 'VALIDATED' || dossier.status === 'ARCHIVED';
  return settled || !changedSince(item, dossier.validatedAt);
}

const changedSince = (item: ItemPlace, validatedAt: Date | null): boolean =>
  item.filledAt !== null && validatedAt !== null && item.filledAt > validatedAt;

/** What this caller may do with an item now. */
export function itemActions(
  caller: Caller,
  dossier: DossierPlace,
  item: ItemPlace,
  now: Date,
): readonly ItemAction[] {
  const fill = mayDo(caller, dossier, 'FILL');
  const offers: Record<ItemAction, boolean> = {
    FILL: fill && mayFill(item, now),
    TAKE_SOURCE: fill && mayTakeOver(item),
    COMMENT: fill,
    CHECK: mayCheck(caller, dossier, item),
    RETRY_SOURCE: fill && item.sourceCode !== null && !isMunicipal(item),
    REQUEST_CORRECTION: mayDo(caller, dossier, 'REQUEST_CORRECTION'),
  };
  return ITEM_ACTIONS.filter((action) => offers[action]);
}

/** A controller ticks off an answer while the dossier is in control. */
export const mayCheck = (caller: Caller, dossier: DossierPlace, item: ItemFacts): boolean =>
  mayDo(caller, dossier, 'FILL') &&
  dossier.status === 'IN_QUALITY_CONTROL' &&
  (item.status === 'FILLED_BY_PLATFORM' || item.status === 'FILLED_BY_MUNICIPALITY');
