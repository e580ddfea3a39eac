import { graphql } from '../../gql/index.ts';

export const ITEM = graphql(`
  fragment FillItem_item on DossierItem {
    id
    code
    label
    question
    explanation
    legalBasis
    mandatory
    editMode
    status
    applicability
    remark
    version
    summary
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
        type
        value
        display
      }
    }
    ...ReportSource_item
    ...TakeSource_item
    evidence {
      id
      outcome
      answeredAt
      attempts
      nextAttemptAt
      reason
      reused
      failingSince
      gaveUpAt
      geometry {
        overlapM2
        overlapShare
      }
      source {
        code
        name
      }
    }
    definition {
      code
      cardinality
      attachmentsAllowed
      onNone {
        kind
        text
      }
      attributes {
        code
        label
        type
        required
        cardinality
        unit
        codeList
        example
      }
    }
  }
`);

export const DOSSIER = graphql(`
  query SupplierDossier($id: ID!) {
    dossier(id: $id) {
      id
      number
      status
      version
      catalogueVersion
      capakey
      address
      deadline
      daysLeft
      expectedOn
      geometry
      returnReason
      availableActions
      requester {
        id
        name
      }
      ...VerifyRight_dossier
      progress {
        answered
        total
      }
      corrections {
        id
        itemCode
        itemLabel
        reason
        status
      }
      sections {
        code
        label
        progress {
          answered
          total
        }
        assignee {
          id
          name
        }
        items {
          ...FillItem_item @unmask
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
            applicability
            summary
            remark
            records {
              id
              attributes {
                code
                value
                display
              }
            }
          }
        }
      }
    }
    catalogue {
      version
      codeLists {
        code
        values {
          code
          label
        }
      }
    }
    standardPhrases {
      id
      itemCode
      title
      text
    }
  }
`);

export const ITEM_SCHEMA = graphql(`
  query SupplierItemSchema($version: String!, $code: ID!) {
    catalogue(version: $version) {
      version
      item(code: $code) {
        code
        jsonSchema
      }
    }
  }
`);

export const DOSSIER_CHANGED = graphql(`
  subscription SupplierDossierChanged($ids: [ID!], $after: ID) {
    dossierChanged(ids: $ids, after: $after) {
      eventId
      kind
      itemCodes
      dossier {
        id
        status
        version
        returnReason
        availableActions
        ...VerifyRight_dossier
        progress {
          answered
          total
        }
        sections {
          code
          label
          progress {
            answered
            total
          }
          assignee {
            id
            name
          }
          items {
            ...FillItem_item @unmask
          }
        }
      }
    }
  }
`);

export const FILL = graphql(`
  mutation SupplierFillItem($input: FillItemInput!) {
    fillItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...FillItem_item @unmask
        }
        dossier {
          id
          version
          status
          availableActions
          progress {
            answered
            total
          }
        }
      }
      ... on ItemConflict {
        code
        message
        current
        item {
          ...FillItem_item @unmask
        }
      }
      ... on InvalidInput {
        code
        message
        fields {
          path
          code
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

export const FILL_ITEMS = graphql(`
  mutation SupplierFillItems($input: FillItemsInput!) {
    fillItems(input: $input) {
      rows {
        key
        result {
          __typename
          ... on FillItemSuccess {
            item {
              ...FillItem_item @unmask
            }
            dossier {
              id
              version
              status
              availableActions
              progress {
                answered
                total
              }
              sections {
                code
                progress {
                  answered
                  total
                }
              }
            }
          }
          ... on Refusal {
            code
            message
          }
        }
      }
    }
  }
`);

export const COMMENT = graphql(`
  mutation SupplierCommentItem($input: CommentItemInput!) {
    commentItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...FillItem_item @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RELEASE = graphql(`
  mutation SupplierReleaseSection($input: AssignSectionInput!) {
    releaseSection(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          id
          version
          sections {
            code
            assignee {
              id
              name
            }
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const SAVE_PHRASE = graphql(`
  mutation SupplierSavePhrase($input: SaveStandardPhraseInput!) {
    saveStandardPhrase(input: $input) {
      __typename
      ... on StandardPhraseSuccess {
        phrase {
          id
          itemCode
          title
          text
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const SUBMIT = graphql(`
  mutation SupplierSubmitForControl($input: DossierActionInput!) {
    submitForControl(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          id
          version
          status
          availableActions
        }
      }
      ... on OpenItems {
        code
        message
        items {
          id
          code
          label
          sectionCode
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ASSIGN = graphql(`
  mutation SupplierAssignSection($input: AssignSectionInput!) {
    assignSection(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          id
          version
          sections {
            code
            assignee {
              id
              name
            }
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
