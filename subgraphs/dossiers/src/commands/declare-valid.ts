import type { AutomaticValidation } from '../domain/automatic-validation.ts';
import { validUntil } from '../domain/deadline.ts';
import { isOpenItem } from '../domain/item.ts';
import type { Note, OpenedDossier } from '../persistence/change-dossier.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import { move } from './act-on.ts';
import type { MadeDocument } from './make-documents.ts';
import type { RefusalOf } from './refusal.ts';

/** What still stops a validation; null when nothing does. */
export function openOf(items: readonly DossierItem[]): RefusalOf<'open-items'> | null {
  const open = items.filter(({ mandatory, status }) => mandatory && isOpenItem(status));
  return open.length > 0 ? { kind: 'open-items', items: open } : null;
}

export interface Declared {
  /** Name of the municipality, or of who acts for it. */
  readonly by: string;
  readonly at: Date;
  readonly documents: readonly MadeDocument[];
  /** Null when a person declares it. */
  readonly automatic: AutomaticValidation | null;
}

/** A dossier is valid from now on, with these documents: its status, its corrections and the one fact of it, whoever declares it. */
export function declareValid(
  { dossier, corrections }: OpenedDossier,
  note: Note,
  { by, at, documents, automatic }: Declared,
): void {
  move(dossier, 'validate');
  if (dossier.firstValidatedAt === null) dossier.firstAutomatic = automatic !== null;
  dossier.firstValidatedAt ??= at;
  dossier.validatedAt = at;
  dossier.validatedBy = by;
  dossier.validUntil = validUntil(at);
  dossier.returnReason = null;
  dossier.automatic = automatic;
  dossier.leftToController = null;
  for (const one of corrections.filter(({ status }) => status === 'REOPENED')) one.status = 'DONE';
  note({
    type: 'dossier.validated',
    ids: {
      firstValidation: dossier.edition === 1,
      edition: dossier.edition,
      // Among the keys: the legal log proves them to whoever has the document, also after who it was is forgotten.
      digests: documents.map(({ digest }) => digest).toSorted(),
      ...(automatic ? { automatic: true, policyVersion: automatic.policyVersion } : {}),
    },
    data: {
      digests: Object.fromEntries(documents.map(({ kind, digest }) => [kind, digest])),
      ...(automatic ? { automatic: true, policy: automatic } : {}),
    },
  });
}
