import { accept, refuse, type RefusalReason, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { checkText, required } from '../domain/problem.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { actOn, move, type ActionRefusal } from './act-on.ts';
import type { RefusalOf } from './refusal.ts';
import { MOST_MOTIVATION } from './return-to-supplier.ts';
import type { DossierActionInput } from './submit-for-control.ts';

/** The municipality does not treat a dossier: with a reason from the list, and in its own words. */
export const refuseDossier = (
  context: Context,
  input: DossierActionInput & { readonly reason?: RefusalReason | null; readonly motivation?: string | null },
): Promise<Result<Dossier, ActionRefusal | RefusalOf<'invalid'>>> =>
  actOn(context, input, 'REFUSE', ({ dossier }, note, at): Result<Dossier, RefusalOf<'invalid'>> => {
    const problems = [
      ...(input.reason ? [] : [required(['reason'])]),
      ...checkText(input.motivation, ['motivation'], MOST_MOTIVATION, { needed: true }),
    ];
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    move(dossier, 'refuse');
    dossier.refusal = { reason: input.reason!, motivation: input.motivation!.trim(), at: at.toISOString() };
    note({ type: 'dossier.refused', ids: { reason: input.reason! } });
    return accept(dossier);
  });
