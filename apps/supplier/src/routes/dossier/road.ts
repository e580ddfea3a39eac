import type { FillScreen_DossierFragment } from '../../gql/graphql.ts';

const OPEN: ReadonlySet<string> = new Set(['TO_FILL', 'SOURCE_UNAVAILABLE', 'PENDING']);

type Item = FillScreen_DossierFragment['sections'][number]['items'][number];
type Stands = Pick<Item, 'status'>;
type Walked = Pick<Item, 'status' | 'availableActions' | 'code' | 'sectionCode'>;

/** Whether nobody answered it yet; a source that failed is no answer. */
export const isOpen = ({ status }: Stands): boolean => OPEN.has(status);

/** Whether this person can answer it now. */
export const isWork = (item: Pick<Walked, 'status' | 'availableActions'>): boolean =>
  isOpen(item) && item.availableActions.includes('FILL');

/** After an answer: the next that this person can answer, first further on, then from the start; null when there is none. */
export function nextWork<One extends Walked>(items: readonly One[], from: string | null): One | null {
  const here = items.findIndex(({ code }) => code === from);
  const todo = (item: One) => item.code !== from && isWork(item);
  return items.slice(here + 1).find(todo) ?? items.find(todo) ?? null;
}

/** Items of one section as the list shows them: all, or what is open and what is being read. */
export const listed = <One extends Walked>(
  items: readonly One[],
  onlyOpen: boolean,
  reading: string | null,
): readonly One[] => (onlyOpen ? items.filter((item) => isOpen(item) || item.code === reading) : items);
