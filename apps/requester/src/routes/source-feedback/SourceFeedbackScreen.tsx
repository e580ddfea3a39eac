import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState, Facts, Note, Skeleton, StatusBadge, useFormats, useUiTexts } from '@vip/ui';
import { useLocation } from 'react-router';
import type { Linked_FeedbackFragment } from '../../gql/graphql.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { BY_LINK } from './documents.ts';
import './source-feedback.css';

export type Linked = Linked_FeedbackFragment;

/** Where the owner of a source answers a report, by the link in its mail; no account is needed. */
export function SourceFeedbackScreen() {
  const { t } = useLingui();
  const token = useLocation().hash.slice(1);
  const [answered, setAnswered] = useState<Linked | null>(null);
  const { data, error } = useQuery(BY_LINK, {
    variables: { token },
    skip: token === '' || answered !== null,
    // What a link opens is for whoever has the link, and stays nowhere.
    fetchPolicy: 'no-cache',
  });
  const feedback = answered ?? data?.sourceFeedbackByLink ?? null;
  const gone = token === '' || (data !== undefined && !feedback);
  return (
    <main id="inhoud" className="wrap page owner">
      <title>{t`Terugmelding beantwoorden | Vastgoedinformatie`}</title>
      <h1>
        <Trans>Terugmelding over uw bron</Trans>
      </h1>
      {error && <Note tone="error">{t`Er kwam geen antwoord. Probeer het opnieuw.`}</Note>}
      {gone && (
        <EmptyState title={t`Deze link werkt niet meer`}>
          <Trans>
            Een link werkt één keer, en zestig dagen. Hebt u al geantwoord en wilt u iets toevoegen, gebruik
            dan de link in de laatste mail.
          </Trans>
        </EmptyState>
      )}
      {!gone && !feedback && !error && <Skeleton rows={5} />}
      {feedback && <Report feedback={feedback} />}
      {answered ? (
        <Note tone="ok" announce>
          <Trans>Bedankt. Uw antwoord staat bij het dossier, en wie het aangaat, krijgt bericht.</Trans>
        </Note>
      ) : (
        feedback && <AnswerForm token={token} feedback={feedback} onDone={setAnswered} />
      )}
    </main>
  );
}

function Report({ feedback }: { feedback: Linked }) {
  const { t } = useLingui();
  const { trust } = useUiTexts();
  const formats = useFormats();
  return (
    <section aria-label={t`De melding`}>
      <p>
        <StatusBadge kind="feedback" status={feedback.status} />
      </p>
      <Facts
        facts={[
          [t`Bron`, feedback.source.name],
          [t`Inlichting`, feedback.item.label],
          [t`Perceel`, feedback.capakey],
          [t`Gemeld op`, formats.dateTime(feedback.reportedAt)],
          [trust.what, trust.kinds[feedback.kind]],
          [t`Uitleg`, feedback.text],
        ]}
      />
    </section>
  );
}
