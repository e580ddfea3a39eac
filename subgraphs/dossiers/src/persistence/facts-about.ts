import type { Fact } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Change, Noted } from './change-dossier.ts';
import type { Dossier } from './dossier.entity.ts';

/** What happened to a dossier, as facts with its ids, version, moment and actor. */
export const factsAbout = (
  dossier: Dossier,
  { actor, onBehalfOf, at }: Change,
  noted: readonly Noted[],
): readonly Fact[] => {
  const { id, requestId, capakey, nisCode, ownerId, version, purpose } = dossier;
  return noted.map(({ type, itemCodes, ids, data }) => ({
    type,
    subject: id,
    version,
    actor,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    purpose,
    at,
    ids: {
      dossierId: id,
      requestId,
      ...(capakey === null ? {} : { capakey }),
      nisCode,
      ownerId,
      ...(itemCodes ? { itemCodes } : {}),
      ...ids,
    },
    ...(data ? { data } : {}),
  }));
};

/** Records what happened beside a dossier: its version stays, so that nobody's work on it is refused by it. */
export const noteBeside = (
  em: EntityManager,
  change: Change,
  dossier: Dossier,
  noted: readonly Noted[],
): Promise<unknown> => change.recorder.record(em, factsAbout(dossier, change, noted));
