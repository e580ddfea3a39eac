import { useTransition } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Live, Note, Segmented, useFormats, useLive, useLiveState, KeptBanner, useKeptQuery } from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { HealthPeriod, SourceStatusQuery } from '../../gql/graphql.ts';
import { STATUS, STATUS_CHANGED } from './documents.ts';
import { SourceRow } from './SourceRow.tsx';
import './status.css';

export type SourceStatus = SourceStatusQuery['sources'][number];

const PERIODS: readonly HealthPeriod[] = ['HOUR', 'DAY', 'MONTH'];
const WORST_FIRST = { DOWN: 0, SLOW: 1, UP: 2, UNKNOWN: 3 } as const;

/** How every source is doing, for everybody, without signing in; it follows by itself. */
export function StatusScreen() {
  const { t } = useLingui();
  const formats = useFormats();
  const live = useLiveState();
  const [params, setParams] = useSearchParams();
  const [, startTransition] = useTransition();
  const over = PERIODS.find((period) => period === params.get('over')) ?? 'HOUR';
  const { data, fault, refresh } = useKeptQuery(STATUS, { over }, { fetchPolicy: 'cache-and-network' });
  useLive(STATUS_CHANGED, {
    variables: { over },
    eventId: (event) => event.sourcesChanged.eventId,
    onCatchUp: refresh,
  });
  const sources = data.sources
    .filter(({ isAsked }) => isAsked)
    .toSorted((a, b) => WORST_FIRST[a.now.state] - WORST_FIRST[b.now.state] || a.name.localeCompare(b.name));
  const down = sources.filter(({ now }) => now.state === 'DOWN');
  const total = sources.length;
  return (
    <main id="inhoud" className="wrap page status">
      <title>{t`Status van de bronnen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <div className="pagehead">
        <h1>
          <Trans>Status van de bronnen</Trans>
        </h1>
        <Live {...live} />
      </div>
      <p className="prose">
        <Trans>
          Een dossier wordt gevuld uit {formats.number(total)} registers van de overheid. Hier ziet u hoe goed
          elk van hen antwoordt. Antwoordt een register niet, dan vragen wij het opnieuw; een dossier zegt
          nooit dat iets niet van toepassing is omdat een register zweeg.
        </Trans>
      </p>
      {down.length > 0 ? (
        <Note tone="warn" icon="unplug" announce title={t`Antwoordt nu niet:`}>
          {down.map(({ name }) => name).join(', ')}
        </Note>
      ) : sources.every(({ now }) => now.state === 'UNKNOWN') ? (
        <Note announce>
          <Trans>Er werd nog geen bron bevraagd.</Trans>
        </Note>
      ) : (
        <Note tone="ok" announce>
          <Trans>Alle bronnen die bevraagd werden, antwoorden.</Trans>
        </Note>
      )}
      <div className="filters">
        <Segmented
          label={t`Periode`}
          value={over}
          onChange={(next) => startTransition(() => setParams({ over: next }, { replace: true }))}
          segments={[
            { value: 'HOUR', label: t`Laatste uur` },
            { value: 'DAY', label: t`Laatste dag` },
            { value: 'MONTH', label: t`Laatste 30 dagen` },
          ]}
        />
      </div>
      <table className="table stacks">
        <caption className="sr">
          <Trans>Bronnen, met hoe goed zij antwoordden</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t`Bron`}</th>
            <th scope="col">{t`Nu`}</th>
            <th scope="col" className="num">{t`Beantwoord`}</th>
            <th scope="col" className="num">{t`Helft binnen`}</th>
            <th scope="col" className="num">{t`95 % binnen`}</th>
            <th scope="col">{t`Wat misliep`}</th>
            <th scope="col">{t`Twaalf maanden`}</th>
            <th scope="col">{t`Laatste antwoord`}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.code} source={source} />
          ))}
        </tbody>
      </table>
    </main>
  );
}
