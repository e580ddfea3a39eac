import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, ButtonLink, Note, Skeleton, toast, useFormats } from '@vip/ui';
import { REFUSED_ROWS } from './documents.ts';
import { Mapping } from './Mapping.tsx';
import type { CodeLists, Register, Version } from './RegisterScreen.tsx';
import { useVersionAct } from './useVersionAct.ts';

/** What the dry run found, row by row, and the step that puts the file in force. */
export function Checked({
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
  const { act, busy, refusal } = useVersionAct(version);
  const [changing, setChanging] = useState(false);
  if (changing) return <Mapping register={register} version={version} codeLists={codeLists} />;
  const { rowsAccepted, rowsRefused, complete } = version;
  const load = async () => {
    if (await act('load')) toast({ text: t`Het register is in gebruik`, icon: 'check' });
  };
  return (
    <section aria-labelledby="checked" className="stack">
      <h2 id="checked">{t`Wat de proef vond`}</h2>
      <p role="status">
        {rowsAccepted === 1
          ? t`1 rij goed, ${formats.number(rowsRefused)} geweigerd.`
          : t`${formats.number(rowsAccepted)} rijen goed, ${formats.number(rowsRefused)} geweigerd.`}
      </p>
      {rowsRefused > 0 && (
        <>
          {complete && (
            <Note tone="warn">
              {t`U noemde dit register volledig. Wat geweigerd is, telt dan als "niets gevonden". Verbeter die rijen eerst.`}
            </Note>
          )}
          <RefusedRows id={register.id} versionId={version.id} />
          <div>
            <ButtonLink
              href={`/registers/versions/${version.id}/report.csv`}
              icon="download"
            >{t`Alle geweigerde rijen (CSV)`}</ButtonLink>
          </div>
        </>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
      <div className="row">
        <Button
          kind="primary"
          isPending={busy}
          {...(version.availableActions.includes('LOAD')
            ? {}
            : { disabledReason: t`Geen enkele rij is goed. Pas de koppeling of het bestand aan.` })}
          onPress={() => void load()}
        >{t`In gebruik nemen`}</Button>
        <Button onPress={() => setChanging(true)}>{t`Koppeling aanpassen`}</Button>
      </div>
    </section>
  );
}

function RefusedRows({ id, versionId }: { id: string; versionId: string }) {
  const { t } = useLingui();
  const { data, loading } = useQuery(REFUSED_ROWS, { variables: { id }, fetchPolicy: 'network-only' });
  if (loading || !data) return <Skeleton rows={3} />;
  const rows = data.municipalRegister?.versions.find((one) => one.id === versionId)?.refusedRows ?? [];
  return (
    <div className="sample sample--told" role="region" aria-label={t`Geweigerde rijen`} tabIndex={0}>
      <table>
        <caption className="sr">{t`Geweigerde rijen`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Rij`}</th>
            <th scope="col">{t`Kolom`}</th>
            <th scope="col">{t`Waarom geweigerd`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ row, problems }) =>
            problems.map(({ column, message }, at) => (
              <tr key={`${row}-${at}`}>
                <td>{row}</td>
                <td>{column ?? ''}</td>
                <td>{message}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
