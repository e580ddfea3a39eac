import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Note, StatusBadge, TextField, useFormats } from '@vip/ui';
import type { TryMunicipalSystemMutation } from '../../gql/graphql.ts';
import { TRY_SYSTEM } from './documents.ts';

type Tried = Extract<
  TryMunicipalSystemMutation['tryMunicipalSystem'],
  { __typename: 'TryMunicipalSystemSuccess' }
>;

/** Asks the system about one parcel, as a dossier would, and shows item by item what came back. */
export function TrySystem() {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [capakey, setCapakey] = useState('');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<Tried | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async () => {
    setBusy(true);
    setTried(null);
    setRefusal(null);
    try {
      const { data } = await client.mutate({ mutation: TRY_SYSTEM, variables: { input: { capakey } } });
      const answer = data!.tryMunicipalSystem;
      if (answer.__typename === 'TryMunicipalSystemSuccess') setTried(answer);
      else
        setRefusal(
          answer.__typename === 'InvalidInput'
            ? (answer.fields[0]?.message ?? answer.message)
            : answer.message,
        );
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="stack"
      aria-labelledby="try"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <h3 id="try">{t`Probeer het uit`}</h3>
      <TextField
        label={t`CaPaKey van een perceel in uw gemeente`}
        value={capakey}
        onChange={setCapakey}
        error={refusal}
      />
      <div>
        <Button type="submit" isPending={busy}>{t`Vraag het aan uw systeem`}</Button>
      </div>
      {tried && (
        <div className="stack" role="status">
          <p>{t`Antwoord over ${tried.capakey} in ${formats.number(tried.ms)} ms. Er komt niets van in een dossier.`}</p>
          <ul className="tried">
            {tried.answers.map(({ item, outcome, records, reason, detail }) => (
              <li key={item.code}>
                <StatusBadge kind="outcome" status={outcome} small />
                <span className="grow">
                  {item.label}
                  {outcome === 'FOUND' && ` (${formats.number(records)})`}
                  {reason && <span className="sub small">{reason}</span>}
                  {detail && <code className="small">{detail}</code>}
                </span>
              </li>
            ))}
          </ul>
          {tried.answers.some(({ outcome }) => outcome === 'FAILED') && (
            <Note tone="warn">{t`Wat faalde, wordt in een echt dossier later opnieuw gevraagd.`}</Note>
          )}
        </div>
      )}
    </form>
  );
}
