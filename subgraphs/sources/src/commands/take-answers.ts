import { isUuid } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { ToldAnswer } from '../domain/evidence.ts';
import type { ItemRecord } from '../domain/merge.ts';
import { Answers } from '../persistence/answers.ts';

/** The answers with these ids, lowest sequence first; ids that are none are left out. */
export const takeAnswers = ({ database }: Context, ids: readonly string[]): Promise<readonly ToldAnswer[]> =>
  database.asService((em) => new Answers(em).byIds(ids.filter(isUuid)));

/** What one source says about one item now, for who takes it over. */
export interface Word {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly records: readonly ItemRecord[];
  readonly answered: boolean;
  readonly answeredAt: Date | null;
}

/** What single sources say, by id of the evidence; ids that are none are left out. */
export const takeWords = async ({ database }: Context, ids: readonly string[]): Promise<readonly Word[]> => {
  const rows = await database.asService((em) => new Answers(em).evidenceByIds(ids.filter(isUuid)));
  return rows.map(({ id, dossierId, itemCode, sourceCode, records, outcome, answeredAt }) => ({
    id,
    dossierId,
    itemCode,
    sourceCode,
    records,
    answered: outcome === 'FOUND' || outcome === 'NONE',
    answeredAt,
  }));
};
