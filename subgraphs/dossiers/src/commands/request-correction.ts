import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { CORRECTION_STAGE, correctionDeadline } from '../domain/deadline.ts';
import { checkText } from '../domain/problem.ts';
import type { Correction, Dossier } from '../persistence/dossier.entity.ts';
import { actOn, move, type ActionRefusal } from './act-on.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export interface RequestCorrection {
  readonly dossierId: string;
  readonly itemCode: string;
  readonly reason: string;
  readonly expectedVersion: number;
}
export interface Corrected {
  readonly dossier: Dossier;
  readonly correction: Correction;
}

/** The requester asks to put an answer right, free of charge; the municipality has ten days of its own for it. */
export const requestCorrection = (
  context: Context,
  input: RequestCorrection,
): Promise<Result<Corrected, ActionRefusal | RefusalOf<'invalid'>>> =>
  actOn(
    context,
    input,
    'REQUEST_CORRECTION',
    (opened, note, at): Result<Corrected, RefusalOf<'invalid'> | RefusalOf<'not-found'>> => {
      const { dossier } = opened;
      if (!opened.item(input.itemCode)) return refuse(NOT_FOUND);
      const problems = checkText(input.reason, ['reason'], 10_000, { needed: true });
      if (problems.length > 0) return refuse({ kind: 'invalid', problems });
      const correction = opened.addCorrection({
        itemCode: input.itemCode,
        reason: input.reason.trim(),
        requestedAt: at,
        requestedBy: context.caller.organisation?.name ?? context.caller.name,
        status: 'OPEN',
        motivation: null,
        resolvedAt: null,
        deadline: correctionDeadline(at),
        feedbackId: null,
        proposal: null,
      } as never);
      move(dossier, 'requestCorrection');
      dossier.deadline = correction.deadline;
      dossier.deadlineStage = CORRECTION_STAGE;
      note({
        type: 'dossier.correction-requested',
        itemCodes: [input.itemCode],
        ids: { correctionId: correction.id },
      });
      return accept({ dossier, correction });
    },
  );
