import { accept, hasRole, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { HandedOverBy } from '../domain/dossier.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { actOn, move, type ActionRefusal } from './act-on.ts';
import type { RefusalOf } from './refusal.ts';

export interface DossierActionInput {
  readonly dossierId: string;
  readonly expectedVersion: number;
}

/**
 * The supplier says that their part is done. What only they can fill in must be there; that a source is still
 * silent does not hold them up, since the controller cannot validate before it has spoken.
 */
export const submitForControl = (
  context: Context,
  input: DossierActionInput,
): Promise<Result<Dossier, ActionRefusal | RefusalOf<'open-items'>>> =>
  actOn(
    context,
    input,
    'SUBMIT_FOR_CONTROL',
    ({ dossier, items }, note): Result<Dossier, RefusalOf<'open-items'>> => {
      const open = items.filter(({ status, mandatory }) => mandatory && status === 'TO_FILL');
      if (open.length > 0) return refuse({ kind: 'open-items', items: open });
      move(dossier, 'submitForControl');
      dossier.returnReason = null;
      const by: HandedOverBy = hasRole(context.caller, 'MUNICIPAL_SYSTEM') ? 'software' : 'person';
      note({ type: 'dossier.in-quality-control', ids: { by } });
      return accept(dossier);
    },
  );
