import { useMemo } from 'react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { currentCapacity, useSession } from '@vip/ui';
import { graphql } from '../gql/index.ts';
import type { Cart } from './cart.ts';

const VALID_DOSSIERS = graphql(`
  query ValidDossiers($capakeys: [ID!]!) {
    validDossiers(capakeys: $capakeys) {
      id
      number
      capakey
      validatedAt
      validUntil
    }
  }
`);

export type OwnDossier = ResultOf<typeof VALID_DOSSIERS>['validDossiers'][number];

const NONE: ReadonlyMap<string, OwnDossier> = new Map();

/** The newest valid dossier that we have already of each parcel, and whether we know yet: only a capacity has dossiers. */
export function useOwnDossiers({ parcels }: Cart): {
  readonly owned: ReadonlyMap<string, OwnDossier>;
  readonly known: boolean;
  readonly failed: boolean;
} {
  const session = useSession();
  const skip = !session.signedIn || !currentCapacity(session) || parcels.length === 0;
  const { data, previousData, error } = useQuery(VALID_DOSSIERS, {
    variables: { capakeys: parcels.map(({ capakey }) => capakey) },
    skip,
  });
  const found = skip ? undefined : (data ?? previousData)?.validDossiers;
  const owned = useMemo(
    () =>
      found
        ? // They come newest first: the oldest is put in first, and its successors over it.
          new Map(found.toReversed().flatMap((one) => (one.capakey ? [[one.capakey, one] as const] : [])))
        : NONE,
    [found],
  );
  return { owned, known: skip || data !== undefined || error !== undefined, failed: error !== undefined };
}
