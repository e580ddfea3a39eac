import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ReportSource } from '@vip/desk/sources/ReportSource.tsx';
import { RETRY_SOURCE } from '@vip/desk/sources/retry.ts';
import { Button, Note, StatusBadge, toast, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const SOURCES = graphql(`
  fragment SourceState_item on DossierItem {
    id
    code
    availableActions
    evidence {
      id
      outcome
      answeredAt
      nextAttemptAt
      reused
      gaveUpAt
      source {
        code
        name
      }
    }
    ...ReportSource_item
  }
`);

/** What the sources said about an item, and what happens next when one failed. A failed source is no answer. */
export function SourceState(props: { dossierId: string; item: FragmentType<typeof SOURCES> }) {
  const { dossierId } = props;
  const item = usePart(SOURCES, props.item);
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  if (item.evidence.length === 0) return null;
  const failed = item.evidence.filter(({ outcome }) => outcome === 'FAILED');
  const answered = item.evidence.find(({ outcome }) => outcome !== 'FAILED');
  const retry = async () => {
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: RETRY_SOURCE,
        variables: { input: { dossierId, itemCode: item.code } },
      });
      const answer = data!.retrySource;
      toast({
        text: answer.__typename === 'RetrySourceSuccess' ? t`De bron wordt opnieuw bevraagd` : answer.message,
      });
    } catch {
      toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.` });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="sources">
        {item.evidence.map((one) => (
          <span key={one.id}>
            <StatusBadge kind="outcome" status={one.outcome} small /> {one.source.name}
            {one.answeredAt && <span className="sub"> {formats.dateTime(one.answeredAt)}</span>}
            {one.reused && <span className="sub"> {t`(van een eerder dossier op dit perceel)`}</span>}
          </span>
        ))}
      </p>
      {answered && (
        <div>
          <ReportSource dossierId={dossierId} item={item} />
        </div>
      )}
      {failed.map((one) => (
        <Note key={one.id} tone="warn" icon="unplug" title={t`${one.source.name} antwoordt niet.`}>
          {one.gaveUpAt
            ? t`Al drie dagen niet. Wij vragen het niet meer vanzelf: geef het antwoord zelf, of laat de bron opnieuw vragen.`
            : one.nextAttemptAt
              ? t`Wij proberen opnieuw op ${formats.dateTime(one.nextAttemptAt)}.`
              : t`Wij proberen opnieuw.`}{' '}
          {item.availableActions.includes('FILL') && t`U mag zelf antwoorden als u het weet.`}{' '}
          {item.availableActions.includes('RETRY_SOURCE') && (
            <Button kind="quiet" isPending={busy} onPress={() => void retry()}>{t`Opnieuw opvragen`}</Button>
          )}
        </Note>
      ))}
    </>
  );
}
