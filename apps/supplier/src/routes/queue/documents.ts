import { graphql } from '../../gql/index.ts';

export const QUEUE = graphql(`
  query SupplierQueue($filter: DossierFilter!, $after: String) {
    dossiers(first: 50, after: $after, filter: $filter, orderBy: DEADLINE_ASC) {
      totalCount
      nodes {
        ...QueueRow_dossier @unmask
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

export const QUEUE_ROW = graphql(`
  fragment QueueRow_dossier on Dossier {
    id
    number
    status
    version
    capakey
    address
    deadline
    daysLeft
    expectedOn
    purpose
    geometry
    waitingFor
    requester {
      id
      name
    }
    progress {
      answered
      total
    }
    exceptions {
      open
      failedSource
      corrected
    }
    sections {
      code
      shortLabel
      progress {
        answered
        total
      }
      assignee {
        id
        name
      }
    }
  }
`);

export const QUEUE_CHANGED = graphql(`
  subscription SupplierQueueChanged($after: ID) {
    queueChanged(after: $after) {
      eventId
      kind
      counts {
        view
        count
      }
      dossier {
        ...QueueRow_dossier @unmask
      }
    }
  }
`);

export const PREVIOUS = graphql(`
  query SupplierPeek($id: ID!) {
    dossier(id: $id) {
      id
      previousDossier {
        id
        number
        validatedAt
      }
    }
  }
`);

export const ASSIGN_OPEN = graphql(`
  mutation SupplierAssignOpenSection($input: AssignSectionInput!) {
    assignSection(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...QueueRow_dossier @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
