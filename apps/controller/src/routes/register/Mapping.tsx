import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox, DateField, Note, Select, useFormats } from '@vip/ui';
import { CHECK_VERSION } from './documents.ts';
import { Fields } from './Fields.tsx';
import type { CodeLists, Register, Version } from './RegisterScreen.tsx';
import { Sample } from './Sample.tsx';
import { startingWith, withField, withMatch, withMatchColumn } from './mapping.ts';

const MATCHES = ['CAPAKEY', 'ADDRESS', 'GEOMETRY'] as const;
const ADDRESS_PARTS = [0, 1, 2, 3] as const;

const datesOf = ({ items }: Register): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ attributes }) =>
      attributes.filter(({ type }) => type === 'DATE').map(({ code }) => code),
    ),
  );

/** Which column says what; then the dry run. */
export function Mapping({
  register,
  version,
  codeLists,
}: {
  register: Register;
  version: Version;
  codeLists: CodeLists;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [mapping, setMapping] = useState(() => startingWith(version, datesOf(register)));
  const [complete, setComplete] = useState(version.complete);
  const [validAsOf, setValidAsOf] = useState(version.validAsOf);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [noDay, setNoDay] = useState(false);
  const columns = version.columns.map((column) => ({ value: column, label: column }));
  const names = { CAPAKEY: t`CaPaKey`, ADDRESS: t`Adres`, GEOMETRY: t`Ligging op de kaart` };
  const check = async () => {
    setProblems([]);
    setNoDay(validAsOf === null);
    if (validAsOf === null) return;
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: CHECK_VERSION,
        variables: {
          input: {
            versionId: version.id,
            mapping,
            complete,
            validAsOf,
            expectedVersion: version.version,
          },
        },
      });
      const answer = data!.checkRegisterVersion;
      if (answer.__typename === 'InvalidInput') setProblems(answer.fields.map(({ message }) => message));
      else if (answer.__typename !== 'RegisterSuccess') setProblems([answer.message]);
    } catch {
      setProblems([t`Er kwam geen antwoord. Probeer het opnieuw.`]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="mapping" className="stack">
      <h2 id="mapping">{t`Koppel de kolommen`}</h2>
      <p className="sub">{t`${version.fileName}: ${formats.number(version.rowsTotal)} rijen. Wat we aan de namen herkennen, is ingevuld; kijk het na. De volgende keer onthouden we uw keuze.`}</p>
      {version.failure && <Note tone="error">{version.failure}</Note>}
      <Sample version={version} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <h3>{t`Over welk perceel gaat een rij?`}</h3>
        <Select
          label={t`Perceel volgens`}
          value={mapping.match}
          options={MATCHES.filter((match) => match !== 'GEOMETRY' || version.hasGeometry).map((match) => ({
            value: match,
            label: names[match],
          }))}
          onChange={(match) => setMapping(withMatch(mapping, match))}
        />
        {mapping.match === 'CAPAKEY' && (
          <Select
            label={t`Kolom met de CaPaKey`}
            value={mapping.matchColumns[0] ?? null}
            options={columns}
            onChange={(column) => setMapping(withMatchColumn(mapping, 0, column))}
          />
        )}
        {mapping.match === 'ADDRESS' &&
          ADDRESS_PARTS.map((at) => (
            <Select
              key={at}
              label={t`Deel ${at + 1} van het adres`}
              optional={at > 0}
              value={mapping.matchColumns[at] ?? ''}
              options={[{ value: '', label: t`Geen` }, ...columns]}
              onChange={(column) => setMapping(withMatchColumn(mapping, at, column))}
            />
          ))}
        {register.items.map((item) => (
          <Fields
            key={item.code}
            item={item}
            fields={mapping.items.find(({ itemCode }) => itemCode === item.code)?.fields ?? []}
            version={version}
            codeLists={codeLists}
            onChange={(field) => setMapping(withField(mapping, item.code, field))}
          />
        ))}
        <h3>{t`Hoe juist is dit register?`}</h3>
        <DateField
          label={t`Juist op`}
          value={validAsOf}
          onChange={setValidAsOf}
          error={noDay && validAsOf === null ? t`Vul de dag in waarop het register juist is.` : null}
        />
        <Checkbox isSelected={complete} onChange={setComplete}>
          <span>
            {t`Dit register is volledig voor heel de gemeente`}
            <span className="sub small">{t`Vink dit alleen aan als een perceel dat er niet in staat, er ook echt niet in hoort. Alleen dan antwoordt het register "niets gevonden"; anders vult een medewerker het in.`}</span>
          </span>
        </Checkbox>
        {problems.length > 0 && (
          <Note tone="error">
            <ul>
              {problems.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Note>
        )}
        <div>
          <Button type="submit" kind="primary" isPending={busy}>{t`Proef uitvoeren`}</Button>
        </div>
      </form>
    </section>
  );
}
