import { graphql } from '../../gql/index.ts';

export const LINKED = graphql(`
  fragment Linked_feedback on LinkedFeedback {
    status
    kind
    text
    capakey
    reportedAt
    said
    outcomes
    source {
      code
      name
    }
    item {
      code
      label
    }
  }
`);

export const BY_LINK = graphql(`
  query SourceFeedbackByLink($token: String!) {
    sourceFeedbackByLink(token: $token) {
      ...Linked_feedback @unmask
    }
  }
`);

export const ANSWER_BY_LINK = graphql(`
  mutation AnswerSourceFeedbackByLink($input: AnswerSourceFeedbackByLinkInput!) {
    answerSourceFeedbackByLink(input: $input) {
      __typename
      ... on AnswerSourceFeedbackByLinkSuccess {
        feedback {
          ...Linked_feedback @unmask
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
