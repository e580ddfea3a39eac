import { useLingui } from '@lingui/react/macro';
import { useFormats } from '@vip/ui';
import type { Scoreboard } from './InsightScreen.tsx';

/** Per source: how often it failed, what its answers cost, and what was disputed. */
export function Sources({ rows }: { rows: Scoreboard['sources'] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : formats.share(share);
  // What asks for attention comes first: disputed, failing, slow.
  const sorted = rows.toSorted(
    (a, b) =>
      b.own.disputesOpen - a.own.disputesOpen ||
      (b.own.errorRate ?? 0) - (a.own.errorRate ?? 0) ||
      b.own.daysLost - a.own.daysLost ||
      b.own.disputesUpheld - a.own.disputesUpheld ||
      a.source.name.localeCompare(b.source.name),
  );
  return (
    <section aria-labelledby="insight-sources">
      <h2 id="insight-sources">{t`Per bron`}</h2>
      <table className="table stacks">
        <caption className="sr">{t`Cijfers per bron`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Bron`}</th>
            <th scope="col" className="num">{t`Vanzelf`}</th>
            <th scope="col" className="num">{t`Faalde`}</th>
            <th scope="col" className="num">{t`Faalde, Vlaanderen`}</th>
            <th scope="col" className="num">{t`Dagen gewacht`}</th>
            <th scope="col" className="num">{t`Betwist, open`}</th>
            <th scope="col" className="num">{t`Betwist, verbeterd`}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ source, own, flanders }) => (
            <tr key={source.code}>
              <th scope="row">{source.name}</th>
              <td className="num" data-label={t`Vanzelf`}>
                {percent(own.automaticShare)}
              </td>
              <td className="num" data-label={t`Faalde`}>
                {percent(own.errorRate)}
              </td>
              <td className="num" data-label={t`Faalde, Vlaanderen`}>
                {percent(flanders.errorRate)}
              </td>
              <td className="num" data-label={t`Dagen gewacht`}>
                {formats.number(own.daysLost, 1)}
              </td>
              <td className="num" data-label={t`Betwist, open`}>
                {formats.number(own.disputesOpen)}
              </td>
              <td className="num" data-label={t`Betwist, verbeterd`}>
                {formats.number(own.disputesUpheld)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
