import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient, useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, LinkButton, Note, toast, usePart } from '@vip/ui';
import { graphql } from '../gql/index.ts';

export const TO_VERIFY = graphql(`
  fragment VerifyRight_dossier on Dossier {
    id
    version
    rightToVerify
    availableActions
    requester {
      id
      name
    }
  }
`);

const VERIFY_RIGHT = graphql(`
  mutation VerifyRight($input: DossierActionInput!) {
    verifyRight(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...VerifyRight_dossier
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

const NATIONAL_NUMBER = graphql(`
  query NationalNumber($id: ID!) {
    dossier(id: $id) {
      id
      requesterNationalNumber
    }
  }
`);

/** A citizen whose right the cadastre could not confirm reads nothing until an officer has seen the proof. */
export function VerifyRight(props: { dossier: FragmentType<typeof TO_VERIFY> }) {
  const dossier = usePart(TO_VERIFY, props.dossier);
  const { t } = useLingui();
  const client = useApolloClient();
  const [ask, { data, loading }] = useLazyQuery(NATIONAL_NUMBER);
  const [busy, setBusy] = useState(false);
  if (!dossier.rightToVerify) return null;
  const verify = async () => {
    setBusy(true);
    try {
      const { data: done } = await client.mutate({
        mutation: VERIFY_RIGHT,
        variables: { input: { dossierId: dossier.id, expectedVersion: dossier.version } },
      });
      const answer = done!.verifyRight;
      toast({
        text: answer.__typename === 'DossierActionSuccess' ? t`Het recht is bevestigd` : answer.message,
        icon: answer.__typename === 'DossierActionSuccess' ? 'key' : 'warn',
      });
    } catch {
      toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.`, icon: 'warn' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Note tone="warn" icon="key" title={t`Recht van de aanvrager na te kijken.`}>
      {t`Het kadaster kon het recht van ${dossier.requester.name} op dit perceel niet bevestigen. Tot u het bevestigt, leest de aanvrager niets.`}{' '}
      {data?.dossier?.requesterNationalNumber ? (
        <b>{t`Rijksregisternummer ${data.dossier.requesterNationalNumber}`}</b>
      ) : (
        <LinkButton
          onPress={() => !loading && void ask({ variables: { id: dossier.id } })}
        >{t`Rijksregisternummer tonen (wordt genoteerd)`}</LinkButton>
      )}
      {dossier.availableActions.includes('VERIFY_RIGHT') && (
        <div className="row corr">
          <Button isPending={busy} onPress={() => void verify()}>{t`Recht bevestigen`}</Button>
        </div>
      )}
    </Note>
  );
}
