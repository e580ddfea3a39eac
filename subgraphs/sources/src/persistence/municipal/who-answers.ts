import type { EntityManager } from '@mikro-orm/postgresql';

/** The municipal sources that answer items of a municipality now, by item, the one that speaks first in front. */
export async function whoAnswers(
  em: EntityManager,
  nisCode: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await em.execute<{ item: string; source: string }[]>(
    `select jsonb_array_elements_text(items) as item, 'GEMEENTE_SYSTEEM' as source, 1 as place from municipal_system where nis_code = ? and active
     union select jsonb_array_elements_text(v.item_codes), 'GEMEENTE_REGISTER', 2 from register r join register_version v on v.id = r.current_version
     where r.nis_code = ? and r.removed_at is null order by place`,
    [nisCode, nisCode],
  );
  const sources = new Map<string, string[]>();
  for (const { item, source } of rows) sources.set(item, [...(sources.get(item) ?? []), source]);
  return sources;
}
