import { graphql } from '../../gql/index.ts';

export const PRICE_LIST = graphql(`
  query ControllerPriceList {
    priceList {
      ...Prices_list @unmask
    }
  }

  fragment Prices_list on PriceList {
    version
    platformFees {
      amount {
        cents
        formatted
      }
      validFrom
      validTo
      legalBasis
      planned
    }
    exemptions {
      id
      kind
      organisationId
      partyKind
      validFrom
      validTo
      legalBasis
      inForce
    }
  }
`);

export const SET_FEE = graphql(`
  mutation SetPlatformFee($input: SetPlatformFeeInput!) {
    setPlatformFee(input: $input) {
      __typename
      ... on PriceListSuccess {
        priceList {
          version
        }
      }
      ... on InvalidInput {
        message
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

export const WITHDRAW_FEE = graphql(`
  mutation WithdrawPlatformFee($input: WithdrawPlatformFeeInput!) {
    withdrawPlatformFee(input: $input) {
      __typename
      ... on PriceListSuccess {
        priceList {
          version
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ADD_EXEMPTION = graphql(`
  mutation AddExemption($input: AddExemptionInput!) {
    addExemption(input: $input) {
      __typename
      ... on PriceListSuccess {
        priceList {
          version
        }
      }
      ... on InvalidInput {
        message
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

export const END_EXEMPTION = graphql(`
  mutation EndExemption($input: EndExemptionInput!) {
    endExemption(input: $input) {
      __typename
      ... on PriceListSuccess {
        priceList {
          version
        }
      }
      ... on InvalidInput {
        message
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
