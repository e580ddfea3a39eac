import type { EntityManager } from '@vip/subgraph-kit';

/**
 * Keeps where a municipality is reached, over the version that its officer saw.
 * @returns the new version and what stood there; null when somebody else changed the settings meanwhile.
 */
export async function changeContact(
  em: EntityManager,
  nisCode: string,
  contactEmail: string,
  expected: number,
): Promise<{ readonly version: number; readonly before: string | null } | null> {
  const [was] = await em.execute<{ contact_email: string | null; version: number }[]>(
    'select contact_email, version from municipality_settings where nis_code = ? for update',
    [nisCode],
  );
  if (was?.version !== expected) return null;
  await em.execute(
    'update municipality_settings set contact_email = ?, version = version + 1 where nis_code = ?',
    [contactEmail, nisCode],
  );
  return { version: expected + 1, before: was.contact_email };
}
