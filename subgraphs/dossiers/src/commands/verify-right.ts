import { accept, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { actOn, type ActionRefusal } from './act-on.ts';
import type { DossierActionInput } from './submit-for-control.ts';

/**
 * An officer confirms that the citizen holds a right on the parcel, which the cadastre could not tell. Who
 * holds none is refused with reason NO_RIGHT instead.
 */
export const verifyRight = (
  context: Context,
  input: DossierActionInput,
): Promise<Result<Dossier, ActionRefusal>> =>
  actOn(context, input, 'VERIFY_RIGHT', ({ dossier }, note): Result<Dossier, never> => {
    dossier.rightToVerify = false;
    note({ type: 'right.verified' });
    return accept(dossier);
  });
