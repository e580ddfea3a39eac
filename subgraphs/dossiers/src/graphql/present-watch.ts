import { summaryOf } from '@vip/catalogue';
import type { Context, Dossier, DossierItem, WatchedChange } from '../context.ts';
import { mayReadWatch } from '../domain/access.ts';
import { recordsAs } from './attributes-of.ts';
import { DossierWatchType, type WatchedChangeType } from './watch.type.ts';

/** The watch of a dossier that was read; null when it never was watched, or when that is not for the caller. */
export async function watchOf(
  { caller, watches }: Pick<Context, 'caller' | 'watches'>,
  dossier: Dossier,
): Promise<DossierWatchType | null> {
  const found = mayReadWatch(caller, dossier) ? await watches.of(dossier.id) : null;
  return (
    found &&
    Object.assign(new DossierWatchType(), { ...found.watch, openChanges: found.openChanges, dossier })
  );
}

/** All that was found on it, newest first; of items that were erased nothing is left. */
export async function changesOf(
  { caller, dossiers, watches }: Pick<Context, 'caller' | 'dossiers' | 'watches'>,
  dossier: Dossier,
): Promise<readonly WatchedChangeType[]> {
  const [changes, items] = await Promise.all([watches.changesOf(dossier.id), dossiers.itemsOf(dossier)]);
  return changes.flatMap((change) => {
    const item = items.find(({ code }) => code === change.itemCode);
    return item ? [presentChange(change, item, caller.language)] : [];
  });
}

function presentChange(
  { id, state, sourceCode, foundAt, closedAt, byMunicipality, before, after }: WatchedChange,
  item: DossierItem,
  language: Context['caller']['language'],
): WatchedChangeType {
  const { catalogue, definition } = item;
  const shown = { catalogue, definition, language };
  const summary = ({ applicability, records }: typeof before): string =>
    summaryOf(catalogue, definition, applicability, records, language);
  return {
    id,
    state,
    item,
    source: { code: sourceCode },
    foundAt,
    closedAt,
    deliveredBy: byMunicipality ? 'MUNICIPALITY' : 'SOURCE',
    beforeApplicability: before.applicability,
    afterApplicability: after.applicability,
    beforeSummary: summary(before),
    afterSummary: summary(after),
    before: recordsAs(before.records, `${id}/before`, shown),
    after: recordsAs(after.records, `${id}/after`, shown),
  };
}
