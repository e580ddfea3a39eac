import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink, currentCapacity, EmptyState, signInHref, useApp } from '@vip/ui';
import { useLocation } from 'react-router';

const MAY = ['SUPPLIER', 'CONTROLLER'];

/** Screens for who fills in for a municipality: says what is missing, and how to go on. */
export function SuppliersOnly({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { session, base } = useApp();
  const { pathname, search } = useLocation();
  const here = `${base.replace(/\/$/, '')}${pathname}${search}`;
  const capacity = currentCapacity(session);
  if (capacity?.roles.some((role) => MAY.includes(role))) return children;
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Werklijst | Vastgoedinformatie`}</title>
      {!session.signedIn ? (
        <EmptyState
          title={t`Meld u aan om de werklijst te zien`}
          action={<ButtonLink kind="primary" href={signInHref(here)}>{t`Aanmelden`}</ButtonLink>}
        >
          <Trans>De werklijst is voor informatieleveranciers van een lokaal bestuur.</Trans>
        </EmptyState>
      ) : !capacity ? (
        <EmptyState
          title={t`Kies eerst namens wie u werkt`}
          action={
            <ButtonLink
              kind="primary"
              href={`/requester/capacity?return=${encodeURIComponent(here)}`}
            >{t`Hoedanigheid kiezen`}</ButtonLink>
          }
        >
          <Trans>U kunt namens meerdere organisaties werken.</Trans>
        </EmptyState>
      ) : (
        <EmptyState title={t`Deze werklijst is voor informatieleveranciers`}>
          <Trans>
            U werkt nu als {capacity.label}. Kies rechtsboven een hoedanigheid met de rol
            informatieleverancier, of vraag die rol aan uw lokale beheerder.
          </Trans>
        </EmptyState>
      )}
    </main>
  );
}
