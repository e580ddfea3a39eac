import { itemOf, type Catalogue } from '@vip/catalogue';

/** Answers about one item in the order in which its catalogue names the sources; a source that it does not name comes last. */
export function byPrecedence<Row extends { readonly itemCode: string; readonly sourceCode?: string }>(
  catalogue: Catalogue,
  rows: readonly Row[],
): readonly Row[] {
  const rank = ({ itemCode, sourceCode = '' }: Row): number => {
    const sources = itemOf(catalogue, itemCode)?.sources ?? [];
    return sources.includes(sourceCode) ? sources.indexOf(sourceCode) : sources.length;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
