import { graphql } from '../../gql/index.ts';

export const PAYOUTS = graphql(`
  query ControllerPayouts($first: Int!, $after: String, $openOnly: Boolean!) {
    settlementDisputes(first: $first, after: $after, openOnly: $openOnly) {
      totalCount
      nodes {
        id
        ...AnswerDispute_dispute
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    waitingPayouts {
      reason
      settlementNumbers
      municipality {
        nisCode
        name
      }
      amount {
        cents
        formatted
      }
    }
    payoutRuns(first: 12) {
      nodes {
        id
        on
        transfers
        file
        total {
          formatted
        }
        payouts {
          id
          settlementNumbers
          municipality {
            nisCode
            name
          }
          amount {
            formatted
          }
        }
      }
    }
  }
`);
