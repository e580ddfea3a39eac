import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, DateField, LinkButton, Note, toast, useFormats } from '@vip/ui';
import { graphql } from '../../../gql/index.ts';
import { usualDay } from './untilDay.ts';

const WATCH = graphql(`
  mutation WatchDossier($input: WatchDossierInput!) {
    watchDossier(input: $input) {
      __typename
      ... on WatchDossierSuccess {
        dossier {
          id
          ...WatchBlock_dossier
        }
      }
      ... on Refusal {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

/** The day of the expected deed. @param until that is watched now; null to begin. */
export function WatchForm({
  dossierId,
  until,
  validUntil,
  onDone,
}: {
  dossierId: string;
  until: string | null;
  validUntil: string | null;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [day, setDay] = useState<string | null>(until ?? usualDay(new Date(), validUntil));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    if (day === null) return setError(t`Vul de dag van de verwachte akte in.`);
    setError(null);
    setRefusal(null);
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: WATCH,
        variables: { input: { dossierId, until: day } },
      });
      const answer = data!.watchDossier;
      if (answer.__typename === 'InvalidInput') return setError(answer.fields[0]?.message ?? answer.message);
      if (answer.__typename !== 'WatchDossierSuccess') return setRefusal(answer.message);
      toast({ text: t`Dit dossier wordt opgevolgd tot en met ${formats.date(day)}`, icon: 'history' });
      onDone();
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="watch__form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DateField
        className="field--short"
        label={t`Opvolgen tot en met`}
        hint={
          validUntil
            ? t`De verwachte dag van de akte, uiterlijk ${formats.date(validUntil)}`
            : t`De verwachte dag van de akte`
        }
        value={day}
        onChange={(value) => {
          setDay(value);
          setError(null);
        }}
        error={error}
      />
      <div className="row">
        <Button {...(until === null ? { kind: 'primary' as const } : {})} type="submit" isPending={busy}>
          {until === null ? <Trans>Opvolgen</Trans> : <Trans>Dag bewaren</Trans>}
        </Button>
        {until !== null && (
          <LinkButton onPress={onDone}>
            <Trans>Annuleren</Trans>
          </LinkButton>
        )}
      </div>
      {refusal && <Note tone="error">{refusal}</Note>}
    </form>
  );
}
