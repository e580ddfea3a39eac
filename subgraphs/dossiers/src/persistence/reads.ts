import { isService, type FactType } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { actorOf } from '../domain/actor.ts';
import type { Desk } from './desk.ts';

/** What was read: a dossier, or what stands on one. */
export interface ReadThing {
  readonly id: string;
  readonly purpose: string;
  readonly capakey?: string | null;
  readonly nisCode?: string;
}

/**
 * Notes that somebody read these, in the transaction that reads them: when it cannot be noted, nothing is
 * answered. One fact for a page of a list. Our own subgraphs read in the name of nobody and are not noted.
 */
export async function noteRead(
  em: EntityManager,
  desk: Desk,
  type: FactType,
  things: readonly ReadThing[],
): Promise<void> {
  if (isService(desk.caller) || things.length === 0) return;
  const [first, ...others] = things;
  const key = type === 'request.read' ? 'requestId' : 'dossierId';
  const capakeys = [...new Set(things.flatMap(({ capakey }) => capakey ?? []))];
  await desk.recorder.record(em, [
    {
      type,
      subject: others.length === 0 ? first!.id : 'list',
      actor: actorOf(desk.caller),
      ...(desk.caller.organisation ? { onBehalfOf: desk.caller.organisation.id } : {}),
      purpose: [...new Set(things.map(({ purpose }) => purpose))].join(', '),
      at: desk.now(),
      ids: {
        // A page about one parcel is found under that parcel; a page about several names them all.
        ...(capakeys.length === 1 ? { capakey: capakeys[0] } : { capakeys }),
        ...(others.length === 0
          ? { [key]: first!.id, nisCode: first!.nisCode }
          : { [`${key}s`]: things.map(({ id }) => id) }),
      },
    },
  ]);
}
