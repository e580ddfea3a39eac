import type { ItemRecord } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import type { StoredFile } from '../persistence/kept.entity.ts';

interface FileReference {
  readonly id: string;
  readonly digest: string;
  readonly path: readonly string[];
}

const isReference = (value: unknown): value is { id: string; digest: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as FileReference).id === 'string' &&
  typeof (value as FileReference).digest === 'string';

/** The files that the records of an item refer to, with where each stands. */
export function filesIn(
  { definition }: Pick<DossierItem, 'definition'>,
  records: readonly ItemRecord[],
): FileReference[] {
  const documents = definition.attributes.filter(({ type }) => type === 'DOCUMENT').map(({ code }) => code);
  return records.flatMap((record, at) =>
    documents.flatMap((code) =>
      [record[code]]
        .flat()
        .filter(isReference)
        .map(({ id, digest }) => ({ id, digest, path: ['records', String(at), code] })),
    ),
  );
}

/** A file is one that this municipality uploaded, unchanged, and for no other answer. */
export function fileProblems(
  item: DossierItem,
  records: readonly ItemRecord[],
  files: readonly StoredFile[],
): Problem[] {
  return filesIn(item, records)
    .filter(({ id, digest }) => {
      const file = files.find((one) => one.id === id);
      const free =
        file &&
        (file.dossierId === null || (file.dossierId === item.dossierId && file.itemCode === item.code));
      return (
        !free || file.purpose !== 'ANSWER' || file.digest !== digest || file.nisCode !== item.dossier.nisCode
      );
    })
    .map(({ path }) => ({
      path,
      code: 'FILE_UNKNOWN',
      message: {
        nl: 'Dit bestand is er niet, of hoort bij een ander antwoord. Laad het hier opnieuw op.',
        en: 'This file is not there, or belongs to another answer. Upload it again here.',
        fr: "Ce fichier n'existe pas ou appartient à une autre réponse. Téléversez-le à nouveau ici.",
        de: 'Diese Datei gibt es nicht, oder sie gehört zu einer anderen Antwort. Laden Sie sie hier erneut hoch.',
      },
    }));
}

/** Ids of anything in the input that looks like a file: what must be looked up before the dossier is locked. */
export const fileIdsOf = (
  inputs: readonly {
    readonly records?: readonly { readonly attributes: readonly { readonly value?: unknown }[] }[] | null;
  }[],
): string[] =>
  inputs.flatMap(({ records }) =>
    (records ?? []).flatMap(({ attributes }) =>
      attributes.flatMap(({ value }) =>
        [value]
          .flat()
          .filter(isReference)
          .map(({ id }) => id),
      ),
    ),
  );
