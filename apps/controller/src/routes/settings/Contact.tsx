import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Note, TextField, toast } from '@vip/ui';
import { SET_CONTACT } from './documents.ts';
import type { Settings } from './policy.ts';

/** Where who ordered reaches the municipality. */
export function Contact({ settings, onChanged }: { settings: Settings; onChanged: () => void }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [email, setEmail] = useState(settings.contactEmail ?? '');
  const [seen, setSeen] = useState(settings.version);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  if (!settings.availableActions.includes('SET_CONTACT'))
    return (
      <section aria-labelledby="contact" className="stack">
        <h2 id="contact">{t`Contact`}</h2>
        <p>{settings.contactEmail ?? t`Er is geen adres ingesteld.`}</p>
      </section>
    );
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.mutate({
        mutation: SET_CONTACT,
        variables: { input: { contactEmail: email, expectedVersion: seen } },
      });
      const answer = data!.setMunicipalContact;
      if (answer.__typename === 'MunicipalSettingsSuccess') {
        setSeen(answer.settings.version);
        setEmail(answer.settings.contactEmail ?? '');
        setTheirs(null);
        toast({ text: t`Contactadres bewaard`, icon: 'mail' });
        onChanged();
      } else if (answer.__typename === 'SettingsConflict') {
        setSeen(answer.settings.version);
        setTheirs(answer.settings.contactEmail ?? t`geen adres`);
      } else
        setError(
          answer.__typename === 'InvalidInput'
            ? (answer.fields[0]?.message ?? answer.message)
            : answer.message,
        );
    } catch {
      setError(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="contact">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="contact">{t`Contact`}</h2>
        <TextField
          label={t`E-mailadres voor wie aanvraagt`}
          hint={t`Staat op elk dossier dat u vanaf nu levert. Wat al geleverd is, verandert niet.`}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          error={error}
        />
        {theirs !== null && (
          <Note tone="warn" announce title={t`Een collega wijzigde het adres intussen.`}>
            {t`Nu staat er ${theirs}. Bewaar opnieuw om het door het uwe te vervangen.`}
          </Note>
        )}
        <Button type="submit" isPending={busy}>{t`Contactadres bewaren`}</Button>
      </form>
    </section>
  );
}
