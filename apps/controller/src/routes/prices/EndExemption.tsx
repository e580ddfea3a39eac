import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, DateField, Dialog, Note, TextArea } from '@vip/ui';
import { useAdminAct } from '../useAdminAct.ts';
import { END_EXEMPTION } from './documents.ts';
import type { Exempt } from './PricesScreen.tsx';
import { useBodyWords } from './useBodyWords.ts';

interface EndExemptionProps {
  readonly exemption: Exempt;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Asks for the last day of an exemption, and why. */
export function EndExemption({ exemption, version, onClose, onDecided }: EndExemptionProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { body } = useBodyWords();
  const { busy, wrong, send, setWrong } = useAdminAct();
  const [lastDay, setLastDay] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const end = async () => {
    if (!lastDay) return setWrong({ lastDay: t`Vul een dag in.` });
    const input = { id: exemption.id, lastDay, reason, expectedVersion: version };
    const done = await send(
      async () => (await client.mutate({ mutation: END_EXEMPTION, variables: { input } })).data?.endExemption,
      'PriceListSuccess',
      t`Einde bewaard`,
    );
    if (!done) return;
    onDecided();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Vrijstelling beëindigen`}
      lead={body(exemption)}
      foot={
        <>
          <Button kind="danger" isPending={busy} onPress={() => void end()}>{t`Beëindigen`}</Button>
          <Button onPress={onClose}>{t`Annuleren`}</Button>
        </>
      }
    >
      <div className="stack">
        <DateField
          label={t`Laatste dag`}
          hint={t`Vandaag of later.`}
          value={lastDay}
          onChange={setLastDay}
          error={wrong['lastDay']}
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
