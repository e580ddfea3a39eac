import type { EntityManager } from '@vip/subgraph-kit';
import { itemAsIs, type DossierItem } from './dossier-item.ts';
import { Dossier } from './dossier.entity.ts';
import { readItems } from './item-rows.ts';

/** The dossiers that a municipality delivered last, as they were delivered; one under correction is being changed, and left out. */
export async function deliveredLast(
  em: EntityManager,
  nisCode: string,
  most: number,
): Promise<readonly { readonly dossier: Dossier; readonly items: readonly DossierItem[] }[]> {
  const dossiers = await em.find(
    Dossier,
    { nisCode, firstValidatedAt: { $ne: null }, status: { $in: ['VALIDATED', 'ARCHIVED'] }, erasedAt: null },
    { disableIdentityMap: true, orderBy: { firstValidatedAt: 'desc' }, limit: most },
  );
  if (dossiers.length === 0) return [];
  const rows = await readItems(em, 'dossier_id = any(?::uuid[])', [
    `{${dossiers.map(({ id }) => id).join(',')}}`,
  ]);
  const ofDossier = Map.groupBy(rows, ({ dossierId }) => dossierId);
  return dossiers.map((dossier) => ({
    dossier,
    items: (ofDossier.get(dossier.id) ?? []).map((row) => itemAsIs(row, dossier)),
  }));
}
