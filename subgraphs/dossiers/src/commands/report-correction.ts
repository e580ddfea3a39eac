import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { CORRECTION_STAGE, correctionDeadline } from '../domain/deadline.ts';
import { checkText } from '../domain/problem.ts';
import { actOn, move, type ActionRefusal } from './act-on.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import type { Corrected, RequestCorrection } from './request-correction.ts';

/**
 * The municipality itself found that an answer which it delivered is not right ("correctiemelding door lokaal bestuur"). Nobody has to decide on it
 * any more: the dossier is theirs again at once, as the next edition, free of charge, with the ten days of any correction.
 */
export const reportCorrection = (
  context: Context,
  input: RequestCorrection,
): Promise<Result<Corrected, ActionRefusal | RefusalOf<'invalid'>>> =>
  actOn(
    context,
    input,
    'REPORT_CORRECTION',
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
        status: 'REOPENED',
        motivation: null,
        resolvedAt: at,
        deadline: correctionDeadline(at),
        feedbackId: null,
        proposal: null,
      } as never);
      move(dossier, 'reportCorrection');
      dossier.edition += 1;
      dossier.deadline = correction.deadline;
      dossier.deadlineStage = CORRECTION_STAGE;
      note({
        type: 'dossier.correction-reported',
        itemCodes: [input.itemCode],
        ids: { correctionId: correction.id },
      });
      return accept({ dossier, correction });
    },
  );
