import { useEffect, useMemo, useState } from 'react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../gql/index.ts';

export const PARCEL_TO_ORDER = graphql(`
  query ParcelToOrder($capakey: ID!) {
    parcel(capakey: $capakey) {
      capakey
      status
      versionDate
      areaM2
      geometry
      municipality {
        nisCode
        name
        validatesAutomatically
        leadTime {
          p50Days
          p90Days
          measured
        }
      }
      addresses {
        id
        fullAddress
      }
      buildingUnits {
        id
        function
        status
      }
      orderable {
        orderable
        code
        message
      }
      successors {
        capakey
      }
      adjacentParcels {
        capakey
        status
        areaM2
        geometry
        addresses {
          id
          fullAddress
        }
        orderable {
          orderable
        }
      }
    }
  }
`);

export type ParcelToOrder = NonNullable<ResultOf<typeof PARCEL_TO_ORDER>['parcel']>;

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly parcel: ParcelToOrder };

const LOADING: Loaded = { state: 'loading' };

/** The parcels with these keys, each asked once; a key that fails says so and leaves the others alone. */
export function useParcels(capakeys: readonly string[]): ReadonlyMap<string, Loaded> {
  const client = useApolloClient();
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Loaded>>(new Map());
  const asked = capakeys.join(',');

  useEffect(() => {
    let gone = false;
    const put = (capakey: string, answer: Loaded) => {
      if (!gone) setLoaded((before) => new Map(before).set(capakey, answer));
    };
    for (const capakey of asked.split(',').filter(Boolean))
      client
        .query({ query: PARCEL_TO_ORDER, variables: { capakey } })
        .then(({ data }) =>
          put(capakey, data?.parcel ? { state: 'there', parcel: data.parcel } : { state: 'missing' }),
        )
        .catch(() => put(capakey, { state: 'failed' }));
    return () => {
      gone = true;
    };
  }, [client, asked]);

  return useMemo(
    () =>
      new Map(
        asked
          .split(',')
          .filter(Boolean)
          .map((capakey) => [capakey, loaded.get(capakey) ?? LOADING]),
      ),
    [asked, loaded],
  );
}

/** Those that came in. */
export const thereOf = (parcels: ReadonlyMap<string, Loaded>): ParcelToOrder[] =>
  [...parcels.values()].flatMap((loaded) => (loaded.state === 'there' ? [loaded.parcel] : []));
