import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { checkText } from '../domain/problem.ts';
import type { OpenedDossier } from '../persistence/change-dossier.ts';
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
      const type = input.resolution === 'REOPEN' ? reopen(opened, at) : reject(opened, correction);
      note({ type, itemCodes: [correction.itemCode], ids: { correctionId: correction.id } });
      return accept({ dossier: opened.dossier, correction });
    },
  );

function reopen(opened: OpenedDossier, at: Date) {
  const { dossier, corrections } = opened;
  for (const one of corrections.filter(({ status }) => status === 'OPEN')) {
    Object.assign(one, { status: 'REOPENED', resolvedAt: at });
    // What a source put right is in the dossier from here on; an answer that the municipality gave stays.
    for (const answer of one.proposal ?? []) put(opened, answer as SourceAnswer, at);
  }
  move(dossier, 'reopen');
  dossier.edition += 1;
  return 'dossier.correction-reopened' as const;
}

function reject({ dossier, corrections }: OpenedDossier, correction: Correction) {
  correction.status = 'REJECTED';
  if (!corrections.some(({ status }) => status === 'OPEN')) move(dossier, 'reject');
  return 'dossier.correction-rejected' as const;
}
