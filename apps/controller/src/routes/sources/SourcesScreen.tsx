import { Trans, useLingui } from '@lingui/react/macro';
import { currentCapacity, EmptyState, KeptBanner, useKeptQuery, useSession } from '@vip/ui';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { MUNICIPAL_SOURCES } from './documents.ts';
import { OverseenSources } from './OverseenSources.tsx';
import { OwnSystem } from './OwnSystem.tsx';
import { Registers } from './Registers.tsx';
import './sources.css';

export function SourcesScreen() {
  return (
    <OfficersOnly role="SOURCES">
      <Sources />
    </OfficersOnly>
  );
}

/** Who works for a municipality sets what it answers itself; who oversees the platform reads it of any. */
function Sources() {
  const { t } = useLingui();
  const own = currentCapacity(useSession())?.roles.includes('CONTROLLER') ?? false;
  return (
    <main id="inhoud" className="wrap page sources">
      <title>{t`Gemeentelijke bronnen | Vastgoedinformatie`}</title>
      <h1>{t`Gemeentelijke bronnen`}</h1>
      {own ? <OwnSources /> : <OverseenSources />}
    </main>
  );
}

/** What the municipality answers itself: from files that it loads, and by a system that the platform asks. */
function OwnSources() {
  const { data, fault, refresh } = useKeptQuery(
    MUNICIPAL_SOURCES,
    { nisCode: null },
    { fetchPolicy: 'cache-and-network' },
  );
  const { t } = useLingui();
  const sources = data.municipalSources;
  return (
    <>
      <KeptBanner fault={fault} onRetry={refresh} />
      <p className="sub">
        <Trans>
          Inlichtingen die uw gemeente kent, komen vanzelf in een nieuw dossier wanneer u ze hier als bestand
          oplaadt, of wanneer u het adres van uw eigen systeem instelt.
        </Trans>
      </p>
      {sources ? (
        <>
          <Registers registers={sources.registers} items={sources.answerableItems} />
          <OwnSystem key={sources.system?.version ?? 0} sources={sources} onChanged={refresh} />
        </>
      ) : (
        <EmptyState title={t`Geen gemeente`}>
          <Trans>Kies rechtsboven een hoedanigheid bij een gemeente.</Trans>
        </EmptyState>
      )}
    </>
  );
}
