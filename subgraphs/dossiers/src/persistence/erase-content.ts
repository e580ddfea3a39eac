import type { EntityManager } from '@vip/subgraph-kit';

/** Removes the rows that belong to a dossier. Its delivered documents keep name, size and digest, so that a copy that somebody has can still be recognised. */
export async function eraseContent(em: EntityManager, dossierId: string): Promise<void> {
  for (const sql of [
    'delete from item where dossier_id = ?',
    'delete from correction where dossier_id = ?',
    'delete from watched_change where dossier_id = ?',
    'delete from delivered_answer where dossier_id = ?',
    'delete from watch where id = ?',
    'delete from file where dossier_id = ?',
    `update document set content = '' where dossier_id = ?`,
  ])
    await em.execute(sql, [dossierId]);
}

/**
 * Removes the answers to some items. A document cannot lose a part and stay what was delivered: its bytes go with the first
 * answer in it that may not be kept any longer.
 */
export async function eraseAnswers(
  em: EntityManager,
  dossierId: string,
  codes: readonly string[],
): Promise<void> {
  const among = 'in (select jsonb_array_elements_text(?::jsonb))';
  for (const sql of [
    `delete from item where dossier_id = ? and code ${among}`,
    `delete from correction where dossier_id = ? and item_code ${among}`,
    `delete from watched_change where dossier_id = ? and item_code ${among}`,
    `delete from delivered_answer where dossier_id = ? and item_code ${among}`,
    `delete from file where dossier_id = ? and item_code ${among}`,
  ])
    await em.execute(sql, [dossierId, JSON.stringify(codes)]);
  await em.execute(`update document set content = '' where dossier_id = ?`, [dossierId]);
}

/** Once all dossiers of a request are erased, what the request itself says of people and property goes too. */
export async function eraseRequest(em: EntityManager, requestId: string): Promise<void> {
  const left = await em.execute<unknown[]>(
    'select 1 from dossier where request_id = ? and erased_at is null limit 1',
    [requestId],
  );
  if (left.length > 0) return;
  await em.execute(
    `update request set reference = null, contact_email = '', invoice_email = null, national_number = null, national_number_key = null, search = lower(number),
       requester = case when requester->>'kind' = 'CITIZEN' then requester || '{"id": "erased", "name": ""}' else requester end where id = ?`,
    [requestId],
  );
  await em.execute(
    `update requested_parcel set geometry = '{"type": "GeometryCollection", "geometries": []}', address = null, building_units = '{}', partitions = '{}', note = null where request_id = ?`,
    [requestId],
  );
}
