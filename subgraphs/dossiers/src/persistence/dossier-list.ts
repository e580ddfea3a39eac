import { addDays, dayOf, NEARLY_LATE_DAYS, type Caller } from '@vip/domain-kit';
import { OPEN_STATUSES } from '../domain/dossier.ts';
import type { DossierFilter, DossierOrder, QueueView } from '../domain/lists.ts';
import { scopeOf } from '../domain/scope.ts';
import { MEASURED_DAYS } from './lead-times.ts';

/** A piece of a `where`, with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}
export const condition = (sql: string, ...values: readonly unknown[]): Condition => ({ sql, values });
export const allOf = (conditions: readonly Condition[]): Condition =>
  condition(
    conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
    ...conditions.flatMap(({ values }) => values),
  );

/** Written out, so that PostgreSQL sees that the partial index of open dossiers serves. */
export const IS_OPEN = `status in (${OPEN_STATUSES.map((status) => `'${status}'`).join(', ')})`;
const IS_ASSIGNED = 'id in (select dossier_id from dossier_assignee where officer_id = ?)';

/** The rows of a caller, said to the index too: row-level security alone would be checked row by row. */
export function ofScope(caller: Caller): Condition {
  const scope = scopeOf(caller);
  if (scope.kind === 'all') return condition('true');
  if (scope.kind === 'municipality') return condition('nis_code = ?', scope.nisCode);
  return scope.kind === 'owner' ? condition('owner_id = ?', scope.ownerId) : condition('false');
}

export function ofView(view: QueueView, caller: Caller, now: Date): Condition {
  const today = dayOf(now);
  const views: Record<QueueView, Condition> = {
    MINE: condition(`${IS_OPEN} and ${IS_ASSIGNED}`, caller.id),
    UNASSIGNED: condition(`${IS_OPEN} and assignee_ids = '{}'`),
    DUE_SOON: condition(
      `${IS_OPEN} and deadline between ?::date and ?::date`,
      today,
      addDays(today, NEARLY_LATE_DAYS),
    ),
    OVERDUE: condition(`${IS_OPEN} and deadline < ?::date`, today),
    BLOCKED: condition(`${IS_OPEN} and blocked`),
    CORRECTIONS: condition(`${IS_OPEN} and in_correction`),
    IN_CONTROL: condition(`status = 'IN_QUALITY_CONTROL'`),
    ALL_OPEN: condition(IS_OPEN),
    DONE: condition(`status in ('VALIDATED', 'REFUSED', 'ARCHIVED')`),
    AUTOMATIC: condition(
      `automatic is not null and validated_at >= ?::timestamp at time zone 'Europe/Brussels'`,
      addDays(today, -MEASURED_DAYS),
    ),
  };
  return views[view];
}

/** Whether the queue's own numbers say how many there are: everything that an officer or overseer may see. A requester's finished ones are not tallied. */
export const isTallied = (filter: DossierFilter, caller: Caller): boolean =>
  ['all', 'municipality'].includes(scopeOf(caller).kind) &&
  Object.values(filter).every((value) => value === null || value === undefined || value === '');

/** Counts what is finished: for a municipality and for overseers from the kept tally, for a requester from its own few rows. */
export function finishedOf(caller: Caller, done: Condition): Condition {
  const scope = scopeOf(caller);
  if (scope.kind === 'municipality')
    return condition('select coalesce(sum(n), 0) as n from finished_tally where nis_code = ?', scope.nisCode);
  if (scope.kind === 'all') return condition('select coalesce(sum(n), 0) as n from finished_tally');
  const own = ofScope(caller);
  return condition(
    `select count(*) as n from dossier where ${own.sql} and ${done.sql}`,
    ...own.values,
    ...done.values,
  );
}

/**
 * What is asked of the index of words, each the start of a word: `142 koren` finds `VIP-142 … Korenmarkt`; null when nothing was asked.
 * @param unsaid a word that every row has.
 */
export const queryOf = (text: string, unsaid: string): string | null => {
  const words = searchable(text)
    .split(' ')
    .filter((word) => word !== '' && word !== unsaid)
    .slice(0, 10);
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
};

/** Lower case, letters and digits only: what is kept to be searched, and what is searched for. */
export const searchable = (...texts: readonly (string | null | undefined)[]): string =>
  texts
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param found the dossiers that hold the words of the filter, when it has any: see `findWords`. */
export function ofFilter(
  filter: DossierFilter,
  caller: Caller,
  now: Date,
  found: Condition | null,
): Condition {
  const parts = [ofScope(caller)];
  if (filter.view) parts.push(ofView(filter.view, caller, now));
  if (filter.assignedTo === 'ME') parts.push(ofMine(caller));
  if (filter.status?.length) parts.push(condition('status = any(?::text[])', `{${filter.status.join(',')}}`));
  if (filter.capakey) parts.push(condition('capakey = ?', filter.capakey));
  if (filter.requestId) parts.push(condition('request_id = ?', filter.requestId));
  if (filter.from)
    parts.push(condition(`created_at >= ?::timestamp at time zone 'Europe/Brussels'`, filter.from));
  if (filter.to)
    parts.push(condition(`created_at < ?::timestamp at time zone 'Europe/Brussels'`, addDays(filter.to, 1)));
  if (found) parts.push(found);
  return allOf(parts);
}

/** For a municipal system "mine" is all that its municipality may work on. */
const ofMine = (caller: Caller): Condition =>
  caller.roles.includes('MUNICIPAL_SYSTEM') ? condition(IS_OPEN) : condition(IS_ASSIGNED, caller.id);

/** What a page is read along: columns that an index holds in this order, ending in one that is unique. */
export const ALONG: Record<
  DossierOrder,
  { readonly columns: string; readonly direction: 'asc' | 'desc'; readonly cast: string }
> = {
  DEADLINE_ASC: { columns: 'deadline, id', direction: 'asc', cast: '(?::date, ?::uuid)' },
  CREATED_DESC: { columns: 'id', direction: 'desc', cast: '(?::uuid)' },
  NUMBER_ASC: { columns: 'number', direction: 'asc', cast: '(?::text)' },
};
