import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySeeDossier } from '../domain/access.ts';
import { CORRECTION_STAGE, correctionDeadline } from '../domain/deadline.ts';
import { required, type Problem } from '../domain/problem.ts';
import { changeDossier, type Note, type OpenedDossier } from '../persistence/change-dossier.ts';
import { lockDossier, runningChanges } from '../persistence/change-watch.ts';
import type { Correction, Dossier } from '../persistence/dossier.entity.ts';
import type { WatchedChange } from '../persistence/watch.entity.ts';
import { move, whyNot, type ActionRefusal } from './act-on.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import { ALREADY_ASKED, NOTHING_CHANGED } from './watch-texts.ts';

export interface RefreshDossier {
  readonly dossierId: string;
  readonly itemCodes: readonly string[];
  readonly expectedVersion: number;
}
export interface Refreshed {
  readonly dossier: Dossier;
  readonly corrections: readonly Correction[];
}

/**
 * Who ordered asks to take answers that the watch found into the next edition, free of charge. What was delivered is never changed in
 * silence: it is a correction with these answers as its proposal, and the municipality decides. Only the items named change.
 */
export const refreshDossier = (
  context: Context,
  { dossierId, itemCodes, expectedVersion }: RefreshDossier,
): Promise<Result<Refreshed, ActionRefusal | RefusalOf<'invalid'>>> =>
  context.database.as(context.caller, async (em) => {
    // Held first, so that no look changes what is asked for while it is being asked.
    const locked = await lockDossier(em, dossierId);
    const changes = locked ? await runningChanges(em, locked.id) : [];
    return changeDossier<Result<Refreshed, ActionRefusal | RefusalOf<'invalid'>>>(
      em,
      context.change(),
      dossierId,
      (opened, note) => {
        if (!opened || !maySeeDossier(context.caller, opened.dossier)) return refuse(NOT_FOUND);
        const no = whyNot(context, opened.dossier, 'REQUEST_CORRECTION', expectedVersion);
        if (no) return refuse(no);
        const problems = problemsOf(itemCodes, changes);
        if (problems.length > 0) return refuse({ kind: 'invalid', problems });
        const asked = changes.filter(({ itemCode }) => itemCodes.includes(itemCode));
        return accept(ask(opened, asked, note, context));
      },
    );
  });

function problemsOf(itemCodes: readonly string[], changes: readonly WatchedChange[]): readonly Problem[] {
  if (itemCodes.length === 0) return [required(['itemCodes'])];
  return itemCodes.flatMap((code, at): readonly Problem[] => {
    const path = ['itemCodes', String(at)];
    const state = changes.find(({ itemCode }) => itemCode === code)?.state;
    if (state === 'OPEN') return [];
    return state === 'PROPOSED'
      ? [{ path, code: 'ALREADY_ASKED', message: ALREADY_ASKED }]
      : [{ path, code: 'NOTHING_CHANGED', message: NOTHING_CHANGED }];
  });
}

function ask(
  { dossier, item, addCorrection }: OpenedDossier,
  changes: readonly WatchedChange[],
  note: Note,
  { caller, now }: Pick<Context, 'caller' | 'now'>,
): Refreshed {
  const at = now();
  const corrections = changes.map((change) => {
    change.state = 'PROPOSED';
    return addCorrection({
      itemCode: change.itemCode,
      reason: `Bij de opvolging tot de akte bleek dat de bron nu iets anders zegt over "${item(change.itemCode)!.definition.label.nl}" dan wat geleverd werd.`,
      requestedAt: at,
      requestedBy: caller.organisation?.name ?? caller.name,
      status: 'OPEN',
      motivation: null,
      resolvedAt: null,
      deadline: correctionDeadline(at),
      feedbackId: null,
      proposal: [change.answer],
      origin: 'WATCH',
      changeId: change.id,
      delivered: change.before,
    } as never);
  });
  move(dossier, 'requestCorrection');
  dossier.deadline = correctionDeadline(at);
  dossier.deadlineStage = CORRECTION_STAGE;
  note({
    type: 'dossier.correction-requested',
    itemCodes: changes.map(({ itemCode }) => itemCode),
    ids: { origin: 'WATCH', correctionIds: corrections.map(({ id }) => id) },
  });
  return { dossier, corrections };
}
