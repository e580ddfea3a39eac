import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Note, TextArea, toast, useFormats } from '@vip/ui';
import { RESOLVE } from './documents.ts';
import type { Dossier } from './ReviewScreen.tsx';

/** What the requester asks to correct: take it up, or turn it down with a motivation. */
export function Corrections({ dossier }: { dossier: Dossier }) {
  const open = dossier.corrections.filter(({ status }) => status === 'OPEN');
  return open.map((correction) => (
    <OneCorrection key={correction.id} dossier={dossier} correction={correction} />
  ));
}

function OneCorrection({
  dossier,
  correction,
}: {
  dossier: Dossier;
  correction: Dossier['corrections'][number];
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [rejecting, setRejecting] = useState(false);
  const [motivation, setMotivation] = useState('');
  const resolve = async (resolution: 'REOPEN' | 'REJECT') => {
    const input = {
      dossierId: dossier.id,
      correctionId: correction.id,
      resolution,
      expectedVersion: dossier.version,
      ...(resolution === 'REJECT' ? { motivation: motivation.trim() } : {}),
    };
    const done = await act(
      async () => (await client.mutate({ mutation: RESOLVE, variables: { input } })).data?.resolveCorrection,
      'RequestCorrectionSuccess',
    );
    if (done)
      toast({
        text:
          resolution === 'REOPEN'
            ? t`Correctie opgenomen: het dossier is weer bij de leverancier`
            : t`Correctie afgewezen`,
        icon: 'back',
      });
  };
  return (
    <Note
      tone="warn"
      icon="back"
      title={t`${correction.requestedBy} vraagt een correctie over ${correction.itemLabel}.`}
    >
      {correction.reason}{' '}
      <span className="sub">{t`Antwoord tegen ${formats.date(correction.deadline)}.`}</span>
      <div className="row corr">
        <Button
          kind="primary"
          isPending={busy}
          onPress={() => void resolve('REOPEN')}
        >{t`Correctie opnemen`}</Button>
        <Button onPress={() => setRejecting(true)}>{t`Correctie afwijzen`}</Button>
      </div>
      {rejecting && (
        <div className="ret">
          <TextArea
            label={t`Motivering voor de aanvrager`}
            value={motivation}
            onChange={setMotivation}
            autoFocus
            rows={2}
          />
          <Button
            kind="danger"
            isPending={busy}
            disabledReason={motivation.trim() === '' ? t`Schrijf eerst een motivering` : undefined}
            onPress={() => void resolve('REJECT')}
          >{t`Afwijzing versturen`}</Button>
        </div>
      )}
      {refusal && <p className="field__error">{refusal}</p>}
    </Note>
  );
}
