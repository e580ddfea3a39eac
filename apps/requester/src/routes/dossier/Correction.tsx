import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Icon, LinkButton, Note, StatusBadge, TextArea, toast, useFormats } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import type { Dossier, Item } from './reading.ts';

const REQUEST_CORRECTION = graphql(`
  mutation RequestCorrection($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) {
      __typename
      ... on RequestCorrectionSuccess {
        dossier {
          ...DossierRead @unmask
        }
        correction {
          id
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

/** Asking a correction stands in the answer itself; it costs nothing and the dossier stays valid. */
export function CorrectionForm({
  dossier,
  item,
  onDone,
}: {
  dossier: Dossier;
  item: Item;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    if (reason.trim().length < 5)
      return setError(t`Schrijf wat er niet klopt. De gemeente leest deze tekst.`);
    setError(null);
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: REQUEST_CORRECTION,
        variables: {
          input: {
            dossierId: dossier.id,
            itemCode: item.code,
            reason: reason.trim(),
            expectedVersion: dossier.version,
          },
        },
      });
      const answer = data!.requestCorrection;
      if (answer.__typename === 'InvalidInput') return setError(answer.fields[0]?.message ?? answer.message);
      if (answer.__typename !== 'RequestCorrectionSuccess') return setRefusal(answer.message);
      toast({ text: t`Correctie verstuurd`, icon: 'send' });
      onDone();
    } catch {
      setRefusal(t`Er kwam geen antwoord. Uw tekst staat hier nog; probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="fix"
      aria-label={t`Correctie vragen over ${item.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h4>
        <Trans>Correctie vragen over {item.label}</Trans>
      </h4>
      <TextArea
        label={t`Wat klopt er niet?`}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setError(null);
        }}
        error={error}
        autoFocus
        maxLength={10_000}
      />
      <p className="small sub" style={{ marginTop: 6 }}>
        <Trans>Gratis. {dossier.municipality.name} kijkt het na. Uw dossier blijft intussen geldig.</Trans>
      </p>
      {refusal && <Note tone="error">{refusal}</Note>}
      <div className="row">
        <Button kind="primary" type="submit" isPending={busy}>
          <Trans>Correctie versturen</Trans>
        </Button>
        <LinkButton onPress={onDone}>
          <Trans>Annuleren</Trans>
        </LinkButton>
      </div>
    </form>
  );
}

/** What was asked about this answer before, and what came of it. */
export function CorrectionThread({ corrections }: { corrections: Dossier['corrections'] }) {
  const formats = useFormats();
  return corrections.map((correction) => (
    <div key={correction.id} className="remark">
      <Icon name="flag" />
      <div>
        <StatusBadge kind="correction" status={correction.status} small />
        <span className="cap">
          {correction.requestedBy}, {formats.dateTime(correction.requestedAt)}
        </span>
        <p>{correction.reason}</p>
        {correction.motivation && (
          <p>
            <b>
              <Trans>Antwoord van de gemeente:</Trans>
            </b>{' '}
            {correction.motivation}
          </p>
        )}
        {correction.status === 'OPEN' && (
          <span className="cap">
            <Trans>Antwoord uiterlijk op {formats.date(correction.deadline)}</Trans>
          </span>
        )}
      </div>
    </div>
  ));
}
