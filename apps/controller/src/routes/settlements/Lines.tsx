import { useLingui } from '@lingui/react/macro';
import { Capakey, SearchField, useAddress, useFormats } from '@vip/ui';
import { matching } from './lines.ts';
import type { Settlement } from './SettlementsScreen.tsx';

/** One line per dossier that was validated for the first time in the month. */
export function Lines({ settlement }: { settlement: Settlement }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [params, change] = useAddress();
  const text = params.get('q') ?? '';
  const { lines, total } = settlement;
  const shown = matching(lines, text);
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
              <th scope="col" className="num">{t`Bedrag`}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.id}>
                <td>
                  {formats.date(line.firstValidatedOn)}
                  {line.automatic && <span className="sub small"> {t`automatisch`}</span>}
                </td>
                <td>{line.dossierNumber}</td>
                <td>{line.capakey ? <Capakey value={line.capakey} /> : '—'}</td>
                <td>{line.group ?? '—'}</td>
                <td className="num">{line.amount.formatted}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>{t`Totaal zonder btw`}</th>
              <td className="num">
                <b>{total.formatted}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
