import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink, currentCapacity, EmptyState, signInHref, useApp } from '@vip/ui';
import { useLocation } from 'react-router';

/** Screens that are about your own files: asks to sign in, or for whom you act, and comes back to the same place. */
export function SignInFirst({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { session, base } = useApp();
  const { pathname, search } = useLocation();
  if (currentCapacity(session)) return children;
  const here = `${base.replace(/\/$/, '')}${pathname}${search}`;
  return (
    <main id="inhoud" className="wrap page">
      {session.signedIn ? (
        <EmptyState
          title={t`Kies eerst namens wie u werkt`}
          action={
            <ButtonLink
              kind="primary"
              href={`/capacity?return=${encodeURIComponent(here)}`}
            >{t`Hoedanigheid kiezen`}</ButtonLink>
          }
        >
          <Trans>U kunt namens meerdere organisaties of als burger werken.</Trans>
        </EmptyState>
      ) : (
        <EmptyState
          title={t`Meld u aan om dit te zien`}
          action={<ButtonLink kind="primary" href={signInHref(here)}>{t`Aanmelden`}</ButtonLink>}
        >
          <Trans>
            Uw aanvragen, dossiers en facturen ziet u alleen zelf. De prijs van een perceel ziet u ook zonder
            aanmelden.
          </Trans>
        </EmptyState>
      )}
    </main>
  );
}
