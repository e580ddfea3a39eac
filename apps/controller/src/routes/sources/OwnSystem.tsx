import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Note, RadioGroup, Switch, TextField, toast } from '@vip/ui';
import type { OwnSystem_SourcesFragment } from '../../gql/graphql.ts';
import { REMOVE_SYSTEM, SET_SYSTEM } from './documents.ts';
import { ItemChoice } from './ItemChoice.tsx';
import { TrySystem } from './TrySystem.tsx';

/** Where the platform asks the municipality's own system, how it says who it is, and a try. */
export function OwnSystem({
  sources,
  onChanged,
}: {
  sources: OwnSystem_SourcesFragment;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { system } = sources;
  const [url, setUrl] = useState(system?.url ?? '');
  const [items, setItems] = useState<readonly string[]>(system?.items.map(({ code }) => code) ?? []);
  const [active, setActive] = useState(system?.active ?? true);
  const [way, setWay] = useState<'signed' | 'oauth'>(system?.oauth ? 'oauth' : 'signed');
  const [tokenUrl, setTokenUrl] = useState(system?.oauth?.tokenUrl ?? '');
  const [clientId, setClientId] = useState(system?.oauth?.clientId ?? '');
  const [scope, setScope] = useState(system?.oauth?.scope ?? '');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const expectedVersion = system?.version ?? 0;

  const send = async (work: () => Promise<Readonly<Record<string, string>> | null>) => {
    setBusy(true);
    setWrong({});
    try {
      const problems = await work();
      if (problems) return setWrong(problems);
      toast({ text: t`Bewaard`, icon: 'check' });
      onChanged();
    } catch {
      setWrong({ '': t`Er kwam geen antwoord. Probeer het opnieuw.` });
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const { data } = await client.mutate({
      mutation: SET_SYSTEM,
      variables: {
        input: {
          url,
          items: [...items],
          active,
          expectedVersion,
          oauth: way === 'oauth' ? { tokenUrl, clientId, scope: scope || null } : null,
        },
      },
    });
    const answer = data!.setMunicipalSystem;
    if (answer.__typename === 'SetMunicipalSystemSuccess') return null;
    return answer.__typename === 'InvalidInput'
      ? Object.fromEntries(answer.fields.map(({ path, message }) => [path[0] ?? '', message]))
      : { '': answer.message };
  };
  const remove = async () => {
    const { data } = await client.mutate({
      mutation: REMOVE_SYSTEM,
      variables: { input: { expectedVersion } },
    });
    const answer = data!.removeMunicipalSystem;
    return answer.__typename === 'RemoveMunicipalSystemSuccess' ? null : { '': answer.message };
  };
  return (
    <section aria-labelledby="own-system" className="stack">
      <h2 id="own-system">{t`Uw eigen systeem`}</h2>
      <p className="sub">
        <Trans>
          Heeft uw gemeente software met een adres dat ons kan antwoorden? Dan vraagt het platform elk nieuw
          dossier daar op. Het contract staat in de documentatie, bij GEMEENTE_SYSTEEM.
        </Trans>
      </p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(save);
        }}
      >
        <TextField
          label={t`Adres van uw systeem`}
          hint={t`Begint met https:// en is via internet bereikbaar.`}
          value={url}
          onChange={setUrl}
          error={wrong['url']}
        />
        <ItemChoice
          label={t`Welke inlichtingen beantwoordt uw systeem?`}
          items={sources.answerableItems}
          chosen={items}
          onChange={setItems}
          error={wrong['items']}
        />
        <RadioGroup
          label={t`Hoe toont het platform wie het is?`}
          value={way}
          onChange={setWay}
          choices={[
            {
              value: 'signed',
              label: t`Elke vraag is ondertekend`,
              description: t`Uw systeem controleert de handtekening met onze publieke sleutels.`,
            },
            {
              value: 'oauth',
              label: t`Een token van uw tokenserver`,
              description: t`OAuth 2.0, client credentials met private_key_jwt.`,
            },
          ]}
        />
        <p className="small">
          {t`Publieke sleutels`}: <a href={sources.publicKeys}>{sources.publicKeys}</a>
        </p>
        {way === 'oauth' && (
          <div className="stack">
            <TextField
              label={t`Adres van de tokenserver`}
              value={tokenUrl}
              onChange={setTokenUrl}
              error={wrong['tokenUrl']}
            />
            <TextField
              label={t`Client id`}
              value={clientId}
              onChange={setClientId}
              error={wrong['clientId']}
            />
            <TextField label={t`Scope`} optional value={scope} onChange={setScope} />
          </div>
        )}
        <Switch isSelected={active} onChange={setActive}>{t`Bevragen voor nieuwe dossiers`}</Switch>
        {wrong[''] && <Note tone="error">{wrong['']}</Note>}
        <div className="row">
          <Button type="submit" kind="primary" isPending={busy}>{t`Instelling bewaren`}</Button>
          {system && (
            <Button kind="danger" isPending={busy} onPress={() => void send(remove)}>{t`Verwijderen`}</Button>
          )}
        </div>
      </form>
      {system && <TrySystem />}
    </section>
  );
}
