import type { EntityManager } from '@vip/subgraph-kit';
import { condition, queryOf, type Condition } from './dossier-list.ts';

/** Up to here the ids themselves are the condition. */
const FEW = 2_000;

/**
 * The dossiers that hold these words, as a condition; null when no words were given. Rare words are looked up first
 * and become a short list of ids; common ones are checked row by row along the list, where a page is soon full.
 * In one statement PostgreSQL would have to guess which of the two it is, and guessed wrong over a million rows.
 */
export async function findWords(
  em: EntityManager,
  text: string | null | undefined,
): Promise<Condition | null> {
  const query = text ? queryOf(text) : null;
  if (query === null) return null;
  const rows = await em.execute<{ id: string }[]>(
    `select dossier_id as id from dossier_words where words @@ to_tsquery('simple', ?) limit ${FEW + 1}`,
    [query],
  );
  return rows.length <= FEW
    ? condition('id = any(?::uuid[])', `{${rows.map(({ id }) => id).join(',')}}`)
    : condition(
        `(select words @@ to_tsquery('simple', ?) from dossier_words where dossier_id = dossier.id)`,
        query,
      );
}
