import type { FillItem_ItemFragment } from '../../gql/graphql.ts';

const OPEN: ReadonlySet<string> = new Set(['TO_FILL', 'SOURCE_UNAVAILABLE', 'PENDING']);

type Stands = Pick<FillItem_ItemFragment, 'status'>;
type Walked = Pick<FillItem_ItemFragment, 'status' | 'availableActions' | 'code' | 'sectionCode'>;

/** Whether nobody answered it yet; a source that failed is no answer. */
export const isOpen = ({ status }: Stands): boolean => OPEN.has(status);

/** Whether this person can answer it now. */
export const isWork = (item: Pick<Walked, 'status' | 'availableActions'>): boolean =>
  isOpen(item) && item.availableActions.includes('FILL');

/** After an answer: the next that this person can answer, first further on, then from the start; null when there is none. */
export function nextWork<Item extends Walked>(items: readonly Item[], from: string | null): Item | null {
  const here = items.findIndex(({ code }) => code === from);
  const todo = (item: Item) => item.code !== from && isWork(item);
  return items.slice(here + 1).find(todo) ?? items.find(todo) ?? null;
}

/** Items of one section as the list shows them: all, or what is open and what is being read. */
export const listed = <Item extends Walked>(
  items: readonly Item[],
  onlyOpen: boolean,
  reading: string | null,
): readonly Item[] => (onlyOpen ? items.filter((item) => isOpen(item) || item.code === reading) : items);
