import { graphql } from '../../gql/index.ts';

export const SETTINGS_PART = graphql(`
  fragment Settings_settings on MunicipalSettings {
    nisCode
    integration
    contactEmail
    version
    availableActions
    municipality {
      nisCode
      name
    }
    policy {
      active
      from
      keptItems
      keptSections
      samplePercent
      excludedPurposes
      version
      decidedAt
      decidedBy {
        id
        name
      }
    }
  }
`);

export const SETTINGS = graphql(`
  query ControllerSettings {
    municipalSettings {
      ...Settings_settings @unmask
    }
    catalogue {
      version
      sections {
        code
        label
        items {
          code
          label
        }
      }
    }
  }
`);

export const SET_CONTACT = graphql(`
  mutation SetMunicipalContact($input: SetMunicipalContactInput!) {
    setMunicipalContact(input: $input) {
      __typename
      ... on MunicipalSettingsSuccess {
        settings {
          ...Settings_settings @unmask
        }
      }
      ... on SettingsConflict {
        message
        settings {
          ...Settings_settings @unmask
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

export const SET_POLICY = graphql(`
  mutation SetValidationPolicy($input: SetValidationPolicyInput!) {
    setValidationPolicy(input: $input) {
      __typename
      ... on MunicipalSettingsSuccess {
        settings {
          ...Settings_settings @unmask
        }
      }
      ... on SettingsConflict {
        message
        settings {
          ...Settings_settings @unmask
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

export const PREVIEW = graphql(`
  query PreviewPolicy($input: ValidationPolicyInput!) {
    policyPreview(input: $input) {
      __typename
      ... on PolicyPreview {
        tried
        automatic
        reasons {
          reason
          text
          dossiers
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
