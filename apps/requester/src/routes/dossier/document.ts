import { graphql } from '../../gql/index.ts';

export const ANSWER_ITEM = graphql(`
  fragment Answer_item on DossierItem {
    id
    code
    label
    question
    explanation
    legalBasis
    status
    applicability
    summary
    remark
    sourceCode
    filledAt
    validity {
      until
      expired
      of
    }
    version
    availableActions
    filledBy {
      id
      kind
      name
    }
    records {
      id
      attributes {
        code
        label
        type
        value
        display
      }
    }
    feedback {
      id
      status
      kind
      text
      reportedAt
      reportedBy
      source {
        code
        name
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
    }
    evidence {
      id
      outcome
      askedAt
      answeredAt
      sourceVersion
      attempts
      nextAttemptAt
      reason
      reused
      failingSince
      gaveUpAt
      requestDigest
      responseDigest
      rawAnswer
      source {
        code
        name
        owner
        isAsked
      }
      geometry {
        overlapM2
        overlapShare
        bufferM
        crs
      }
    }
  }
`);

export const DOSSIER_READ = graphql(`
  fragment DossierRead on Dossier {
    id
    number
    status
    version
    edition
    capakey
    address
    geometry
    deadline
    expectedOn
    validatedAt
    validUntil
    automatic {
      policyOn
    }
    erasedAt
    waitingFor
    availableActions
    municipality {
      nisCode
      name
      contactEmail
    }
    request {
      id
      number
      reference
    }
    parcel {
      capakey
      areaM2
    }
    previousDossier {
      id
      number
    }
    refusal {
      reason
      motivation
      at
    }
    documents {
      id
      kind
      name
      url
      digest
      edition
    }
    corrections {
      id
      itemCode
      reason
      requestedAt
      requestedBy
      status
      motivation
      resolvedAt
      deadline
      origin
    }
    ...WatchBlock_dossier
    sections {
      code
      label
      shortLabel
      hiddenUntilValidation
      progress {
        answered
        total
      }
      items {
        ...Answer_item @unmask
      }
    }
  }
`);

export const DOSSIER = graphql(`
  query DossierScreen($id: ID!) {
    dossier(id: $id) {
      ...DossierRead @unmask
    }
  }
`);

export const DOSSIER_CHANGED = graphql(`
  subscription DossierChanged($ids: [ID!], $after: ID) {
    dossierChanged(ids: $ids, after: $after) {
      eventId
      kind
      itemCodes
      dossier {
        ...DossierRead @unmask
      }
    }
  }
`);
