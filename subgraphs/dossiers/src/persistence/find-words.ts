import type { Caller } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { scopeOf } from '../domain/scope.ts';
import { condition, queryOf, type Condition } from './dossier-list.ts';

/** Up to here the ids themselves are the condition. */
const FEW = 2_000;

/** What can be found by its words; each has a table of words beside its own. */
type Findable = 'dossier' | 'request';
/** The letters of every number: each row has them, so they say nothing, and looking them up is reading all of the index. */
const OF_EVERY_NUMBER: Record<Findable, string> = { dossier: 'vip', request: 'av' };

/** The rows that hold the words that were typed, as a condition: for a page, which is read along an index until it is full, and for a count. */
export interface Found {
  readonly paged: Condition;
  readonly counted: Condition;
}

/**
 * The dossiers or requests that hold these words; null when no words were given. Rare words are looked up first and become a short list
 * of ids. Common ones are checked row by row along a page, which is soon full, and for a count looked up among one's own.
 * In one statement PostgreSQL would have to guess which of the two it is, and guessed wrong over a million rows.
 */
export async function findWords(
  em: EntityManager,
  what: Findable,
  text: string | null | undefined,
  caller: Caller,
): Promise<Found | null> {
  const query = text ? queryOf(text, OF_EVERY_NUMBER[what]) : null;
  if (query === null) return null;
  const own = ofWhom(query, caller);
  const holding = `select ${what}_id as id from ${what}_words where words @@ ${own.sql}`;
  const rows = await em.execute<{ id: string }[]>(`${holding} limit ${FEW + 1}`, [...own.values]);
  if (rows.length <= FEW) {
    const these = condition('id = any(?::uuid[])', `{${rows.map(({ id }) => id).join(',')}}`);
    return { paged: these, counted: these };
  }
  return {
    paged: condition(
      `(select words @@ to_tsquery('simple', ?) from ${what}_words where ${what}_id = ${what}.id)`,
      query,
    ),
    counted: condition(`id in (${holding})`, ...own.values),
  };
}

/** The words, and whose it must be: see migration 166. */
function ofWhom(query: string, caller: Caller): Condition {
  const scope = scopeOf(caller);
  if (scope.kind !== 'owner' && scope.kind !== 'municipality')
    return condition(`to_tsquery('simple', ?)`, query);
  const whose = scope.kind === 'owner' ? `owner:${scope.ownerId}` : `nis:${scope.nisCode}`;
  return condition(`to_tsquery('simple', ? || ' & x' || md5(?))`, query, whose);
}
