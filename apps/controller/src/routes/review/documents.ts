import { graphql } from '../../gql/index.ts';

export const ITEM = graphql(`
  fragment Review_item on DossierItem {
    id
    code
    label
    question
    mandatory
    editMode
    status
    applicability
    summary
    remark
    version
    filledAt
    validity {
      until
      expired
      of
    }
    sectionCode
    availableActions
    filledBy {
      id
      name
    }
    records {
      id
      attributes {
        code
        label
        display
      }
    }
    ...ReportSource_item
    ...TakeSource_item
    disagreement {
      kind
    }
    evidence {
      id
      outcome
      askedAt
      answeredAt
      attempts
      nextAttemptAt
      reason
      reused
      failingSince
      gaveUpAt
      requestDigest
      responseDigest
      sourceVersion
      geometry {
        overlapM2
        overlapShare
        bufferM
      }
      source {
        code
        name
        authentic
      }
    }
  }
`);

export const HEAD = graphql(`
  fragment Review_head on Dossier {
    id
    number
    status
    version
    deadline
    daysLeft
    validUntil
    validatedAt
    edition
    availableActions
    ...VerifyRight_dossier
    progress {
      answered
      total
    }
    refusal {
      reason
      motivation
    }
    documents {
      id
      kind
      name
      url
      edition
    }
    corrections {
      id
      itemCode
      itemLabel
      reason
      status
      requestedAt
      requestedBy
      deadline
    }
  }
`);

export const DOSSIER = graphql(`
  query ControllerDossier($id: ID!) {
    dossier(id: $id) {
      ...Review_head @unmask
      capakey
      address
      geometry
      requester {
        id
        name
      }
      sections {
        code
        label
        items {
          ...Review_item @unmask
        }
      }
      previousDossier {
        id
        number
        validatedAt
        sections {
          code
          items {
            id
            code
            summary
          }
        }
      }
    }
  }
`);

export const DOSSIER_CHANGED = graphql(`
  subscription ControllerDossierChanged($ids: [ID!], $after: ID) {
    dossierChanged(ids: $ids, after: $after) {
      eventId
      kind
      dossier {
        ...Review_head @unmask
        sections {
          code
          label
          items {
            ...Review_item @unmask
          }
        }
      }
    }
  }
`);

export const TAKE = graphql(`
  mutation ControllerTakeSource($input: FillItemInput!) {
    fillItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...Review_item @unmask
        }
        dossier {
          ...Review_head @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const CHECK = graphql(`
  mutation ControllerCheckItem($input: CheckItemInput!) {
    checkItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...Review_item @unmask
        }
        dossier {
          ...Review_head @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const COMMENT = graphql(`
  mutation ControllerCommentItem($input: CommentItemInput!) {
    commentItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...Review_item @unmask
        }
        dossier {
          ...Review_head @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const VALIDATE = graphql(`
  mutation ControllerValidate($input: DossierActionInput!) {
    validateDossier(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Review_head @unmask
        }
      }
      ... on OpenItems {
        items {
          id
          code
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

export const RETURN = graphql(`
  mutation ControllerReturn($input: DossierActionInput!) {
    returnToSupplier(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Review_head @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const REFUSE = graphql(`
  mutation ControllerRefuse($input: DossierActionInput!) {
    refuseDossier(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Review_head @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RESOLVE = graphql(`
  mutation ControllerResolveCorrection($input: ResolveCorrectionInput!) {
    resolveCorrection(input: $input) {
      __typename
      ... on RequestCorrectionSuccess {
        dossier {
          ...Review_head @unmask
        }
        correction {
          id
          status
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
