import { graphql } from '../../gql/index.ts';

export const SETTLEMENTS = graphql(`
  query Settlements($nisCode: ID!) {
    municipality(nisCode: $nisCode) {
      nisCode
      name
      tariff {
        basis
        validFrom
        validTo
        amount {
          cents
          formatted
        }
      }
    }
    settlements(first: 24) {
      totalCount
      nodes {
        id
        number
        month
        status
        version
        sentOn
        disputableUntil
        daysToDispute
        payableOn
        paidOn
        availableActions
        total {
          cents
          formatted
        }
        held {
          cents
          formatted
        }
        paid {
          cents
          formatted
        }
        lines {
          id
          dossierId
          dossierNumber
          capakey
          firstValidatedOn
          group
          automatic
          correctsSettlement
          disputeState
          paid
          amount {
            cents
            formatted
          }
        }
        disputes {
          ...Disputes_dispute
        }
      }
    }
  }
`);

export const SET_TARIFF = graphql(`
  mutation SetTariff($input: SetTariffInput!) {
    setTariff(input: $input) {
      __typename
      ... on SetTariffSuccess {
        municipality {
          nisCode
          tariff {
            basis
            validFrom
            validTo
            amount {
              cents
              formatted
            }
          }
        }
      }
      ... on InvalidInput {
        message
        fields {
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
