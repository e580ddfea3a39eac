import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { toast } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

const SUBMIT = graphql(`
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

/** Hands the dossier on to quality control; what stands in the way is said in words. */
export function useSubmit() {
  const { t } = useLingui();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async ({ id, version }: { readonly id: string; readonly version: number }) => {
    setRefusal(null);
    setBusy(true);
    try {
      const { data: done } = await client.mutate({
        mutation: SUBMIT,
        variables: { input: { dossierId: id, expectedVersion: version } },
      });
      const answer = done!.submitForControl;
      if (answer.__typename === 'DossierActionSuccess')
        toast({ text: t`Klaargezet voor kwaliteitscontrole`, icon: 'inspect' });
      else
        setRefusal(
          answer.__typename === 'OpenItems'
            ? `${answer.message} ${answer.items.map(({ label }) => label).join(', ')}`
            : answer.message,
        );
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, refusal };
}
