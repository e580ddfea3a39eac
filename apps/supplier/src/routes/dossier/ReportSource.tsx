import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, LinkButton, Note, Select, TextArea, toast } from '@vip/ui';
import type { SourceErrorReason } from '../../gql/graphql.ts';
import { REPORT } from './documents.ts';

/** Tells the keeper of a source what is wrong in it; the answer here stays as the source said it. */
export function ReportSource({
  dossierId,
  itemCode,
  source,
}: {
  dossierId: string;
  itemCode: string;
  source: string;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<SourceErrorReason>('WRONG');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!open)
    return (
      <p className="small">
        <LinkButton icon="flag" onPress={() => setOpen(true)}>{t`Fout in deze bron melden`}</LinkButton>
      </p>
    );
  const send = async () => {
    if (text.trim() === '') return setRefusal(t`Schrijf wat er niet klopt.`);
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation: REPORT,
        variables: { input: { dossierId, itemCode, reason, text: text.trim() } },
      });
      const answer = data!.reportSourceError;
      if (answer.__typename !== 'ReportSourceErrorSuccess') return setRefusal(answer.message);
      setOpen(false);
      setText('');
      toast({ text: t`Gemeld aan ${source}`, icon: 'flag' });
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="report" role="group" aria-label={t`Fout in deze bron melden`}>
      <Select
        label={t`Wat klopt er niet?`}
        value={reason}
        onChange={setReason}
        options={[
          { value: 'WRONG', label: t`Het gegeven is fout` },
          { value: 'OUTDATED', label: t`Het gegeven is verouderd` },
          { value: 'BOUNDARY_SHIFT', label: t`De grens is verschoven` },
          { value: 'NOT_COVERED', label: t`De bron dekt dit perceel niet` },
          { value: 'OTHER', label: t`Iets anders` },
        ]}
      />
      <TextArea
        label={t`Uitleg voor de beheerder van de bron`}
        value={text}
        onChange={setText}
        rows={2}
        autoFocus
      />
      {refusal && <Note tone="error">{refusal}</Note>}
      <div className="row">
        <Button isPending={busy} onPress={() => void send()}>{t`Melding versturen`}</Button>
        <LinkButton onPress={() => setOpen(false)}>{t`Annuleren`}</LinkButton>
      </div>
    </div>
  );
}
