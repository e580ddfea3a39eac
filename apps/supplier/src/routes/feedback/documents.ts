import { graphql } from '../../gql/index.ts';

export const FEEDBACK_ROW = graphql(`
  fragment Feedback_row on SourceFeedback {
    id
    status
    kind
    text
    capakey
    reportedAt
    reportedBy
    ownerReference
    source {
      code
      name
      owner
    }
    item {
      code
      label
    }
    dossier {
      id
      number
      address
    }
    files {
      id
      name
      url
    }
    steps {
      status
      at
      by
      motivation
    }
    deliveries {
      id
      channel
      at
      ok
      error
    }
  }
`);

export const FEEDBACK = graphql(`
  query SupplierFeedback($first: Int!, $after: String, $filter: SourceFeedbackFilter) {
    sourceFeedbacks(first: $first, after: $after, filter: $filter) {
      nodes {
        ...Feedback_row @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const FEEDBACK_MOVED = graphql(`
  subscription SupplierFeedbackMoved($after: ID) {
    dossierChanged(after: $after) {
      eventId
      kind
    }
  }
`);

export const RESEND = graphql(`
  mutation SupplierResendFeedback($input: ResendSourceFeedbackInput!) {
    resendSourceFeedback(input: $input) {
      __typename
      ... on ResendSourceFeedbackSuccess {
        feedback {
          ...Feedback_row @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
