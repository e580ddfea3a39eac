import { useLingui } from '@lingui/react/macro';
import { Link, useFormats } from '@vip/ui';
import type { InsightQuery } from '../../gql/graphql.ts';

/** Every municipality beside the others: for the administrator of the platform only. */
export function Municipalities({ rows }: { rows: InsightQuery['municipalityScores'] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : formats.share(share);
  return (
    <section aria-labelledby="insight-municipalities">
      <h2 id="insight-municipalities">{t`Per gemeente`}</h2>
      <table className="table stacks">
        <caption className="sr">{t`Cijfers per gemeente`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Gemeente`}</th>
            <th scope="col" className="num">{t`Inlichtingen`}</th>
            <th scope="col" className="num">{t`Vanzelf`}</th>
            <th scope="col" className="num">{t`Dagen gewacht`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ municipality, figures }) => (
            <tr key={municipality.nisCode}>
              <th scope="row">
                <Link href={`/insight?municipality=${municipality.nisCode}`}>{municipality.name}</Link>
              </th>
              <td className="num" data-label={t`Inlichtingen`}>
                {formats.number(figures.items)}
              </td>
              <td className="num" data-label={t`Vanzelf`}>
                {percent(figures.automaticShare)}
              </td>
              <td className="num" data-label={t`Dagen gewacht`}>
                {formats.number(figures.daysLost, 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
