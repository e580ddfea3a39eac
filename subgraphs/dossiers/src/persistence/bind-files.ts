import type { EntityManager } from '@vip/subgraph-kit';
import { StoredFile } from './kept.entity.ts';

/** Says to which answer these files belong from now on: whoever may read that answer may read them. */
export async function bindFiles(
  em: EntityManager,
  ids: readonly string[],
  { dossierId, code }: { dossierId: string; code: string },
): Promise<void> {
  if (ids.length > 0)
    await em.nativeUpdate(StoredFile, { id: { $in: [...ids] } }, { dossierId, itemCode: code });
}
