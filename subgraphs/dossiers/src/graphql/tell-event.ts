import { catalogueOf, itemOf } from '@vip/catalogue';
import { isUuid } from '@vip/domain-kit';
import { connection, decodeCursor, encodeCursor, fault } from '@vip/subgraph-kit';
import type { Context, Dossier, Happening } from '../context.ts';
import { scopeOf } from '../domain/scope.ts';
import { MOST_EVENTS, TOO_MANY_EVENTS } from '../commands/texts.ts';
import { mayKnowOf } from '../domain/tell.ts';
import type { EventConnectionType } from './connection.type.ts';
import type { DossierEventType, QueueEventType, RequestEventType } from './event.type.ts';

/** The fact as an event about its dossier; null when there is none, or it is not the caller's. */
export async function dossierEvent(context: Context, id: string): Promise<DossierEventType | null> {
  const happening = isUuid(id) ? await context.happenings.find(id) : null;
  const dossier = happening?.ids.dossierId ? await context.dossiers.seen(happening.ids.dossierId) : null;
  return happening && dossier && told(context, happening, dossier);
}

/** As `dossierEvent` for several at once, in their order. */
export const dossierEventsById = (
  context: Context,
  ids: readonly string[],
): Promise<(DossierEventType | null)[]> => each(context, ids, (id) => dossierEvent(context, id));

/** The facts as events about their requests: what happened to a dossier of a request is one too. */
export const requestEventsById = (
  context: Context,
  ids: readonly string[],
): Promise<(RequestEventType | null)[]> => each(context, ids, (id) => requestEvent(context, id));

/** The facts as events of an officer's queue; only for who works in a municipality. */
export const queueEventsById = (
  context: Context,
  ids: readonly string[],
): Promise<(QueueEventType | null)[]> =>
  each(context, ids, (id) =>
    scopeOf(context.caller).kind === 'municipality' ? dossierEvent(context, id) : Promise.resolve(null),
  );

async function requestEvent(context: Context, id: string): Promise<RequestEventType | null> {
  const happening = isUuid(id) ? await context.happenings.find(id) : null;
  const request = happening?.ids.requestId ? await context.requests.seen(happening.ids.requestId) : null;
  return happening && request && { eventId: happening.id, kind: happening.type, at: happening.at, request };
}

/** The doors gather what is asked for in one tick: many events cost as many statements as one. */
function each<Event>(
  { caller }: Context,
  ids: readonly string[],
  tell: (id: string) => Promise<Event | null>,
): Promise<(Event | null)[]> {
  if (ids.length > MOST_EVENTS) throw fault('BAD_USER_INPUT', TOO_MANY_EVENTS[caller.language]);
  return Promise.all(ids.map(tell));
}

/** @param after a cursor of this feed, or the id of the last event that was seen. */
export async function dossierEvents(
  context: Context,
  { first, after }: { first: number; after: string | null },
  only: { dossierIds: string[] | null; requestId: string | null },
): Promise<EventConnectionType> {
  const from = await placeIn(context, after);
  const ids = only.dossierIds?.filter(isUuid) ?? null;
  const happenings = await context.happenings.after(from, first, {
    dossierIds: ids,
    requestId: only.requestId,
  });
  const dossiers = await Promise.all(happenings.map(({ ids }) => dossierOf(context, ids)));
  const rows = happenings.flatMap((happening, at) =>
    dossiers[at] ? [{ happening, dossier: dossiers[at] }] : [],
  );
  return connection(rows, {
    first,
    after,
    cursorOf: ({ happening }) => encodeCursor(happening.cursor),
    node: ({ happening, dossier }) => told(context, happening, dossier),
  });
}

async function placeIn({ happenings, caller }: Context, after: string | null): Promise<string | null> {
  const known = after && isUuid(after) ? await happenings.placeOf(after) : null;
  if (known) return known;
  const [from] = decodeCursor(after, caller.language, 1) ?? [];
  return typeof from === 'string' ? from : null;
}

/** The dossier of an event; for what happened to a request as a whole, its first dossier stands in. */
const dossierOf = async (
  { dossiers }: Context,
  { dossierId, requestId }: Happening['ids'],
): Promise<Dossier | null> =>
  dossierId
    ? dossiers.seen(dossierId)
    : requestId
      ? ((await dossiers.ofRequest(requestId))[0] ?? null)
      : null;

const told = (context: Context, { id, type, at, ids }: Happening, dossier: Dossier): DossierEventType => ({
  eventId: id,
  kind: type,
  at,
  dossier,
  itemCodes: codesToTell(context, dossier, ids.itemCodes ?? []),
});

/** The items that an event names, without those whose answer the caller may not read yet. */
export const codesToTell = (
  { caller }: Pick<Context, 'caller'>,
  dossier: Dossier,
  codes: readonly string[],
): string[] =>
  codes.filter((code) => {
    const definition = itemOf(catalogueOf(dossier.catalogueVersion), code);
    return definition !== undefined && mayKnowOf(caller, dossier, definition.visibleFrom);
  });
