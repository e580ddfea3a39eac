import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, DateField, Dialog, Note, TextArea } from '@vip/ui';
import { DISCONNECT } from './documents.ts';
import { useAdminAct } from '../useAdminAct.ts';

interface EndConnectionProps {
  readonly nisCode: string;
  readonly name: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** Asks from which day nothing can be ordered any more, and why. */
export function EndConnection({ nisCode, name, version, onClose }: EndConnectionProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { busy, wrong, send, setWrong } = useAdminAct();
  const [from, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const end = async () => {
    const problems = {
      ...(from ? {} : { from: t`Vul een dag in.` }),
      ...(reason.trim() ? {} : { reason: t`Schrijf waarom.` }),
    };
    if (!from || !reason.trim()) return setWrong(problems);
    const input = { nisCode, from, reason: reason.trim(), expectedVersion: version };
    const done = await send(
      async () =>
        (await client.mutate({ mutation: DISCONNECT, variables: { input } })).data?.disconnectMunicipality,
      'MunicipalConnectionSuccess',
      t`Afsluiting bewaard`,
    );
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`${name} afsluiten`}
      lead={t`Wat al aangevraagd is, wordt gewoon behandeld, geleverd en afgerekend.`}
      foot={
        <>
          <Button kind="danger" isPending={busy} onPress={() => void end()}>{t`Afsluiten`}</Button>
          <Button onPress={onClose}>{t`Annuleren`}</Button>
        </>
      }
    >
      <div className="stack">
        <DateField
          label={t`Eerste dag waarop niets meer kan worden aangevraagd`}
          value={from}
          onChange={setFrom}
          error={wrong['from']}
        />
        <TextArea
          label={t`Waarom`}
          hint={t`Komt in het logboek.`}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={wrong['reason']}
        />
        {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      </div>
    </Dialog>
  );
}
