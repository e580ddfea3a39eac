import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Note, RadioGroup, TextArea } from '@vip/ui';
import type { FeedbackOutcome } from '../../gql/graphql.ts';
import { ANSWER_BY_LINK } from './documents.ts';
import type { Linked } from './SourceFeedbackScreen.tsx';

/** What the owner makes of the report; a rejection owes a reason. */
export function AnswerForm({
  token,
  feedback,
  onDone,
}: {
  token: string;
  feedback: Linked;
  onDone: (feedback: Linked) => void;
}) {
  const { t } = useLingui();
  const [answer, { loading }] = useMutation(ANSWER_BY_LINK);
  const [outcome, setOutcome] = useState<FeedbackOutcome | null>(null);
  const [motivation, setMotivation] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const words: Record<FeedbackOutcome, string> = {
    ACKNOWLEDGED: t`Ontvangen, wij kijken het na`,
    ACCEPTED: t`De melding klopt, wij verbeteren het`,
    REJECTED: t`De melding klopt niet`,
    CORRECTED: t`Verbeterd in onze bron`,
  };
  const send = async () => {
    if (!outcome) return setRefusal(t`Kies eerst een antwoord.`);
    setRefusal(null);
    try {
      const { data } = await answer({
        variables: { input: { token, outcome, motivation: motivation.trim() || null } },
      });
      const result = data!.answerSourceFeedbackByLink;
      if (result.__typename === 'AnswerSourceFeedbackByLinkSuccess') return onDone(result.feedback);
      if (result.__typename === 'InvalidInput') return setError(result.fields[0]?.message ?? null);
      setRefusal(result.message);
    } catch {
      setRefusal(t`Er kwam geen antwoord. Uw tekst staat hier nog; probeer het opnieuw.`);
    }
  };
  return (
    <form
      aria-label={t`Uw antwoord`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RadioGroup
        label={t`Uw antwoord`}
        value={outcome}
        onChange={(value) => setOutcome(value)}
        choices={feedback.outcomes.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea
        label={t`Toelichting`}
        value={motivation}
        onChange={(text) => {
          setMotivation(text);
          setError(null);
        }}
        error={error}
        rows={3}
        maxLength={10_000}
      />
      {refusal && <Note tone="error">{refusal}</Note>}
      <div className="row">
        <Button kind="primary" type="submit" isPending={loading}>
          <Trans>Antwoord versturen</Trans>
        </Button>
      </div>
    </form>
  );
}
