import { graphql } from '../../gql/index.ts';

export const ROW = graphql(`
  fragment ControlRow_dossier on Dossier {
    id
    number
    status
    version
    capakey
    address
    deadline
    daysLeft
    geometry
    purpose
    availableActions
    requester {
      id
      name
    }
    progress {
      answered
      total
    }
    exceptions {
      manual
      failedSource
      contested
      lowOverlap
      corrected
      remarks
      open
    }
  }
`);

export const QUEUE = graphql(`
  query ControllerQueue($filter: DossierFilter!, $orderBy: DossierOrder = DEADLINE_ASC, $after: String) {
    dossiers(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        ...ControlRow_dossier @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    queueCounts {
      view
      count
    }
  }
`);

export const QUEUE_CHANGED = graphql(`
  subscription ControllerQueueChanged($after: ID) {
    queueChanged(after: $after) {
      eventId
      kind
      counts {
        view
        count
      }
      dossier {
        ...ControlRow_dossier @unmask
      }
    }
  }
`);

export const VALIDATE_ROW = graphql(`
  mutation ControllerValidateRow($input: DossierActionInput!) {
    validateDossier(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...ControlRow_dossier @unmask
        }
      }
      ... on OpenItems {
        message
        items {
          label
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
