import { isUuid, ownerOf, type Caller, type Fact } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayHaveOwnProof, mayReadTrail } from '../domain/access.ts';
import type { Entry } from '../persistence/entities.ts';
import type { TrailFilter } from '../persistence/entries.ts';

const PURPOSE = 'WETTELIJKE_LOGGING';

/** That the log was read is itself in the log: noted in the transaction of the read, so it is there before the answer leaves. */
const queried = (caller: Caller, at: Date, what: string, ids: NonNullable<Fact['ids']>): Fact => ({
  type: 'audit.queried',
  subject: what,
  actor: {
    id: caller.id,
    kind: caller.organisation?.kind ?? (caller.roles.includes('CITIZEN') ? 'CITIZEN' : 'PLATFORM'),
    name: caller.name,
  },
  ...(caller.organisation ? { onBehalfOf: `${caller.organisation.name} (${caller.organisation.id})` } : {}),
  purpose: PURPOSE,
  at,
  ids,
});

export interface TrailQuestion {
  readonly filter: TrailFilter;
  readonly first: number;
  readonly before: number | null;
}

/** One page of the log for the auditor; null for anybody else. One row more than asked when there is a next page. */
export async function queryTrail(
  { store, caller, now }: Context,
  { filter, first, before }: TrailQuestion,
): Promise<readonly Entry[] | null> {
  if (!mayReadTrail(caller)) return null;
  return store.as(caller, async ({ entries, note }) => {
    const { capakey, dossierId, action } = filter;
    await note(
      queried(caller, now(), 'trail', {
        ...(capakey ? { capakey } : {}),
        ...(dossierId ? { dossierId } : {}),
        ...(action ? { action } : {}),
        byActor: Boolean(filter.actorKey),
      }),
    );
    return entries.page(filter, { first, before });
  });
}

/** Entries by sequence for the auditor; nothing for anybody else. */
export async function queryEntries(
  { store, caller, now }: Context,
  sequences: readonly number[],
): Promise<readonly Entry[]> {
  if (!mayReadTrail(caller)) return [];
  return store.as(caller, async ({ entries, note }) => {
    await note(queried(caller, now(), 'entry', { sequences: sequences.slice(0, 100) }));
    return entries.bySequences(sequences);
  });
}

/** The entries of a dossier for who ordered it; for anybody else the same as for a dossier that is not there: nothing. */
export async function queryOwnDossier(
  { store, caller, seal, now }: Context,
  dossierId: string,
  first: number,
): Promise<readonly Entry[]> {
  if (!mayHaveOwnProof(caller) || !isUuid(dossierId)) return [];
  return store.asService(async ({ entries, note }) => {
    if (!(await entries.ownsDossier(dossierId, seal.lookupKey(ownerOf(caller))))) return [];
    await note(queried(caller, now(), 'own-dossier', { dossierId, ownerId: ownerOf(caller) }));
    return (await entries.page({ dossierId }, { first, before: null })).slice(0, first);
  });
}
