import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, EmptyState, KeptBanner, Link, Note, useFormats, useKeptQuery } from '@vip/ui';
import { useParams } from 'react-router';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { MUNICIPALITY, UNDO } from './documents.ts';
import { EndConnection } from './EndConnection.tsx';
import { FirstTariff } from './FirstTariff.tsx';
import { PayeeForm } from './PayeeForm.tsx';
import { StateBadges } from './StateBadges.tsx';
import { useAdminAct } from '../useAdminAct.ts';
import './municipalities.css';

export function MunicipalityScreen() {
  return (
    <OfficersOnly role="MUNICIPALITIES">
      <MunicipalityPage />
    </OfficersOnly>
  );
}

/** One municipality: from when one can order there, how it works, and to whom its part is paid. */
function MunicipalityPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const { nisCode = '' } = useParams();
  const { data, fault, refresh } = useKeptQuery(
    MUNICIPALITY,
    { nisCode },
    { fetchPolicy: 'cache-and-network' },
  );
  const { busy, wrong, send } = useAdminAct();
  const [ending, setEnding] = useState(false);
  const back = <Link href="/municipalities">{t`Alle gemeenten`}</Link>;
  const { municipality } = data;
  if (!municipality?.connection || !municipality.payee)
    return (
      <main id="inhoud" className="wrap page">
        <EmptyState title={t`Deze gemeente staat niet in het percelenregister`}>{back}</EmptyState>
      </main>
    );
  const { connection, payee, name, tariff } = municipality;
  const { version, availableActions } = connection;
  const undo = () =>
    send(
      async () =>
        (
          await client.mutate({
            mutation: UNDO,
            variables: { input: { nisCode, expectedVersion: version } },
          })
        ).data?.undoMunicipalConnection,
      'MunicipalConnectionSuccess',
      t`Laatste wijziging ongedaan gemaakt`,
    );
  return (
    <main id="inhoud" className="wrap page municipality">
      <title>{t`${name} | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <p className="small">{back}</p>
      <h1>{name}</h1>
      <div className="row">
        <StateBadges municipality={municipality} />
        <span className="sub">{t`NIS-code ${nisCode}`}</span>
      </div>
      {connection.state === 'ENDED' && connection.connectedUntil && (
        <Note tone="info">
          {t`De laatste dag waarop hier kon worden aangevraagd was ${formats.date(connection.connectedUntil)}.`}{' '}
          {connection.reason}
        </Note>
      )}
      <section aria-labelledby="connection" className="stack">
        <h2 id="connection">{t`Aansluiting`}</h2>
        {/* A decision of somebody else, or one that was taken back, fills the form anew. */}
        <ConnectForm key={version} nisCode={nisCode} connection={connection} />
        {(availableActions.includes('UNDO') || availableActions.includes('DISCONNECT')) && (
          <div className="row">
            {availableActions.includes('UNDO') && (
              <Button icon="undo" isPending={busy} onPress={() => void undo()}>
                {t`Laatste wijziging ongedaan maken`}
              </Button>
            )}
            {availableActions.includes('DISCONNECT') && (
              <Button kind="danger" onPress={() => setEnding(true)}>{t`Gemeente afsluiten`}</Button>
            )}
          </div>
        )}
        {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      </section>
      <section aria-labelledby="tariff" className="stack">
        <h2 id="tariff">{t`Tarief`}</h2>
        <FirstTariff
          nisCode={nisCode}
          from={connection.connectedFrom}
          tariff={tariff}
          isMissing={payee.missing.includes('TARIFF')}
        />
      </section>
      <section aria-labelledby="payee" className="stack">
        <h2 id="payee">{t`Uitbetaling`}</h2>
        <PayeeForm key={payee.version} nisCode={nisCode} payee={payee} />
      </section>
      {ending && (
        <EndConnection nisCode={nisCode} name={name} version={version} onClose={() => setEnding(false)} />
      )}
    </main>
  );
}
