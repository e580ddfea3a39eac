import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Dialog, Note, TextArea, toast } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

const RETURN = graphql(`
  mutation ControllerReturn($input: DossierActionInput!) {
    returnToSupplier(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Review_head
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

interface ReturnDialogProps {
  readonly dossier: { readonly id: string; readonly version: number };
  readonly onClose: () => void;
}

/** Sends the dossier back to the supplier, with what they must look at. */
export function ReturnDialog({ dossier, onClose }: ReturnDialogProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [motivation, setMotivation] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (motivation.trim() === '') return setError(t`Schrijf wat de leverancier moet nakijken.`);
    const input = { dossierId: dossier.id, expectedVersion: dossier.version, motivation: motivation.trim() };
    if (
      await act(
        async () => (await client.mutate({ mutation: RETURN, variables: { input } })).data?.returnToSupplier,
        'DossierActionSuccess',
      )
    ) {
      toast({ text: t`Teruggestuurd naar de leverancier`, icon: 'back' });
      onClose();
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Terugsturen naar de leverancier`}
      lead={t`De wettelijke termijn loopt door.`}
      foot={
        <>
          <Button
            kind="primary"
            isPending={busy}
            onPress={() => void send()}
          >{t`Dossier terugsturen`}</Button>
          <Button onPress={onClose}>{t`Annuleren`}</Button>
        </>
      }
    >
      <TextArea label={t`Reden`} value={motivation} onChange={setMotivation} error={error} autoFocus />
      {refusal && <Note tone="error">{refusal}</Note>}
    </Dialog>
  );
}
