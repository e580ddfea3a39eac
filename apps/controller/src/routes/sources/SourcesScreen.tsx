import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState, KeptBanner, useKeptQuery } from '@vip/ui';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { MUNICIPAL_SOURCES } from './documents.ts';
import { OwnSystem } from './OwnSystem.tsx';
import { Registers } from './Registers.tsx';
import './sources.css';

export function SourcesScreen() {
  return (
    <OfficersOnly role="CONTROLLER">
      <Sources />
    </OfficersOnly>
  );
}

/** What the municipality answers itself: from files that it loads, and by a system that the platform asks. */
function Sources() {
  const { t } = useLingui();
  const { data, fault, refresh } = useKeptQuery(MUNICIPAL_SOURCES, {}, { fetchPolicy: 'cache-and-network' });
  const sources = data.municipalSources;
  return (
    <main id="inhoud" className="wrap page sources">
      <title>{t`Gemeentelijke bronnen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>{t`Gemeentelijke bronnen`}</h1>
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
    </main>
  );
}
