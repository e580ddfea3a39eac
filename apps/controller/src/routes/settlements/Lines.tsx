import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button, SearchField, useAddress, useFormats } from '@vip/ui';
import { LineRow } from './LineRow.tsx';
import { matching } from './lines.ts';
import type { Settlement } from './SettlementsScreen.tsx';

/** A big city has more than a thousand lines in a month: the rest comes when it is asked, or searched. */
const AT_FIRST = 200;

/** One line per dossier that was validated for the first time in the month, and per correction of an earlier month. */
export function Lines({ settlement, onDisputed }: { settlement: Settlement; onDisputed: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [params, change] = useAddress();
  const text = params.get('q') ?? '';
  const { lines, total } = settlement;
  const shown = matching(lines, text);
  const [all, setAll] = useState(false);
  const [openLine, setOpenLine] = useState<string | null>(null);
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{lines.length === 1 ? t`1 lijn` : t`${formats.number(lines.length)} lijnen`}</h2>
      <div className="tools">
        <SearchField
          aria-label={t`Zoeken in de lijnen`}
          placeholder={t`Dossier, perceel, groep`}
          value={text}
          onChange={(q) => change({ q })}
        />
        {text && (
          <span className="sub" role="status">
            {shown.length === 1 ? t`1 lijn gevonden` : t`${shown.length} lijnen gevonden`}
          </span>
        )}
      </div>
      <div className="pane" tabIndex={0} role="region" aria-label={t`Lijnen`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t`Eerste validatie`}</th>
              <th scope="col">{t`Dossier`}</th>
              <th scope="col">{t`Perceel`}</th>
              <th scope="col">{t`Groep`}</th>
              <th scope="col">{t`Betwisting`}</th>
              <th scope="col" className="num">{t`Bedrag`}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, all ? undefined : AT_FIRST).map((line) => (
              <LineRow
                key={line.id}
                settlement={settlement}
                line={line}
                isOpen={openLine === line.id}
                onOpen={(isOpen) => setOpenLine(isOpen ? line.id : null)}
                onDone={onDisputed}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>{t`Totaal zonder btw`}</th>
              <td className="num">
                <b>{total.formatted}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {!all && shown.length > AT_FIRST && (
        <Button onPress={() => setAll(true)}>{t`Alle ${formats.number(shown.length)} lijnen tonen`}</Button>
      )}
    </section>
  );
}
