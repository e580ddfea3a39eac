import { isUuid } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { ToldAnswer } from '../domain/evidence.ts';
import { Answers } from '../persistence/answers.ts';

/** The answers with these ids, lowest sequence first; ids that are none are left out. */
export const takeAnswers = ({ database }: Context, ids: readonly string[]): Promise<readonly ToldAnswer[]> =>
  database.asService((em) => new Answers(em).byIds(ids.filter(isUuid)));
