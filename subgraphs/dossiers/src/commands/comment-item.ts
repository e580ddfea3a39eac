import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { itemActions, type ItemAction } from '../domain/item-access.ts';
import { checkText } from '../domain/problem.ts';
import type { Note, OpenedDossier } from '../persistence/change-dossier.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import { actOn } from './act-on.ts';
import { MOST_REMARK } from './answer-item.ts';
import type { Answered, FillRefusal } from './fill-item.ts';
import { NOT_FOUND } from './refusal.ts';

interface ItemInput {
  readonly dossierId: string;
  readonly code: string;
  readonly expectedVersion: number;
}

/** Leaves a remark beside an answer, also beside what an authentic source said. */
export const commentItem = (
  context: Context,
  input: ItemInput & { readonly remark: string },
): Promise<Result<Answered, FillRefusal>> =>
  onItem(context, input, 'COMMENT', (item, note) => {
    const problems = checkText(input.remark, ['remark'], MOST_REMARK);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    item.row.remark = input.remark.trim() || null;
    note({ type: 'item.commented', itemCodes: [item.code] });
    return accept(null);
  });

/** A controller ticks an answer off. */
export const checkItem = (context: Context, input: ItemInput): Promise<Result<Answered, FillRefusal>> =>
  onItem(context, input, 'CHECK', (item, note) => {
    item.row.status = 'CHECKED';
    note({ type: 'item.checked', itemCodes: [item.code] });
    return accept(null);
  });

const onItem = (
  context: Context,
  { dossierId, code, expectedVersion }: ItemInput,
  action: ItemAction,
  work: (item: DossierItem, note: Note) => Result<null, FillRefusal>,
): Promise<Result<Answered, FillRefusal>> =>
  actOn(context, { dossierId }, 'FILL', (opened: OpenedDossier, note, at): Result<Answered, FillRefusal> => {
    const item = opened.item(code);
    if (!item) return refuse(NOT_FOUND);
    if (item.version !== expectedVersion)
      return refuse({ kind: 'item-conflict', item, dossier: opened.dossier });
    const actions = itemActions(context.caller, opened.dossier, item, at);
    if (!actions.includes(action)) return refuse({ kind: 'not-allowed', status: item.status, actions });
    const done = work(item, note);
    if (!done.ok) return done;
    item.row.version += 1;
    return accept({ dossier: opened.dossier, item });
  });
