import { accept, hasRole, isUuid, refuse, uuidv7, type Caller, type Result } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import type { Context, SavedView } from '../context.ts';
import { checkViewName, MOST_VIEWS, queryOfView, type SavedViewApp } from '../domain/saved-view.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import { NOT_AN_OFFICER, TOO_MANY_VIEWS } from './texts.ts';

export interface SaveView {
  readonly app: SavedViewApp;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

const officerOf = (caller: Caller): string => {
  if (!caller.nisCode || !hasRole(caller, 'SUPPLIER', 'CONTROLLER'))
    throw fault('FORBIDDEN', NOT_AN_OFFICER[caller.language]);
  return caller.nisCode;
};

/** Keeps the filters of a queue under a name, for oneself or for all of the municipality. The same name replaces. */
export async function saveView(
  context: Context,
  { app, name, query, shared }: SaveView,
): Promise<Result<SavedView, RefusalOf<'invalid'>>> {
  const { caller, savedViews, now } = context;
  const nisCode = officerOf(caller);
  const problems = checkViewName(name);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const view = {
    id: uuidv7(now().getTime()),
    nisCode,
    officerId: caller.id,
    app,
    name: name.trim(),
    query: queryOfView(query),
    shared,
    createdAt: now(),
  } as SavedView;
  const kept = await savedViews.keep(view, MOST_VIEWS);
  return kept
    ? accept(kept)
    : refuse({ kind: 'invalid', problems: [{ path: ['name'], code: 'TOO_MANY', message: TOO_MANY_VIEWS }] });
}

/** Removes one's own view; that of a colleague is not there to be removed. */
export async function deleteView(
  { caller, savedViews }: Context,
  id: string,
): Promise<Result<string, RefusalOf<'not-found'>>> {
  officerOf(caller);
  return isUuid(id) && (await savedViews.remove(id)) ? accept(id) : refuse(NOT_FOUND);
}
