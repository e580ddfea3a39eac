import { Plural, useLingui } from '@lingui/react/macro';
import { StatusBadge, useFormats } from '@vip/ui';
import type { SourceStatus } from './StatusScreen.tsx';

/** One source in the table: what it is, how it is now, and its figures over the period. */
export function SourceRow({ source }: { source: SourceStatus }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { health, now, score } = source;
  const seconds = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? '–' : t`${formats.number(ms / 1000, ms < 10_000 ? 2 : 1)} s`;
  const errors = health.errors.map(({ text, count }) => t`${text} (${formats.number(count)} keer)`);
  return (
    <tr>
      <th scope="row" className="status__name">
        {source.name}
        <span className="sub">{source.owner}</span>
      </th>
      <td data-label={t`Nu`}>
        <StatusBadge kind="source" status={now.state} small />
        {now.state === 'DOWN' && now.since && (
          <span className="sub">{t`sinds ${formats.dateTime(now.since)}`}</span>
        )}
      </td>
      <td className="num" data-label={t`Beantwoord`}>
        {health.availability === null || health.availability === undefined
          ? '–'
          : t`${formats.share(health.availability)} van ${formats.number(health.asked)}`}
      </td>
      <td className="num" data-label={t`Helft binnen`}>
        {seconds(health.p50Ms)}
      </td>
      <td className="num" data-label={t`95 % binnen`}>
        {seconds(health.p95Ms)}
      </td>
      <td data-label={t`Wat misliep`}>
        {errors.length === 0 ? '–' : errors.join(' ')}
        {health.waiting > 0 && (
          <span className="sub">
            <Plural
              value={health.waiting}
              one="# vraag wacht op een volgende poging"
              other="# vragen wachten op een volgende poging"
            />
          </span>
        )}
      </td>
      <td data-label={t`Twaalf maanden`}>
        {score.automaticShare === null || score.automaticShare === undefined
          ? '–'
          : t`${formats.share(score.automaticShare)} vanzelf`}
        {score.disputesOpen + score.disputesUpheld > 0 && (
          <span className="sub">{t`${formats.number(score.disputesOpen)} betwist, ${formats.number(score.disputesUpheld)} verbeterd`}</span>
        )}
      </td>
      <td data-label={t`Laatste antwoord`}>
        {health.lastSuccessAt ? formats.dateTime(health.lastSuccessAt) : '–'}
      </td>
    </tr>
  );
}
