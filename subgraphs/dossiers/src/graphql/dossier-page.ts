import { checkFirst, connection, decodeCursor, encodeCursor } from '@vip/subgraph-kit';
import { isUuid, parseCapakey } from '@vip/domain-kit';
import type { Context, Dossier } from '../context.ts';
import type { DossierConnectionType } from './connection.type.ts';
import { CURSOR_LENGTH, type DossierFilter, type DossierOrder } from '../domain/lists.ts';

const CURSOR: Record<DossierOrder, (dossier: Dossier) => string> = {
  DEADLINE_ASC: ({ deadline, id }) => encodeCursor(deadline, id),
  CREATED_DESC: ({ id }) => encodeCursor(id),
  NUMBER_ASC: ({ number }) => encodeCursor(number),
};

/** A page of dossiers; the filter goes along, so that a count is worked out only when it is asked. */
export async function dossierPage(
  { dossiers, caller }: Context,
  filter: DossierFilter,
  order: DossierOrder,
  { first, after }: { first: number; after: string | null },
): Promise<DossierConnectionType> {
  const from = decodeCursor(after, caller.language, CURSOR_LENGTH[order]);
  const known = readable(filter);
  const rows = await dossiers.page(known, order, checkFirst(first, caller.language), from);
  return Object.assign(connection(rows, { first, after, cursorOf: CURSOR[order], node: (row) => row }), {
    filter: known,
  });
}

/** Keys in their new form; one that is no key finds nothing. */
function readable(filter: DossierFilter): DossierFilter {
  const key = filter.capakey ? parseCapakey(filter.capakey.slice(0, 100)) : null;
  return {
    ...filter,
    ...(key ? { capakey: key.ok ? key.value : '-' } : {}),
    ...(filter.requestId
      ? { requestId: isUuid(filter.requestId) ? filter.requestId : '00000000-0000-0000-0000-000000000000' }
      : {}),
  };
}
