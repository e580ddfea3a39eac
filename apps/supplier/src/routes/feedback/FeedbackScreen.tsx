import { useTransition } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  EmptyState,
  KeptBanner,
  nextPage,
  Select,
  statusWord,
  useKeptQuery,
  useLanguage,
  useLive,
} from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { FeedbackStatus, SupplierFeedbackQuery } from '../../gql/graphql.ts';
import { SuppliersOnly } from '../../pages/SuppliersOnly.tsx';
import { FEEDBACK, FEEDBACK_MOVED } from './documents.ts';
import { FeedbackRow } from './FeedbackRow.tsx';
import './feedback.css';

export type Feedback = SupplierFeedbackQuery['sourceFeedbacks']['nodes'][number];

const OPEN: readonly FeedbackStatus[] = ['REPORTED', 'SENT', 'UNDELIVERED', 'ACKNOWLEDGED', 'ACCEPTED'];
const ALL: readonly FeedbackStatus[] = [...OPEN, 'REJECTED', 'CORRECTED'];
const PAGE = 25;

export function FeedbackScreen() {
  return (
    <SuppliersOnly>
      <List />
    </SuppliersOnly>
  );
}

/** What the municipality and its requesters reported to sources, and what came of it; it follows by itself. */
function List() {
  const { t } = useLingui();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const [pending, startTransition] = useTransition();
  const chosen = params.get('status') ?? 'open';
  const statuses =
    chosen === 'open' ? OPEN : chosen === 'all' ? ALL : ALL.filter((status) => status === chosen);
  const source = params.get('source');
  const { data, fault, refresh, fetchMore } = useKeptQuery(
    FEEDBACK,
    { first: PAGE, filter: { status: [...statuses], sourceCode: source } },
    { fetchPolicy: 'cache-and-network' },
  );
  useLive(FEEDBACK_MOVED, {
    variables: {},
    eventId: (event) => event.dossierChanged.eventId,
    onEvent: ({ dossierChanged: { kind } }) => {
      if (kind.startsWith('item.dispute') || kind === 'item.answer-corrected') refresh();
    },
    onCatchUp: refresh,
  });
  const { nodes, pageInfo } = data.sourceFeedbacks;
  const sources = new Map(nodes.map((one) => [one.source.code, one.source.name]));
  const choose = (name: string, value: string) =>
    startTransition(() => {
      const next = new URLSearchParams(params);
      if (value) next.set(name, value);
      else next.delete(name);
      setParams(next, { replace: true });
    });
  const more = () =>
    startTransition(() =>
      fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('sourceFeedbacks') }),
    );
  return (
    <main id="inhoud" className="wrap page fb">
      <title>{t`Terugmeldingen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Terugmeldingen</Trans>
      </h1>
      <p className="sub">
        <Trans>Antwoorden van bronnen die u of een aanvrager betwist, en wat de bron ermee doet.</Trans>
      </p>
      <div className="fb__filters">
        <Select
          label={t`Status`}
          value={chosen}
          onChange={(value) => choose('status', value)}
          options={[
            { value: 'open', label: t`Alle open` },
            { value: 'all', label: t`Alle` },
            ...ALL.map((value) => ({ value, label: statusWord('feedback', value, language) })),
          ]}
        />
        <Select
          label={t`Bron`}
          value={source ?? 'all'}
          onChange={(value) => choose('source', value === 'all' ? '' : value)}
          options={[
            { value: 'all', label: t`Alle bronnen` },
            ...[...sources].map(([value, label]) => ({ value, label })),
            ...(source && !sources.has(source) ? [{ value: source, label: source }] : []),
          ]}
        />
      </div>
      {nodes.length === 0 ? (
        <EmptyState title={t`Geen terugmeldingen`}>
          <Trans>Klopt een antwoord van een bron niet? Betwist het bij de inlichting zelf.</Trans>
        </EmptyState>
      ) : (
        <ul className="fb__list" aria-busy={pending}>
          {nodes.map((feedback) => (
            <FeedbackRow key={feedback.id} feedback={feedback} />
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && <Button isPending={pending} onPress={more}>{t`Meer tonen`}</Button>}
    </main>
  );
}
