import { isUuid } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { ItemRecord } from '../domain/item.ts';

/** What one source says about one item of one dossier, by the id of its evidence. */
export interface SourceWord {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly records: readonly ItemRecord[];
  /** False when the source did not answer: then there is nothing to take over. */
  readonly answered: boolean;
  /** RFC 3339; before today when another dossier heard it. */
  readonly answeredAt?: string | null;
}

const QUESTION =
  'query WordsToTake($ids: [ID!]!) { sourceWords(ids: $ids) { id dossierId itemCode sourceCode records answered answeredAt } }';

/** What the sources say that officers want to take over, before any transaction. */
export async function askWords(
  { ask }: Pick<Context, 'ask'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourceWord>> {
  const wanted = [...new Set(ids.filter(isUuid))];
  if (wanted.length === 0) return new Map();
  const { sourceWords } = await ask<{ sourceWords: readonly SourceWord[] }>(QUESTION, { ids: wanted });
  return new Map(sourceWords.map((word) => [word.id, word]));
}
