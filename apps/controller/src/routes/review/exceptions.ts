import type { ItemException } from '../../gql/graphql.ts';

export type ExceptionKind = ItemException;

/** The kinds in the order of the screen. What an exception is, the server says: it decides by the same what may go by itself. */
export const KINDS = [
  'FAILED',
  'CONTESTED',
  'DISPUTED',
  'CORRECTED',
  'LOW_OVERLAP',
  'CHANGED',
  'UNKNOWN',
  'MANUAL',
  'OPEN',
] as const satisfies readonly ExceptionKind[];

export interface Reviewed {
  /** Null when nothing in it needs a person. */
  readonly exception?: ExceptionKind | null;
}

/** Exceptions by kind in the order of the screen, each with its items; kinds without items are left out. */
export function byKind<Item extends Reviewed>(
  items: readonly Item[],
): readonly { readonly kind: ExceptionKind; readonly items: readonly Item[] }[] {
  return KINDS.map((kind) => ({ kind, items: items.filter(({ exception }) => exception === kind) })).filter(
    (group) => group.items.length > 0,
  );
}
