import { graphql } from '../../gql/index.ts';

export const REGISTER_PART = graphql(`
  fragment Register_register on MunicipalRegister {
    id
    nisCode
    name
    items {
      code
      label
      attributes {
        code
        label
        type
        required
        codeList
      }
    }
    versions {
      id
      number
      state
      inForce
      fileName
      format
      size
      digest
      columns
      sample
      hasGeometry
      complete
      validAsOf
      rowsTotal
      rowsRead
      rowsAccepted
      rowsRefused
      failure
      uploadedBy
      uploadedAt
      loadedBy
      loadedAt
      version
      availableActions
      mapping {
        match
        matchColumns
        items {
          itemCode
          fields {
            attribute
            column
            constant
            dateFormat
            values {
              from
              to
            }
          }
        }
      }
    }
  }
`);

export const REGISTER = graphql(`
  query ControllerRegister($id: ID!) {
    municipalRegister(id: $id) {
      ...Register_register @unmask
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
  }
`);

export const REGISTER_CHANGED = graphql(`
  subscription ControllerRegisterChanged($id: ID!, $after: ID) {
    registerChanged(id: $id, after: $after) {
      eventId
      register {
        ...Register_register @unmask
      }
    }
  }
`);

export const REFUSED_ROWS = graphql(`
  query ControllerRefusedRows($id: ID!) {
    municipalRegister(id: $id) {
      id
      versions {
        id
        refusedRows(first: 50) {
          row
          problems {
            column
            message
          }
        }
      }
    }
  }
`);

export const CHECK_VERSION = graphql(`
  mutation CheckRegisterVersion($input: CheckRegisterVersionInput!) {
    checkRegisterVersion(input: $input) {
      __typename
      ... on RegisterSuccess {
        register {
          ...Register_register @unmask
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

export const LOAD_VERSION = graphql(`
  mutation LoadRegisterVersion($input: RegisterVersionActionInput!) {
    loadRegisterVersion(input: $input) {
      __typename
      ... on RegisterSuccess {
        register {
          ...Register_register @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const UNDO_VERSION = graphql(`
  mutation UndoRegisterVersion($input: RegisterVersionActionInput!) {
    undoRegisterVersion(input: $input) {
      __typename
      ... on RegisterSuccess {
        register {
          ...Register_register @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const STOP_CHECK = graphql(`
  mutation StopRegisterCheck($input: RegisterVersionActionInput!) {
    stopRegisterCheck(input: $input) {
      __typename
      ... on RegisterSuccess {
        register {
          ...Register_register @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
