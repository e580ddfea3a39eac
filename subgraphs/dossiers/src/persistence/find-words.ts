import type { EntityManager } from '@vip/subgraph-kit';
import { condition, queryOf, type Condition } from './dossier-list.ts';

/** Up to here the ids themselves are the condition. */
const FEW = 2_000;

/** What can be found by its words; each has a table of words beside its own. */
type Found = 'dossier' | 'request';

/**
 * The dossiers or requests that hold these words, as a condition; null when no words were given. Rare words are looked up first
 * and become a short list of ids; common ones are checked row by row along the list, where a page is soon full.
 * In one statement PostgreSQL would have to guess which of the two it is, and guessed wrong over a million rows.
 */
export async function findWords(
  em: EntityManager,
  what: Found,
  text: string | null | undefined,
): Promise<Condition | null> {
  const query = text ? queryOf(text) : null;
  if (query === null) return null;
  const rows = await em.execute<{ id: string }[]>(
    `select ${what}_id as id from ${what}_words where words @@ to_tsquery('simple', ?) limit ${FEW + 1}`,
    [query],
  );
  return rows.length <= FEW
    ? condition('id = any(?::uuid[])', `{${rows.map(({ id }) => id).join(',')}}`)
    : condition(
        `(select words @@ to_tsquery('simple', ?) from ${what}_words where ${what}_id = ${what}.id)`,
        query,
      );
}
