import { lazy, Suspense, useTransition } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  currentCapacity,
  EmptyState,
  saveFile,
  Segmented,
  Select,
  Skeleton,
  useApp,
  useFormats,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { InsightQuery } from '../../gql/graphql.ts';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { INSIGHT } from './documents.ts';
import { exportOf } from './export.ts';
import { Municipalities } from './Municipalities.tsx';
import { Sources } from './Sources.tsx';
import { ToDigitise } from './ToDigitise.tsx';
import './insight.css';

export type Scoreboard = NonNullable<InsightQuery['scoreboard']>;

// Charts come in their own chunk: who came for the figures has them before.
const MonthChart = lazy(async () => ({ default: (await import('./MonthChart.tsx')).MonthChart }));

export function InsightScreen() {
  return (
    <OfficersOnly role="INSIGHT">
      <Insight />
    </OfficersOnly>
  );
}

/** How automatic, how reliable, how disputed: the own municipality beside all of Flanders, and what to digitise next. */
function Insight() {
  const { t } = useLingui();
  const formats = useFormats();
  const { session } = useApp();
  const [params, setParams] = useSearchParams();
  const [pending, startTransition] = useTransition();
  const capacity = currentCapacity(session);
  const own = capacity?.nisCode ?? null;
  const nisCode = own ?? params.get('municipality');
  const months = Number(params.get('months')) === 3 ? 3 : 12;
  const { data, fault, refresh } = useKeptQuery(
    INSIGHT,
    { nisCode, months },
    { fetchPolicy: 'cache-and-network' },
  );
  const board = data.scoreboard;
  const choose = (name: string, value: string | null) =>
    startTransition(() => {
      const next = new URLSearchParams(params);
      if (value) next.set(name, value);
      else next.delete(name);
      setParams(next, { replace: true });
    });
  const name = board?.municipality?.name ?? t`Vlaanderen`;
  const alone = !board?.municipality;
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : formats.share(share);
  return (
    <main id="inhoud" className="wrap page insight" aria-busy={pending}>
      <title>{t`Inzicht | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <div className="head">
        <div>
          <h1>{t`Inzicht: ${name}`}</h1>
          <p className="sub">
            <Trans>
              Hoeveel vanzelf beantwoord wordt, wat bronnen kosten, en wat u best eerst digitaliseert.
            </Trans>
          </p>
        </div>
        {board && (
          <div className="row">
            <Button icon="download" onPress={() => download(board)}>{t`Cijfers (CSV)`}</Button>
          </div>
        )}
      </div>
      <div className="insight__filters">
        <Segmented
          label={t`Periode`}
          value={String(months)}
          onChange={(value) => choose('months', value)}
          segments={[
            { value: '3', label: t`3 maanden` },
            { value: '12', label: t`12 maanden` },
          ]}
        />
        {own === null && (
          <Select
            label={t`Gemeente`}
            value={nisCode ?? 'all'}
            onChange={(value) => choose('municipality', value === 'all' ? null : value)}
            options={[
              { value: 'all', label: t`Vlaanderen` },
              ...data.municipalityScores.map(({ municipality }) => ({
                value: municipality.nisCode,
                label: municipality.name,
              })),
            ]}
          />
        )}
      </div>
      {!board || (board.own.items === 0 && board.sources.length === 0) ? (
        <EmptyState title={t`Nog geen cijfers`}>
          <Trans>Zodra bronnen antwoorden en dossiers gevalideerd worden, verschijnen hier cijfers.</Trans>
        </EmptyState>
      ) : (
        <>
          <dl className="insight__tiles">
            <Tile
              name={t`Vanzelf beantwoord`}
              value={percent(board.own.automaticShare)}
              beside={alone ? null : t`Vlaanderen: ${percent(board.flanders.automaticShare)}`}
            />
            <Tile
              name={t`Eigen software`}
              value={percent(board.own.ownSoftwareShare)}
              beside={alone ? null : t`Vlaanderen: ${percent(board.flanders.ownSoftwareShare)}`}
            />
            <Tile
              name={t`Bronnen die faalden`}
              value={percent(board.own.errorRate)}
              beside={alone ? null : t`Vlaanderen: ${percent(board.flanders.errorRate)}`}
            />
            <Tile
              name={t`Dagen gewacht`}
              value={formats.number(board.own.daysLost, 1)}
              beside={t`op ${formats.number(board.own.items)} inlichtingen`}
            />
            <Tile
              name={t`Betwist`}
              value={formats.number(board.own.disputesOpen)}
              beside={t`open; ${formats.number(board.own.disputesUpheld)} verbeterd, ${formats.number(board.own.disputesRejected)} afgewezen`}
            />
          </dl>
          <section aria-labelledby="insight-months">
            <h2 id="insight-months">{t`Vanzelf beantwoord, per maand`}</h2>
            <Suspense fallback={<Skeleton rows={4} />}>
              <MonthChart months={board.months} name={name} alone={alone} />
            </Suspense>
          </section>
          <ToDigitise rows={board.toDigitise} name={name} alone={alone} />
          <Sources rows={board.sources} />
          {data.municipalityScores.length > 0 && <Municipalities rows={data.municipalityScores} />}
        </>
      )}
    </main>
  );
}

const Tile = ({ name, value, beside }: { name: string; value: string; beside: string | null }) => (
  <div>
    <dt>{name}</dt>
    <dd className="big">{value}</dd>
    {beside !== null && <dd className="sub">{beside}</dd>}
  </div>
);

function download(board: Scoreboard): void {
  const place = board.municipality?.nisCode ?? 'vlaanderen';
  saveFile(`inzicht-${place}.csv`, new Blob([exportOf(board)], { type: 'text/csv;charset=utf-8' }));
}
