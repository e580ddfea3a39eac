import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import { z } from 'zod';
import type { ItemRecord } from '../answer.ts';
import { SourceFailure } from '../failure.ts';

/** Our own contract: docs/sources/GEMEENTE_SYSTEEM.md. What is not in it is refused, so that a mistake shows at once. */
const Answer = z.discriminatedUnion('outcome', [
  z.strictObject({
    item: z.string(),
    outcome: z.literal('FOUND'),
    records: z.array(z.record(z.string(), z.unknown())).min(1).max(100),
  }),
  z.strictObject({ item: z.string(), outcome: z.literal('NONE') }),
  z.strictObject({ item: z.string(), outcome: z.literal('NOT_COVERED') }),
  z.strictObject({
    item: z.string(),
    outcome: z.literal('LATER'),
    retryAfterSeconds: z.number().int().min(60).max(86_400).optional(),
  }),
]);
const Reply = z.strictObject({
  capakey: z.string(),
  version: z.string().max(200).optional(),
  answers: z.array(Answer).max(500),
});

export type SystemWord =
  | { readonly kind: 'found'; readonly records: readonly ItemRecord[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-covered' }
  | { readonly kind: 'later'; readonly waitMs: number | undefined }
  | { readonly kind: 'wrong'; readonly detail: string };

export interface SystemReply {
  readonly version: string | null;
  readonly words: ReadonlyMap<string, SystemWord>;
}

/** Records in the catalogue's words, or what is wrong with the first of them. */
function wordOfRecords(item: string, records: readonly ItemRecord[]): SystemWord {
  const catalogue = catalogueOf();
  const definition = itemOf(catalogue, item);
  if (!definition) return { kind: 'wrong', detail: `${item} is no item of the catalogue` };
  const [problem] = validateRecords(catalogue, definition, 'APPLICABLE', records);
  return problem
    ? { kind: 'wrong', detail: `${item} ${problem.path.join('.')}: ${problem.code}` }
    : { kind: 'found', records };
}

/**
 * Reads what a municipal system answered about one parcel.
 * @param asked the parcel; an answer about another one is refused whole.
 * @throws SourceFailure `wrong-parcel`, `unreadable`.
 */
export function readReply(body: unknown, asked: string, wanted: readonly string[]): SystemReply {
  const { capakey, version, answers } = Reply.parse(body);
  if (capakey !== asked) throw new SourceFailure('wrong-parcel', 'the system answered about another parcel');
  const words = new Map<string, SystemWord>();
  for (const answer of answers) {
    // What was not asked may not slip into a dossier, and a question has one answer.
    if (!wanted.includes(answer.item)) throw new SourceFailure('unreadable', 'an answer that was not asked');
    if (words.has(answer.item)) throw new SourceFailure('unreadable', 'two answers to one question');
    switch (answer.outcome) {
      case 'FOUND':
        words.set(answer.item, wordOfRecords(answer.item, answer.records));
        break;
      case 'NONE':
        words.set(answer.item, { kind: 'none' });
        break;
      case 'NOT_COVERED':
        words.set(answer.item, { kind: 'not-covered' });
        break;
      case 'LATER':
        words.set(answer.item, {
          kind: 'later',
          waitMs: answer.retryAfterSeconds === undefined ? undefined : answer.retryAfterSeconds * 1_000,
        });
        break;
    }
  }
  return { version: version ?? null, words };
}
