import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely } from 'pg-boss';

/**
 * Runs a statement whose values travel beside its text, in the transaction of `em`. `em.execute` writes every value into the text, where it is escaped here
 * and parsed there; for a document, or what is known of a whole dossier, that took longer than keeping it.
 * @param sql with `$1`, `$2`, … for the values.
 */
export async function executeBound<Row = Record<string, unknown>>(
  em: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await fromKysely(em.getTransactionContext() as never).executeSql(sql, [...values]);
  return rows as Row[];
}
