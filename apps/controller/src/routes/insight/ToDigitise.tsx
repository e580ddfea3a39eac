import { useLingui } from '@lingui/react/macro';
import { useFormats } from '@vip/ui';
import type { Scoreboard } from './InsightScreen.tsx';

const MOST = 10;

/** What to digitise next: what is filled by hand most often, times the days it costs. */
export function ToDigitise(props: {
  rows: Scoreboard['toDigitise'];
  name: string;
  /** It is Flanders itself that is looked at: nothing stands beside it. */
  alone: boolean;
}) {
  const { rows, name, alone } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const top = rows.slice(0, MOST);
  const most = Math.max(0.01, ...top.map(({ days }) => days));
  return (
    <section aria-labelledby="insight-digitise">
      <h2 id="insight-digitise">{t`Wat eerst digitaliseren`}</h2>
      {top.length === 0 ? (
        <p className="sub">{t`In deze periode vulde niemand iets met de hand in.`}</p>
      ) : (
        <table className="table stacks">
          <caption className="sr">{t`Inlichtingen die met de hand worden ingevuld, de duurste eerst`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Inlichting`}</th>
              <th scope="col" className="num">{t`Met de hand`}</th>
              <th scope="col" className="num">{t`Dagen`}</th>
              <th scope="col" aria-hidden="true" />
              {!alone && (
                <>
                  <th scope="col" className="num">{t`Vlaanderen, met de hand`}</th>
                  <th scope="col" className="num">{t`Vlaanderen, dagen`}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {top.map(({ item, byHand, days, flandersByHand, flandersDays }) => (
              <tr key={item.code}>
                <th scope="row">{item.label}</th>
                <td className="num" data-label={t`Met de hand, ${name}`}>
                  {formats.number(byHand)}
                </td>
                <td className="num" data-label={t`Dagen`}>
                  {formats.number(days, 1)}
                </td>
                <td className="insight__bar" aria-hidden="true">
                  <i style={{ inlineSize: `${(days / most) * 100}%` }} />
                </td>
                {!alone && (
                  <>
                    <td className="num" data-label={t`Vlaanderen, met de hand`}>
                      {formats.number(flandersByHand)}
                    </td>
                    <td className="num" data-label={t`Vlaanderen, dagen`}>
                      {formats.number(flandersDays, 1)}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
