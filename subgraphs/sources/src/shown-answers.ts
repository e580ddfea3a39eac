import { catalogueOf } from '@vip/catalogue';
import type { Caller } from '@vip/domain-kit';
import type { ValidatedDossiers } from './commands/validated-dossiers.ts';
import { maySee, waitsForValidation } from './domain/access.ts';
import { isEarlyReading } from './domain/early-reading.ts';
import type { Evidence } from './domain/evidence.ts';

/** What of an answer decides who may see it now. */
export type Owned = Pick<Evidence, 'dossierId' | 'itemCode'> & {
  readonly sourceCode?: string;
  readonly ownerId: string;
  readonly nisCode: string;
  readonly catalogueVersion: string;
};

/** What of this evidence the caller may see now: one policy, whichever key it was asked by. */
export async function shownTo<Row extends Owned>(
  caller: Caller,
  validated: ValidatedDossiers,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const own = rows.filter((row) => maySee(caller, row));
  const waiting = own.filter(
    (row) =>
      waitsForValidation(caller, row) &&
      // What a municipality's own source said can still be changed by the municipality, whatever the item.
      (row.sourceCode?.startsWith('GEMEENTE_') ||
        !isEarlyReading(catalogueOf(row.catalogueVersion), row.itemCode)),
  );
  const dossiers = [...new Set(waiting.map(({ dossierId }) => dossierId))];
  const known = new Map(
    await Promise.all(dossiers.map(async (id) => [id, await validated.has(id)] as const)),
  );
  return own.filter((row) => !waiting.includes(row) || known.get(row.dossierId) === true);
}
