import { graphql } from '../gql/index.ts';

/** Asks the sources of an item again, now instead of at their next attempt. */
export const RETRY_SOURCE = graphql(`
  mutation RetrySource($input: RetrySourceInput!) {
    retrySource(input: $input) {
      __typename
      ... on RetrySourceSuccess {
        evidence {
          id
          outcome
          nextAttemptAt
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
