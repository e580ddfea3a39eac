import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState, KeptBanner, useKeptQuery } from '@vip/ui';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { Contact } from './Contact.tsx';
import { SETTINGS } from './documents.ts';
import { Policy } from './Policy.tsx';
import { PolicyRead } from './PolicyRead.tsx';
import './settings.css';

export function SettingsScreen() {
  return (
    <OfficersOnly role="SETTINGS">
      <Settings />
    </OfficersOnly>
  );
}

/** How the municipality takes part, where it is reached, and what it lets go without a person. */
function Settings() {
  const { t } = useLingui();
  const { data, fault, refresh } = useKeptQuery(SETTINGS, {}, { fetchPolicy: 'cache-and-network' });
  const { municipalSettings: settings, catalogue } = data;
  const ways = {
    NONE: t`Uw medewerkers vullen in en valideren in de schermen van het platform.`,
    DATA: t`Uw eigen software levert gegevens; uw medewerkers valideren in de schermen van het platform.`,
    FULL: t`Uw eigen software levert gegevens, stand en validatie.`,
  };
  return (
    <main id="inhoud" className="wrap page settings">
      <title>{t`Instellingen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      {settings ? (
        <>
          <h1>{t`Instellingen: ${settings.municipality.name}`}</h1>
          <section aria-labelledby="taking-part" className="stack">
            <h2 id="taking-part">{t`Deelname`}</h2>
            <dl className="facts">
              <dt>{t`Gemeente`}</dt>
              <dd>{t`${settings.municipality.name} (NIS-code ${settings.nisCode})`}</dd>
              <dt>{t`Hoe u deelneemt`}</dt>
              <dd>{ways[settings.integration]}</dd>
            </dl>
            <p className="sub small">
              <Trans>Een andere manier van deelnemen vraagt u aan de beheerder van het platform.</Trans>
            </p>
          </section>
          <Contact settings={settings} onChanged={refresh} />
          {settings.availableActions.includes('SET_POLICY') ? (
            <Policy settings={settings} sections={catalogue.sections} onChanged={refresh} />
          ) : (
            <PolicyRead policy={settings.policy} sections={catalogue.sections} />
          )}
        </>
      ) : (
        <>
          <h1>{t`Instellingen`}</h1>
          <EmptyState title={t`Geen gemeente`}>
            <Trans>Kies rechtsboven een hoedanigheid bij een gemeente.</Trans>
          </EmptyState>
        </>
      )}
    </main>
  );
}
