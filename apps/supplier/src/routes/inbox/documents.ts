import { graphql } from '../../gql/index.ts';

export const INBOX = graphql(`
  query SupplierInbox($after: String) {
    inbox(first: 30, after: $after) {
      unread
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        at
        title
        body
        link
        read
      }
    }
  }
`);

export const INBOX_GREW = graphql(`
  subscription SupplierInboxGrew($after: ID) {
    inboxChanged(after: $after) {
      eventId
      unread
    }
  }
`);

export const MARK_READ = graphql(`
  mutation SupplierMarkRead($input: MarkReadInput!) {
    markRead(input: $input) {
      __typename
      ... on MarkReadSuccess {
        unread
      }
      ... on Refusal {
        message
      }
    }
  }
`);
