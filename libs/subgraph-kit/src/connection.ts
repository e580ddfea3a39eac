import type { Language } from '@vip/domain-kit';
import { fault } from './fault.ts';
import { PageInfo } from './values.ts';

const FIRST: Record<Language, (most: number) => string> = {
  nl: (most) => `Vraag 1 tot ${most} rijen tegelijk (first).`,
  en: (most) => `Ask for 1 to ${most} rows at a time (first).`,
  fr: (most) => `Demandez 1 à ${most} lignes à la fois (first).`,
  de: (most) => `Fragen Sie 1 bis ${most} Zeilen auf einmal ab (first).`,
};
const CURSOR: Record<Language, string> = {
  nl: 'Deze cursor is niet geldig. Begin opnieuw zonder after.',
  en: 'This cursor is not valid. Start again without after.',
  fr: "Ce curseur n'est pas valable. Recommencez sans after.",
  de: 'Dieser Cursor ist nicht gültig. Beginnen Sie neu ohne after.',
};

/** @throws Fault BAD_USER_INPUT unless `first` is 1 to `most`. */
export function checkFirst(first: number, language: Language, most = 100): number {
  if (!Number.isInteger(first) || first < 1 || first > most)
    throw fault('BAD_USER_INPUT', FIRST[language](most));
  return first;
}

export const encodeCursor = (...parts: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor, or null for none. @throws Fault BAD_USER_INPUT for one that is not ours. */
export function decodeCursor(
  cursor: string | null | undefined,
  language: Language,
  length: number,
): (string | number | null)[] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => part === null || ['string', 'number'].includes(typeof part))
    )
      return parts as (string | number | null)[];
  } catch {
    // told below, like any other cursor that is not ours
  }
  throw fault('BAD_USER_INPUT', CURSOR[language]);
}

/** One page of a Relay connection. Give one row more than `first` when there is a next page. */
export function connection<Row, Node = Row>(
  rows: readonly Row[],
  {
    first,
    after,
    cursorOf,
    node,
  }: { first: number; after?: string | null; cursorOf: (row: Row) => string; node: (row: Row) => Node },
) {
  const page = rows.slice(0, first);
  const edges = page.map((row) => ({ cursor: cursorOf(row), node: node(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: Object.assign(new PageInfo(), {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }),
  };
}
