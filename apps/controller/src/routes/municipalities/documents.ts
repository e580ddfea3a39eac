import { graphql } from '../../gql/index.ts';

export const MUNICIPALITIES = graphql(`
  query ControllerMunicipalities {
    municipalities {
      nisCode
      name
      connection {
        state
        connectedFrom
        connectedUntil
        integration
        version
      }
      payee {
        version
        missing
      }
    }
  }
`);

export const MUNICIPALITY = graphql(`
  query ControllerMunicipality($nisCode: ID!) {
    municipality(nisCode: $nisCode) {
      nisCode
      name
      ...Municipality_connection @unmask
      ...Municipality_payee @unmask
    }
  }

  fragment Municipality_connection on Municipality {
    connection {
      state
      connectedFrom
      connectedUntil
      integration
      contactEmail
      reason
      version
      availableActions
    }
  }

  fragment Municipality_payee on Municipality {
    payee {
      legalName
      enterpriseNumber
      iban
      version
      missing
    }
    tariff {
      basis
      amount {
        formatted
      }
      validFrom
    }
  }
`);

export const CONNECT = graphql(`
  mutation ConnectMunicipality($input: ConnectMunicipalityInput!) {
    connectMunicipality(input: $input) {
      __typename
      ... on MunicipalConnectionSuccess {
        municipality {
          nisCode
          ...Municipality_connection @unmask
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

export const DISCONNECT = graphql(`
  mutation DisconnectMunicipality($input: DisconnectMunicipalityInput!) {
    disconnectMunicipality(input: $input) {
      __typename
      ... on MunicipalConnectionSuccess {
        municipality {
          nisCode
          ...Municipality_connection @unmask
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

export const UNDO = graphql(`
  mutation UndoMunicipalConnection($input: UndoMunicipalConnectionInput!) {
    undoMunicipalConnection(input: $input) {
      __typename
      ... on MunicipalConnectionSuccess {
        municipality {
          nisCode
          ...Municipality_connection @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const SET_PAYEE = graphql(`
  mutation SetMunicipalPayee($input: SetMunicipalPayeeInput!) {
    setMunicipalPayee(input: $input) {
      __typename
      ... on SetMunicipalPayeeSuccess {
        municipality {
          nisCode
          ...Municipality_payee @unmask
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

export const FIRST_TARIFF = graphql(`
  mutation SetFirstTariff($input: SetTariffInput!) {
    setTariff(input: $input) {
      __typename
      ... on SetTariffSuccess {
        municipality {
          nisCode
          ...Municipality_payee @unmask
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
