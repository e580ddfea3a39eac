import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink, EmptyState } from '@vip/ui';

/** Not there, or not of your municipality: told alike. */
export function NotYours({ back }: { back: string }) {
  const { t } = useLingui();
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Niet gevonden | Vastgoedinformatie`}</title>
      <EmptyState
        title={t`Dit bestaat niet, of het is niet van uw gemeente`}
        action={
          <ButtonLink kind="primary" href="/">
            {back}
          </ButtonLink>
        }
      >
        <Trans>Controleer het dossiernummer, of kies rechtsboven een andere hoedanigheid.</Trans>
      </EmptyState>
    </main>
  );
}
