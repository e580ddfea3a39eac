import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, FeedbackThread, Link, Note, useFormats } from '@vip/ui';
import { RESEND } from './documents.ts';
import type { Feedback } from './FeedbackScreen.tsx';

/** One report: about which answer, its thread, and how it was delivered. */
export function FeedbackRow({ feedback }: { feedback: Feedback }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [resend, { loading }] = useMutation(RESEND);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { dossier, item, source, deliveries, ownerReference } = feedback;
  const failed = deliveries.filter(({ ok }) => !ok);
  const last = failed.at(-1);
  const again = async () => {
    try {
      const { data } = await resend({ variables: { input: { feedbackId: feedback.id } } });
      const answer = data!.resendSourceFeedback;
      setRefusal(answer.__typename === 'ResendSourceFeedbackSuccess' ? null : answer.message);
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    }
  };
  return (
    <li className="fb__row">
      <h2>
        {dossier ? <Link href={`/dossiers/${dossier.id}?item=${item.code}`}>{item.label}</Link> : item.label}
      </h2>
      <p className="sub">
        {[dossier?.number, dossier?.address ?? feedback.capakey, source.owner].filter(Boolean).join(', ')}
        {ownerReference && ` (${t`kenmerk bij de bron: ${ownerReference}`})`}
      </p>
      <FeedbackThread feedback={[feedback]} />
      {last && feedback.status !== 'CORRECTED' && feedback.status !== 'REJECTED' && (
        <p className="sub">
          {t`${formats.number(failed.length)} keer niet bezorgd, laatst op ${formats.dateTime(last.at)}: ${last.error ?? ''}`}
        </p>
      )}
      {feedback.status === 'UNDELIVERED' && (
        <Button icon="send" isPending={loading} onPress={() => void again()}>{t`Opnieuw versturen`}</Button>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
    </li>
  );
}
