import { graphql } from '../../gql/index.ts';

export const SYSTEM_PART = graphql(`
  fragment OwnSystem_sources on MunicipalSources {
    nisCode
    publicKeys
    answerableItems {
      code
      label
      sectionCode
    }
    system {
      url
      active
      version
      updatedAt
      updatedBy
      items {
        code
      }
      oauth {
        tokenUrl
        clientId
        scope
      }
    }
  }
`);

export const MUNICIPAL_SOURCES = graphql(`
  query ControllerMunicipalSources($nisCode: ID) {
    municipalSources(nisCode: $nisCode) {
      nisCode
      municipality {
        nisCode
        name
      }
      ...OwnSystem_sources @unmask
      registers {
        id
        name
        items {
          code
          label
        }
        versions {
          id
          number
          inForce
          state
          rowsAccepted
          validAsOf
          complete
        }
      }
    }
  }
`);

export const MUNICIPALITIES = graphql(`
  query SourcesMunicipalities {
    municipalities {
      nisCode
      name
      connected
    }
  }
`);

export const SET_SYSTEM = graphql(`
  mutation SetMunicipalSystem($input: SetMunicipalSystemInput!) {
    setMunicipalSystem(input: $input) {
      __typename
      ... on SetMunicipalSystemSuccess {
        sources {
          nisCode
          ...OwnSystem_sources @unmask
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

export const REMOVE_SYSTEM = graphql(`
  mutation RemoveMunicipalSystem($input: RemoveMunicipalSystemInput!) {
    removeMunicipalSystem(input: $input) {
      __typename
      ... on RemoveMunicipalSystemSuccess {
        sources {
          nisCode
          ...OwnSystem_sources @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const TRY_SYSTEM = graphql(`
  mutation TryMunicipalSystem($input: TryMunicipalSystemInput!) {
    tryMunicipalSystem(input: $input) {
      __typename
      ... on TryMunicipalSystemSuccess {
        capakey
        ms
        answers {
          item {
            code
            label
          }
          outcome
          records
          reason
          detail
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

export const CREATE_REGISTER = graphql(`
  mutation CreateRegister($input: CreateRegisterInput!) {
    createRegister(input: $input) {
      __typename
      ... on RegisterSuccess {
        register {
          id
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
