import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Dialog, Note, RadioGroup, TextArea, toast, useKeys } from '@vip/ui';
import type { RefusalReason } from '../../gql/graphql.ts';
import { REFUSE, RETURN, VALIDATE } from './documents.ts';
import type { Dossier } from './ReviewScreen.tsx';

/** The decision in one bar, with what still blocks it. */
export function Decide({
  dossier,
  open,
  toCheck,
  checked,
}: {
  dossier: Dossier;
  open: readonly string[];
  toCheck: number;
  checked: number;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [asking, setAsking] = useState<'return' | 'refuse' | null>(null);
  const may = (action: string) => dossier.availableActions.some((one) => one === action);
  const basics = { dossierId: dossier.id, expectedVersion: dossier.version };
  const validate = async () => {
    if (!may('VALIDATE') || open.length > 0) return;
    const done = await act(
      async () =>
        (await client.mutate({ mutation: VALIDATE, variables: { input: basics } })).data?.validateDossier,
      'DossierActionSuccess',
    );
    if (done) toast({ text: t`${dossier.number} is gevalideerd en geleverd`, icon: 'shield' });
  };
  useKeys({ v: () => void validate() }, asking === null);
  if (!may('VALIDATE') && !may('RETURN') && !may('REFUSE')) return null;
  const blocked =
    open.length > 0
      ? open.length === 1
        ? t`Nog 1 verplichte inlichting open: ${open[0]}`
        : t`Nog ${open.length} verplichte inlichtingen open`
      : !may('VALIDATE')
        ? t`Het dossier is nog bij de leverancier`
        : undefined;
  return (
    <div className="decide">
      <div className="decide__p" role="status">
        {blocked ??
          (toCheck > 0
            ? t`${checked} nagekeken, nog ${toCheck} na te kijken. Valideren kan.`
            : t`Alles is nagekeken. Valideren kan.`)}
        {refusal && <Note tone="error">{refusal}</Note>}
      </div>
      {may('REFUSE') && <Button kind="danger" onPress={() => setAsking('refuse')}>{t`Weigeren`}</Button>}
      {may('RETURN') && <Button onPress={() => setAsking('return')}>{t`Terugsturen`}</Button>}
      <Button
        kind="primary"
        hint="V"
        isPending={busy}
        disabledReason={blocked}
        hideReason
        onPress={() => void validate()}
      >{t`Valideren`}</Button>
      {asking === 'return' && <ReturnDialog dossier={dossier} onClose={() => setAsking(null)} />}
      {asking === 'refuse' && <RefuseDialog dossier={dossier} onClose={() => setAsking(null)} />}
    </div>
  );
}

function ReturnDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
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

function RefuseDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
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
