import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { isOpenItem } from '../domain/item.ts';
import { checkText } from '../domain/problem.ts';
import type { Note, OpenedDossier } from '../persistence/change-dossier.ts';
import type { Correction } from '../persistence/dossier.entity.ts';
import { actOn, move, type ActionRefusal } from './act-on.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import { put, type SourceAnswer } from './take-answers.ts';
import type { Corrected } from './request-correction.ts';

export interface ResolveCorrection {
  readonly dossierId: string;
  readonly correctionId: string;
  readonly resolution: 'REOPEN' | 'REJECT';
  readonly motivation?: string | null;
  readonly expectedVersion: number;
}

/**
 * The municipality takes a correction up, and with it every other one that waits: the dossier is theirs again,
 * as the next edition. Or it turns this one down and says why; with the last one the dossier stands as it was.
 */
export const resolveCorrection = (
  context: Context,
  input: ResolveCorrection,
): Promise<Result<Corrected, ActionRefusal | RefusalOf<'invalid'>>> =>
  actOn(
    context,
    input,
    input.resolution === 'REOPEN' ? 'REOPEN' : 'REJECT_CORRECTION',
    (opened, note, at): Result<Corrected, RefusalOf<'invalid'> | RefusalOf<'not-found'>> => {
      const correction = opened.corrections.find(
        ({ id, status }) => id === input.correctionId && status === 'OPEN',
      );
      if (!correction) return refuse(NOT_FOUND);
      const problems = checkText(input.motivation, ['motivation'], 10_000, {
        needed: input.resolution === 'REJECT',
      });
      if (problems.length > 0) return refuse({ kind: 'invalid', problems });
      correction.motivation = input.motivation?.trim() || null;
      correction.resolvedAt = at;
      if (input.resolution === 'REOPEN') reopen(opened, correction, note, at);
      else reject(opened, correction, note);
      return accept({ dossier: opened.dossier, correction });
    },
  );

function reopen(opened: OpenedDossier, { id, itemCode }: Correction, note: Note, at: Date): void {
  const { dossier, corrections } = opened;
  const open = corrections.filter(({ status }) => status === 'OPEN');
  const adopted: { lookId: string; itemCode: string }[] = [];
  for (const one of open) {
    Object.assign(one, { status: 'REOPENED', resolvedAt: at });
    // What a source put right is in the dossier from here on; an answer that the municipality gave stays.
    for (const answer of (one.proposal ?? []) as readonly SourceAnswer[])
      if (one.origin !== 'WATCH') put(opened, answer, at);
      else if (putLooked(opened, answer, at))
        adopted.push({ lookId: answer.dossierId, itemCode: answer.itemCode });
  }
  move(dossier, 'reopen');
  dossier.edition += 1;
  note({
    type: 'dossier.correction-reopened',
    itemCodes: [itemCode],
    ids: { correctionId: id, ...(adopted.length > 0 ? { adopted } : {}) },
  });
  // Nothing is left to fill in when all that was asked is what sources say now: the controller judges it at once.
  const complete = open.every(({ origin }) => origin === 'WATCH') && open.length === adopted.length;
  if (!complete || opened.items.some(({ mandatory, status }) => mandatory && isOpenItem(status))) return;
  move(dossier, 'control');
  note({ type: 'dossier.in-quality-control' });
}

/** An answer of a look counts from one in its own row: on the dossier it is the next one. */
const putLooked = (opened: OpenedDossier, answer: SourceAnswer, at: Date): boolean =>
  put(opened, { ...answer, sequence: (opened.item(answer.itemCode)?.sequence ?? 0) + 1 }, at);

function reject({ dossier, corrections }: OpenedDossier, correction: Correction, note: Note): void {
  correction.status = 'REJECTED';
  if (!corrections.some(({ status }) => status === 'OPEN')) move(dossier, 'reject');
  note({
    type: 'dossier.correction-rejected',
    itemCodes: [correction.itemCode],
    ids: { correctionId: correction.id },
  });
}
