import { useLingui } from '@lingui/react/macro';
import { useFormats, useLanguage } from '@vip/ui';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { monthName } from '../settlements/month.ts';
import type { Scoreboard } from './InsightScreen.tsx';

const WIDTH = 720;
const HEIGHT = 240;
const EDGE = { top: 12, right: 8, bottom: 36, left: 72 };

interface MonthChartProps {
  readonly months: Scoreboard['months'];
  readonly name: string;
  /** It is Flanders itself that is looked at: nothing stands beside it. */
  readonly alone: boolean;
}

/** The share that was answered by itself, month by month: the own bar beside that of Flanders, and the same in a table. */
export function MonthChart({ months, name, alone }: MonthChartProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const language = useLanguage();
  const shown = months.filter(({ own, flanders }) => own.items > 0 || flanders.items > 0);
  const named = (month: string) => monthName(month.slice(0, 7), language);
  const x = scaleBand({
    domain: shown.map(({ month }) => month),
    range: [EDGE.left, WIDTH - EDGE.right],
    padding: 0.3,
  });
  const sides = alone ? (['own'] as const) : (['own', 'flanders'] as const);
  const inside = scaleBand({ domain: [...sides], range: [0, x.bandwidth()], padding: 0.1 });
  const y = scaleLinear({ domain: [0, 1], range: [HEIGHT - EDGE.bottom, EDGE.top] });
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : formats.share(share);
  if (shown.length === 0) return <p className="sub">{t`Nog geen gevalideerde dossiers in deze periode.`}</p>;
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={
          alone
            ? t`Staafdiagram: aandeel vanzelf beantwoord per maand in Vlaanderen. De tabel hieronder zegt hetzelfde.`
            : t`Staafdiagram: aandeel vanzelf beantwoord per maand, ${name} naast Vlaanderen. De tabel hieronder zegt hetzelfde.`
        }
      >
        {shown.map((month) => (
          <Group key={month.month} left={x(month.month) ?? 0}>
            {sides.map((side) => {
              const share = month[side].automaticShare ?? 0;
              return (
                <Bar
                  key={side}
                  className={`chart__${side}`}
                  x={inside(side) ?? 0}
                  width={inside.bandwidth()}
                  y={y(share)}
                  height={HEIGHT - EDGE.bottom - y(share)}
                />
              );
            })}
          </Group>
        ))}
        <AxisLeft
          left={EDGE.left}
          scale={y}
          numTicks={5}
          tickFormat={(value) => formats.share(Number(value))}
          hideTicks
        />
        <AxisBottom
          top={HEIGHT - EDGE.bottom}
          scale={x}
          tickFormat={(month) => named(String(month)).slice(0, 3)}
          hideTicks
        />
      </svg>
      <figcaption className="chart__key">
        <span className="chart__own">{name}</span>
        {!alone && <span className="chart__flanders">{t`Vlaanderen`}</span>}
      </figcaption>
      <table className="table stacks">
        <caption className="sr">{t`Aandeel vanzelf beantwoord per maand`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Maand`}</th>
            <th scope="col" className="num">
              {name}
            </th>
            {!alone && <th scope="col" className="num">{t`Vlaanderen`}</th>}
            <th scope="col" className="num">{t`Inlichtingen`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ month, own, flanders }) => (
            <tr key={month}>
              <th scope="row">{named(month)}</th>
              <td className="num" data-label={name}>
                {percent(own.automaticShare)}
              </td>
              {!alone && (
                <td className="num" data-label={t`Vlaanderen`}>
                  {percent(flanders.automaticShare)}
                </td>
              )}
              <td className="num" data-label={t`Inlichtingen`}>
                {formats.number(own.items)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
