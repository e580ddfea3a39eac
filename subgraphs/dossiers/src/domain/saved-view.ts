import { checkText, type Problem } from './problem.ts';

export const SAVED_VIEW_APPS = ['SUPPLIER', 'CONTROLLER'] as const;
/** Whose queue a view is of. */
export type SavedViewApp = (typeof SAVED_VIEW_APPS)[number];

/** Views that one officer keeps in one queue, at most; shared ones of colleagues come on top. */
export const MOST_VIEWS = 30;
const LONGEST_NAME = 60;
const LONGEST_QUERY = 500;
/** What a queue's address holds: which view, which words, who. A view never names the dossier that is open. */
const PARAMETERS: ReadonlySet<string> = new Set(['view', 'q', 'who', 'group']);

/** The filters in a fixed order, without what is no filter: two officers who save the same get the same text. */
export function queryOfView(query: string): string {
  const given = new URLSearchParams(query.slice(0, LONGEST_QUERY));
  const kept = [...given].filter(([name, value]) => PARAMETERS.has(name) && value !== '');
  return new URLSearchParams(kept.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString();
}

export const checkViewName = (name: string): readonly Problem[] =>
  checkText(name, ['name'], LONGEST_NAME, { needed: true });
