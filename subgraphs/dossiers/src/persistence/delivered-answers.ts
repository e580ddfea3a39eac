import type { EntityManager } from '@vip/subgraph-kit';
import { isMunicipal } from '../domain/item.ts';
import type { DeliveredAnswer } from '../domain/watch.ts';
import type { Item } from './item.entity.ts';
import { readItems } from './item-rows.ts';

const asDelivered = (row: Item): DeliveredAnswer => ({
  itemCode: row.code,
  status: row.status,
  applicability: row.applicability,
  records: row.records,
  sequence: row.sequence,
  byMunicipality: isMunicipal(row),
});

/** What the edition that stands delivered says, by item: what a correction changed since is not in it. */
export async function deliveredAnswers(
  em: EntityManager,
  dossierId: string,
): Promise<ReadonlyMap<string, DeliveredAnswer>> {
  const items = await readItems(em, 'dossier_id = ?', [dossierId]);
  const kept = await em.execute<DeliveredAnswer[]>(
    `select item_code as "itemCode", status, applicability, records, sequence, by_municipality as "byMunicipality" from delivered_answer where dossier_id = ?`,
    [dossierId],
  );
  return new Map([...items.map(asDelivered), ...kept].map((answer) => [answer.itemCode, answer]));
}

/**
 * Keeps what was delivered of the items that a correction changes now, once: what comes after is not delivered yet.
 * @param before the items as they were; `now` the same, in the same order.
 */
export async function keepDelivered(
  em: EntityManager,
  dossierId: string,
  before: readonly Item[],
  now: readonly Item[],
): Promise<void> {
  const changed = before.filter((row, at) => row.version !== now[at]!.version).map(asDelivered);
  if (changed.length === 0) return;
  await em.execute(
    `insert into delivered_answer (dossier_id, item_code, status, applicability, records, sequence, by_municipality)
     select ?, "itemCode", status, applicability, records, sequence, "byMunicipality"
     from jsonb_to_recordset(?::jsonb) as t("itemCode" text, status text, applicability text, records jsonb, sequence int, "byMunicipality" boolean)
     on conflict do nothing`,
    [dossierId, JSON.stringify(changed)],
  );
}

/** The next edition is delivered: the items themselves say what was. */
export const dropDelivered = (em: EntityManager, dossierId: string): Promise<unknown> =>
  em.execute('delete from delivered_answer where dossier_id = ?', [dossierId]);
