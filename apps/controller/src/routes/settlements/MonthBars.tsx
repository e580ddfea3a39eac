import { useLingui } from '@lingui/react/macro';
import { useFormats, useLanguage } from '@vip/ui';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { monthName, type MonthTally } from './month.ts';

const WIDTH = 320;
const HEIGHT = 88;
/** A month without dossiers keeps a line, so that it is seen to be there. */
const LEAST = 1;

/** Dossiers by month, the month that is read in ink and one that still runs in dashes; the same in a table for who hears it. */
export function MonthBars({ months, current }: { months: readonly MonthTally[]; current: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  const language = useLanguage();
  const x = scaleBand({ domain: months.map(({ month }) => month), range: [0, WIDTH], padding: 0.25 });
  const most = Math.max(1, ...months.map(({ dossiers }) => dossiers));
  const y = scaleLinear({ domain: [0, most], range: [0, HEIGHT - 2] });
  return (
    <figure className="monthbars">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ month, dossiers, running }) => {
          const height = Math.max(LEAST, y(dossiers));
          const tone = month === current ? 'is-here' : undefined;
          return (
            <Bar
              key={month}
              className={[tone, running ? 'is-running' : undefined].filter(Boolean).join(' ')}
              x={x(month) ?? 0}
              width={x.bandwidth()}
              y={HEIGHT - height}
              height={height}
            />
          );
        })}
      </svg>
      <div className="monthbars__x" aria-hidden="true">
        {months.map(({ month }) => (
          <span key={month} className={month === current ? 'strong' : undefined}>
            {monthName(month, language).charAt(0)}
          </span>
        ))}
      </div>
      <table className="sr">
        <caption>{t`Dossiers per maand`}</caption>
        <tbody>
          {months.map(({ month, dossiers }) => (
            <tr key={month}>
              <th scope="row">{monthName(month, language)}</th>
              <td>{formats.number(dossiers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
