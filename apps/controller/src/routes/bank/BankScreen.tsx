import { useTransition } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, KeptBanner, nextPage, Segmented, useAddress, useKeptQuery } from '@vip/ui';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { BANK } from './documents.ts';
import { Entry } from './Entry.tsx';
import './bank.css';

const PAGE = 25;

export function BankScreen() {
  return (
    <OfficersOnly role="BANK">
      <Bank />
    </OfficersOnly>
  );
}

/** What came on the platform's account: what no invoice was found for waits here until somebody says what it was. */
function Bank() {
  const { t } = useLingui();
  const [params, change] = useAddress();
  const [pending, startTransition] = useTransition();
  const waitingOnly = params.get('entries') !== 'all';
  const { data, fault, refresh, fetchMore } = useKeptQuery(
    BANK,
    { first: PAGE, filter: waitingOnly ? { state: ['UNMATCHED'] } : {} },
    { fetchPolicy: 'cache-and-network' },
  );
  const { nodes, pageInfo, totalCount } = data.bankEntries;
  return (
    <main id="inhoud" className="wrap page bank" aria-busy={pending}>
      <title>{t`Bank | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Bank</Trans>
      </h1>
      <p className="sub">
        <Trans>
          Wat op de rekening van het platform kwam. Een betaling met de juiste mededeling vindt haar factuur
          vanzelf; wat overblijft, wacht hier op u.
        </Trans>
      </p>
      <div className="row">
        <Segmented
          label={t`Welke verrichtingen`}
          value={waitingOnly ? 'waiting' : 'all'}
          onChange={(value) => startTransition(() => change({ entries: value === 'all' ? 'all' : null }))}
          segments={[
            { value: 'waiting', label: t`Toe te wijzen` },
            { value: 'all', label: t`Alle` },
          ]}
        />
        <p className="small sub" role="status">
          <Plural value={totalCount} _0="Geen verrichtingen" one="# verrichting" other="# verrichtingen" />
        </p>
      </div>
      {nodes.length === 0 ? (
        <EmptyState title={waitingOnly ? t`Niets toe te wijzen` : t`Nog geen verrichtingen`}>
          <Trans>Lees een rekeninguittreksel in; wat geen factuur vindt, verschijnt hier.</Trans>
        </EmptyState>
      ) : (
        <ul className="bank__entries">
          {nodes.map((entry) => (
            <Entry key={entry.id} entry={entry} onBooked={refresh} />
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <Button
          isPending={pending}
          onPress={() =>
            startTransition(() =>
              fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('bankEntries') }),
            )
          }
        >{t`Meer tonen`}</Button>
      )}
    </main>
  );
}
