import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { checkText } from '../domain/problem.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { actOn, move, type ActionRefusal } from './act-on.ts';
import type { RefusalOf } from './refusal.ts';
import type { DossierActionInput } from './submit-for-control.ts';

export const MOST_MOTIVATION = 10_000;

/** The controller sends a dossier back to who filled it in, and says why. */
export const returnToSupplier = (
  context: Context,
  input: DossierActionInput & { readonly motivation?: string | null },
): Promise<Result<Dossier, ActionRefusal | RefusalOf<'invalid'>>> =>
  actOn(context, input, 'RETURN', ({ dossier }, note): Result<Dossier, RefusalOf<'invalid'>> => {
    const problems = checkText(input.motivation, ['motivation'], MOST_MOTIVATION, { needed: true });
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    move(dossier, 'returnToSupplier');
    dossier.returnReason = input.motivation!.trim();
    dossier.leftToController = null;
    note({ type: 'dossier.returned' });
    return accept(dossier);
  });
