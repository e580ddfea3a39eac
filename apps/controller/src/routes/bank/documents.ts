import { graphql } from '../../gql/index.ts';

export const BANK = graphql(`
  query ControllerBank($first: Int!, $after: String, $filter: BankEntryFilter) {
    bankEntries(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        ...Entry_entry
      }
    }
  }
`);
