import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely } from 'pg-boss';

/**
 * Runs a statement with `$1`, `$2`, … in the transaction of `em`, for what `em.execute` has no words for: an array as one value (`any($1)`), or a
 * value in several places.
 */
export async function executeBound<Row = Record<string, unknown>>(
  em: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await fromKysely(em.getTransactionContext() as never).executeSql(sql, [...values]);
  return rows as Row[];
}
