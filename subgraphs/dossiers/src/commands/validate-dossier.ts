import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySeeDossier } from '../domain/access.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { storeDocuments } from '../persistence/store-documents.ts';
import { actOnAnd, whyNot, type ActionRefusal } from './act-on.ts';
import { declareValid, openOf } from './declare-valid.ts';
import { makeDocuments } from './make-documents.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import type { DossierActionInput } from './submit-for-control.ts';

type ValidateRefusal = ActionRefusal | RefusalOf<'open-items'>;

/**
 * The municipality declares a dossier complete. Its documents are made first, outside any transaction, from
 * the version that the officer saw; then status, documents and their digests commit together, or, when
 * somebody changed the dossier meanwhile, nothing does.
 */
export async function validateDossier(
  context: Context,
  input: DossierActionInput,
): Promise<Result<Dossier, ValidateRefusal>> {
  const seen = await context.dossiers.quietly(input.dossierId);
  if (!seen || !maySeeDossier(context.caller, seen)) return refuse(NOT_FOUND);
  const no = whyNot(context, seen, 'VALIDATE', input.expectedVersion);
  if (no) return refuse(no);
  const items = await context.dossiers.itemsOf(seen);
  const open = openOf(items);
  if (open) return refuse(open);

  const at = context.now();
  const by = context.caller.organisation?.name ?? context.caller.name;
  const documents = await makeDocuments(context, seen, items, { at, automatic: null });
  return actOnAnd(
    context,
    input,
    'VALIDATE',
    (opened, note): Result<Dossier, RefusalOf<'open-items'>> => {
      const stillOpen = openOf(opened.items);
      if (stillOpen) return refuse(stillOpen);
      declareValid(opened, note, { by, at, documents, automatic: null });
      return accept(opened.dossier);
    },
    (em) => storeDocuments(em, seen.id, documents),
  );
}
