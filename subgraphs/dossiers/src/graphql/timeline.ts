import { catalogueOf, itemOf } from '@vip/catalogue';
import { connection, decodeCursor, encodeCursor } from '@vip/subgraph-kit';
import type { Context, Dossier, Happening } from '../context.ts';
import { worksOn } from '../domain/access.ts';
import type { TimelineConnectionType, TimelineEntryType } from './connection.type.ts';
import { municipalityOf } from './item.resolver.ts';
import { codesToTell } from './tell-event.ts';
import { isTold, sentence } from './timeline-words.ts';

/** What happened to a dossier, newest first, in the caller's language. */
export async function timelineOf(
  context: Context,
  dossier: Dossier,
  { first, after }: { first: number; after: string | null },
): Promise<TimelineConnectionType> {
  const [from] = decodeCursor(after, context.caller.language, 1) ?? [];
  const happenings = await context.happenings.ofDossier(
    dossier.id,
    first,
    typeof from === 'string' ? from : null,
  );
  const municipality = (await municipalityOf(context, dossier.nisCode)).name;
  return connection(
    happenings.filter(({ type }) => isTold(type)),
    {
      first,
      after,
      cursorOf: ({ id }) => encodeCursor(id),
      node: (happening) => entryOf(context, dossier, happening, municipality),
    },
  );
}

function entryOf(
  context: Context,
  dossier: Dossier,
  { id, type, at, actor, ids, data }: Happening,
  municipality: string,
): TimelineEntryType {
  const catalogue = catalogueOf(dossier.catalogueVersion);
  const about = codesToTell(context, dossier, ids.itemCodes ?? []).map(
    (code) => itemOf(catalogue, code)!.label[context.caller.language],
  );
  // A requester learns which municipality acted, and not which of its people.
  const officer = actor.kind === 'MUNICIPALITY' && !worksOn(context.caller, dossier);
  return {
    id,
    kind: type,
    at,
    actor: officer ? municipality : actor.name,
    text: sentence(type, about, context.caller.language, { automatic: data['automatic'] === true }),
  };
}
