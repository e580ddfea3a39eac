import type { EntityManager } from '@vip/subgraph-kit';
import { OPEN_ITEM_STATUSES } from '../domain/item.ts';

/** Which items a dossier has, and which of them are open, by code. */
export interface ItemsInNumbers {
  readonly codes: readonly string[];
  readonly open: readonly string[];
}

/**
 * For a list, which shows how far each section is and no answer: of fifty dossiers the items themselves are 6,600 rows with their
 * records, and reading them was nine tenths of what a page of the queue took.
 */
export async function itemsInNumbers(
  em: EntityManager,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, ItemsInNumbers>> {
  const rows = await em.execute<{ id: string; codes: string[]; open: string[] | null }[]>(
    `select dossier_id as id, json_agg(code) as codes, json_agg(code) filter (where status = any(?::text[])) as open
     from item where dossier_id = any(?::uuid[]) group by dossier_id`,
    [`{${OPEN_ITEM_STATUSES.join(',')}}`, `{${dossierIds.join(',')}}`],
  );
  return new Map(rows.map(({ id, codes, open }) => [id, { codes, open: open ?? [] }]));
}
