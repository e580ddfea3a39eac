import type { Result } from '@vip/domain-kit';
import { accept } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import { fillItems } from './fill-items.ts';
import type { AnswerInput, AnswerRefusal } from './answer-item.ts';
import type { ActionRefusal } from './act-on.ts';

export interface Answered {
  readonly dossier: Dossier;
  readonly item: DossierItem;
}
export type FillRefusal = AnswerRefusal | ActionRefusal;

/** An officer, or the municipality's own software, answers an item. */
export async function fillItem(context: Context, input: AnswerInput): Promise<Result<Answered, FillRefusal>> {
  const [row] = await fillItems(context, [input]);
  return row!.result;
}

export const answered = (dossier: Dossier, item: DossierItem) => accept({ dossier, item });
