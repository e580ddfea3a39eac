import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Dialog, Note, RadioGroup, TextArea, toast } from '@vip/ui';
import type { RefusalReason } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

const REFUSE = graphql(`
  mutation ControllerRefuse($input: DossierActionInput!) {
    refuseDossier(input: $input) {
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

interface RefuseDialogProps {
  readonly dossier: { readonly id: string; readonly version: number };
  readonly onClose: () => void;
}

/** Refuses the dossier for good; the requester reads why. */
export function RefuseDialog({ dossier, onClose }: RefuseDialogProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [motivation, setMotivation] = useState('');
  const [asked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (!reason || motivation.trim() === '') return;
    const input = {
      dossierId: dossier.id,
      expectedVersion: dossier.version,
      reason,
      motivation: motivation.trim(),
    };
    if (
      await act(
        async () => (await client.mutate({ mutation: REFUSE, variables: { input } })).data?.refuseDossier,
        'DossierActionSuccess',
      )
    ) {
      toast({ text: t`Dossier geweigerd`, icon: 'ban' });
      onClose();
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Dossier weigeren`}
      lead={t`De aanvrager krijgt uw motivering te lezen. Weigeren kan niet ongedaan gemaakt worden.`}
      role="alertdialog"
      foot={
        <>
          <Button kind="danger" isPending={busy} onPress={() => void send()}>{t`Dossier weigeren`}</Button>
          <Button onPress={onClose}>{t`Annuleren`}</Button>
        </>
      }
    >
      <RadioGroup
        label={t`Reden`}
        value={reason}
        onChange={(value) => setReason(value)}
        error={asked && !reason ? t`Kies een reden.` : undefined}
        choices={[
          { value: 'UNREASONABLE', label: t`Onredelijke aanvraag` },
          { value: 'WITHDRAWN_IN_AGREEMENT', label: t`Ingetrokken in overleg met de aanvrager` },
          { value: 'NO_RIGHT', label: t`De aanvrager heeft geen recht op dit perceel` },
          { value: 'TECHNICAL_ERROR', label: t`Technische fout` },
        ]}
      />
      <TextArea
        label={t`Motivering`}
        value={motivation}
        onChange={setMotivation}
        error={asked && motivation.trim() === '' ? t`Schrijf waarom u weigert.` : undefined}
      />
      {refusal && <Note tone="error">{refusal}</Note>}
    </Dialog>
  );
}
