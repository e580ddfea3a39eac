import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { toast } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

/** Who works in which section, as taking one and giving it back both answer. */
export const ASSIGNED = graphql(`
  fragment Assigned_dossier on Dossier {
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
`);

const ASSIGN = graphql(`
  mutation SupplierAssignSection($input: AssignSectionInput!) {
    assignSection(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Assigned_dossier
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

const RELEASE = graphql(`
  mutation SupplierReleaseSection($input: AssignSectionInput!) {
    releaseSection(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Assigned_dossier
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

interface Assigned {
  readonly code: string;
  readonly label: string;
}

/** Takes a section, or gives it back when it is mine. */
export function useAssign() {
  const { t } = useLingui();
  const client = useApolloClient();
  return async (
    dossier: { readonly id: string; readonly version: number },
    { code, label }: Assigned,
    mine: boolean,
  ) => {
    const variables = {
      input: { dossierId: dossier.id, section: code, expectedVersion: dossier.version },
    };
    try {
      const answer = mine
        ? (await client.mutate({ mutation: RELEASE, variables })).data!.releaseSection
        : (await client.mutate({ mutation: ASSIGN, variables })).data!.assignSection;
      if (answer.__typename !== 'DossierActionSuccess') toast({ text: answer.message, icon: 'warn' });
      else toast({ text: mine ? t`${label} is vrijgegeven` : t`${label} is aan u toegewezen`, icon: 'user' });
    } catch {
      toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.`, icon: 'warn' });
    }
  };
}
