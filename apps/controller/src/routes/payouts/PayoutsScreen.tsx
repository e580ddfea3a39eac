import { useTransition } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { INBOX_CHANGED } from '@vip/desk/inbox/changed.ts';
import {
  Button,
  EmptyState,
  KeptBanner,
  nextPage,
  Segmented,
  useAddress,
  useFormats,
  useKeptQuery,
  useLive,
} from '@vip/ui';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { AnswerDispute } from './AnswerDispute.tsx';
import { PAYOUTS } from './documents.ts';
import { Runs } from './Runs.tsx';
import { Waiting } from './Waiting.tsx';
import './payouts.css';

const PAGE = 25;

export function PayoutsScreen() {
  return (
    <OfficersOnly role="PAYOUTS">
      <Payouts />
    </OfficersOnly>
  );
}

/** Who runs the platform answers what municipalities dispute, and takes the day's transfers to the bank. */
function Payouts() {
  const { t } = useLingui();
  const formats = useFormats();
  const [params, change] = useAddress();
  const [pending, startTransition] = useTransition();
  const openOnly = params.get('disputes') !== 'all';
  const { data, fault, refresh, fetchMore } = useKeptQuery(
    PAYOUTS,
    { first: PAGE, openOnly },
    { fetchPolicy: 'cache-and-network' },
  );
  // A dispute that comes, or is withdrawn, comes as a message too.
  useLive(INBOX_CHANGED, {
    variables: {},
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: refresh,
    onCatchUp: refresh,
  });
  const { nodes, pageInfo, totalCount } = data.settlementDisputes;
  return (
    <main id="inhoud" className="wrap page payouts" aria-busy={pending}>
      <title>{t`Uitbetalingen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Uitbetalingen</Trans>
      </h1>
      <p className="sub">
        <Trans>Wat gemeenten betwisten, en wat de bank hun moet betalen.</Trans>
      </p>
      <section aria-labelledby="open-disputes">
        <div className="head">
          <h2 id="open-disputes">
            {totalCount === 1 ? t`1 betwisting` : t`${formats.number(totalCount)} betwistingen`}
          </h2>
          <Segmented
            label={t`Welke betwistingen`}
            value={openOnly ? 'open' : 'all'}
            onChange={(value) => startTransition(() => change({ disputes: value === 'all' ? 'all' : null }))}
            segments={[
              { value: 'open', label: t`Te beantwoorden` },
              { value: 'all', label: t`Alle` },
            ]}
          />
        </div>
        {nodes.length === 0 ? (
          <EmptyState title={openOnly ? t`Niets te beantwoorden` : t`Nog geen betwistingen`}>
            <Trans>
              Een gemeente kan een afrekening vijftien dagen lang betwisten. Wat ze betwist, verschijnt hier.
            </Trans>
          </EmptyState>
        ) : (
          <ul className="payouts__disputes">
            {nodes.map((dispute) => (
              <AnswerDispute key={dispute.id} dispute={dispute} onAnswered={refresh} />
            ))}
          </ul>
        )}
        {pageInfo.hasNextPage && (
          <Button
            isPending={pending}
            onPress={() =>
              startTransition(() =>
                fetchMore({
                  variables: { after: pageInfo.endCursor },
                  updateQuery: nextPage('settlementDisputes'),
                }),
              )
            }
          >{t`Meer tonen`}</Button>
        )}
      </section>
      <Waiting waiting={data.waitingPayouts} />
      <Runs runs={data.payoutRuns.nodes} />
    </main>
  );
}
