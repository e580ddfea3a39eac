import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../../gql/index.ts';

export const REQUESTS = graphql(`
  query Requests($first: Int!, $after: String, $filter: RequestFilter) {
    requests(first: $first, after: $after, filter: $filter, orderBy: CREATED_DESC) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        number
        reference
        purpose
        status
        createdAt
        submittedAt
        expectedOn
        progress {
          answered
          total
        }
        parcels {
          capakey
          areaKey
        }
        dossiers {
          id
          number
          status
          address
          municipality {
            nisCode
            name
          }
        }
      }
    }
  }
`);

export const ANY_DOSSIER_CHANGED = graphql(`
  subscription AnyDossierChanged($after: ID) {
    dossierChanged(after: $after) {
      eventId
      dossier {
        id
        status
        request {
          id
          status
          progress {
            answered
            total
          }
        }
      }
    }
  }
`);

export type Row = ResultOf<typeof REQUESTS>['requests']['nodes'][number];

/** Where a dossier is, in one line: its address, or the key while the address is not known. */
export const placeOf = (row: Row): string =>
  [...new Set(row.dossiers.map((dossier) => dossier.address ?? dossier.municipality.name))].join('; ') ||
  row.parcels.map((parcel) => parcel.capakey ?? parcel.areaKey).join(', ');
