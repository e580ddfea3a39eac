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
          watch {
            id
            openChanges
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
        watch {
          id
          openChanges
        }
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

/** How many differences of watched dossiers of this request nobody asked to take over yet. */
export const changesIn = (row: Row): number =>
  row.dossiers.reduce((sum, { watch }) => sum + (watch?.openChanges ?? 0), 0);

/** Where a dossier is, in one line: its address, or the key while the address is not known. */
export const placeOf = (row: Row): string =>
  [...new Set(row.dossiers.map((dossier) => dossier.address ?? dossier.municipality.name))].join('; ') ||
  row.parcels.map((parcel) => parcel.capakey ?? parcel.areaKey).join(', ');
