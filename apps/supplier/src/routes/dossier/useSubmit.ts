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
      ... on VersionConflict {
        current
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Presses again by itself at most this often: sources may answer one after the other. */
const MOST_TRIES = 4;

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
      const ask = async (expectedVersion: number) =>
        (
          await client.mutate({
            mutation: SUBMIT,
            variables: { input: { dossierId: id, expectedVersion } },
          })
        ).data!.submitForControl;
      let answer = await ask(version);
      // A source or a colleague answered a moment ago and the page has yet to hear it. Handing over judges no answer,
      // and whether the mandatory ones are there is asked anew: what came in between is no reason to refuse.
      for (let tries = 1; answer.__typename === 'VersionConflict' && tries < MOST_TRIES; tries += 1)
        answer = await ask(answer.current);
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
