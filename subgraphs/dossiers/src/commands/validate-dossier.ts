import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySeeDossier } from '../domain/access.ts';
import { validUntil } from '../domain/deadline.ts';
import { isOpenItem } from '../domain/item.ts';
import type { OpenedDossier } from '../persistence/change-dossier.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { storeDocuments } from '../persistence/store-documents.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import { actOnAnd, move, whyNot, type ActionRefusal } from './act-on.ts';
import { makeDocuments, type MadeDocument } from './make-documents.ts';
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
  const documents = await makeDocuments(context, seen, items, at);
  return actOnAnd(
    context,
    input,
    'VALIDATE',
    (opened, note): Result<Dossier, RefusalOf<'open-items'>> => {
      const stillOpen = openOf(opened.items);
      if (stillOpen) return refuse(stillOpen);
      settle(opened, context.caller.organisation?.name ?? context.caller.name, at);
      note({
        type: 'dossier.validated',
        ids: {
          firstValidation: opened.dossier.edition === 1,
          edition: opened.dossier.edition,
          // Among the keys: the legal log proves them to whoever has the document, also after who it was is forgotten.
          digests: documents.map(({ digest }) => digest).toSorted(),
        },
        data: { digests: digestsOf(documents) },
      });
      return accept(opened.dossier);
    },
    (em) => storeDocuments(em, seen.id, documents),
  );
}

const openOf = (items: readonly DossierItem[]): RefusalOf<'open-items'> | null => {
  const open = items.filter(({ mandatory, status }) => mandatory && isOpenItem(status));
  return open.length > 0 ? { kind: 'open-items', items: open } : null;
};

const digestsOf = (documents: readonly MadeDocument[]) =>
  Object.fromEntries(documents.map(({ kind, digest }) => [kind, digest]));

function settle({ dossier, corrections }: OpenedDossier, by: string, at: Date): void {
  move(dossier, 'validate');
  dossier.firstValidatedAt ??= at;
  dossier.validatedAt = at;
  dossier.validatedBy = by;
  dossier.validUntil = validUntil(at);
  dossier.returnReason = null;
  for (const one of corrections.filter(({ status }) => status === 'REOPENED')) one.status = 'DONE';
}
