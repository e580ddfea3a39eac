import { useEffect, useState } from 'react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';

export const DRAWN_AREA = graphql(`
  query DrawnArea($geometry: GeoJSON!) {
    drawnArea(geometry: $geometry) {
      areaKey
      geometry
      areaM2
      municipality {
        nisCode
        name
        leadTime {
          p90Days
        }
      }
      coveredParcels {
        overlapM2
        shareOfParcel
        parcel {
          capakey
          geometry
        }
      }
      problems {
        code
        message
      }
    }
  }
`);

export type CheckedArea = ResultOf<typeof DRAWN_AREA>['drawnArea'];
export type Check =
  | { readonly state: 'nothing' | 'asking' | 'failed' }
  | { readonly state: 'checked'; readonly area: CheckedArea };

/** A shape rests this long before the register is asked about it. */
const REST_MS = 350;

/** What the register says of a polygon, asked anew when it has changed and rests. Null asks nothing. */
export function useAreaCheck(polygon: object | null): Check {
  const client = useApolloClient();
  const asked = polygon ? JSON.stringify(polygon) : null;
  const [answer, setAnswer] = useState<{ of: string; check: Check } | null>(null);
  useEffect(() => {
    if (!asked) return;
    let gone = false;
    const say = (check: Check) => {
      if (!gone) setAnswer({ of: asked, check });
    };
    const timer = setTimeout(() => {
      client
        .query({ query: DRAWN_AREA, variables: { geometry: JSON.parse(asked) as object } })
        .then(({ data }) => say(data ? { state: 'checked', area: data.drawnArea } : { state: 'failed' }))
        .catch(() => say({ state: 'failed' }));
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, asked]);
  if (!asked) return { state: 'nothing' };
  return answer?.of === asked ? answer.check : { state: 'asking' };
}
