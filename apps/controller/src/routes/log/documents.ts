import { graphql } from '../../gql/index.ts';

export const TRAIL = graphql(`
  query ControllerTrail($first: Int!, $after: String, $filter: AuditFilter) {
    auditTrail(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        sequence
        at
        actor {
          id
          kind
          name
        }
        onBehalfOf
        action
        capakey
        dossierId
        purpose
        erased
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One entry with its proof, as `npm run audit:verify` takes it. */
export const PROOF = graphql(`
  query ControllerProof($sequence: ID!) {
    auditEntry(sequence: $sequence) {
      sequence
      at
      action
      capakey
      dossierId
      requestId
      subgraph
      factId
      leafHash
      proof {
        leafIndex
        treeSize
        rootHash
        path
        publicPart
        personalDigest
        checkpoint {
          note
        }
      }
    }
  }
`);
