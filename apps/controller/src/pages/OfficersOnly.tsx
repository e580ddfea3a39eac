import type { ReactNode } from 'react';
import type { Role } from '@vip/domain-kit';
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink, currentCapacity, EmptyState, signInHref, useApp } from '@vip/ui';
import { useLocation } from 'react-router';

const ALLOWED: Readonly<Record<'CONTROLLER' | 'FINANCE_MANAGER' | 'INSIGHT', readonly Role[]>> = {
  CONTROLLER: ['CONTROLLER'],
  FINANCE_MANAGER: ['FINANCE_MANAGER'],
  INSIGHT: ['SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER', 'PLATFORM_ADMIN'],
};

/** Screens for one role of a municipality: says what is missing, and how to go on. */
export function OfficersOnly({
  role,
  children,
}: {
  role: 'CONTROLLER' | 'FINANCE_MANAGER' | 'INSIGHT';
  children: ReactNode;
}) {
  const { t } = useLingui();
  const { session, base } = useApp();
  const { pathname, search } = useLocation();
  const here = `${base.replace(/\/$/, '')}${pathname}${search}`;
  const capacity = currentCapacity(session);
  const name = {
    CONTROLLER: t`kwaliteitscontroleur`,
    FINANCE_MANAGER: t`financieel beheerder`,
    INSIGHT: t`medewerker`,
  }[role];
  if (capacity?.roles.some((one) => ALLOWED[role].includes(one))) return children;
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Kwaliteitscontrole | Vastgoedinformatie`}</title>
      {!session.signedIn ? (
        <EmptyState
          title={t`Meld u aan`}
          action={<ButtonLink kind="primary" href={signInHref(here)}>{t`Aanmelden`}</ButtonLink>}
        >
          <Trans>Dit scherm is voor de {name} van een lokaal bestuur.</Trans>
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
        <EmptyState title={t`Dit scherm is voor de ${name}`}>
          <Trans>
            U werkt nu als {capacity.label}. Kies rechtsboven een hoedanigheid met de rol {name}, of vraag die
            rol aan uw lokale beheerder.
          </Trans>
        </EmptyState>
      )}
    </main>
  );
}
