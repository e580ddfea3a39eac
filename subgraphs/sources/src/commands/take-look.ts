import { isUuid } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { ToldAnswer } from '../domain/evidence.ts';
import { Answers } from '../persistence/answers.ts';
import { Looks } from '../persistence/looks.ts';

/** What a look heard, beside what the dossier itself was told. */
export interface Look {
  readonly id: string;
  readonly dossierId: string;
  readonly lookedAt: Date;
  /** The merged answer per item; none for an item that nothing is known of yet. */
  readonly answers: readonly ToldAnswer[];
  /** All that was ever told of the items that were asked for, lowest sequence first. */
  readonly earlier: readonly ToldAnswer[];
}

/** A look that is over; null when there is none, e.g. because its dossier was erased meanwhile. */
export const takeLook = (
  { database }: Pick<Context, 'database'>,
  id: string,
  earlierOf: readonly string[],
): Promise<Look | null> =>
  database.asService(async (em) => {
    const look = isUuid(id) ? await new Looks(em).find(id) : null;
    if (!look) return null;
    const door = new Answers(em);
    return {
      id,
      dossierId: look.lookOf,
      lookedAt: look.lookedAt,
      answers: await door.latest([id]),
      earlier: earlierOf.length === 0 ? [] : await door.everTold(look.lookOf, earlierOf),
    };
  });
