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
        month
        status
        payableOn
        total {
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
          amount {
            cents
            formatted
          }
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
