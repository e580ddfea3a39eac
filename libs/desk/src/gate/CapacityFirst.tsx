import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Role } from '@vip/domain-kit';
import { ButtonLink, currentCapacity, EmptyState, insideApp, signInHref, useApp } from '@vip/ui';
import { useLocation } from 'react-router';

interface CapacityFirstProps {
  /** Title of the page behind it. */
  readonly page: string;
  readonly signIn: { readonly title: string; readonly text: string };
  /** One of these roles is needed; `name` as it stands in a sentence. Without: whoever acts for somebody. */
  readonly role?: { readonly oneOf: readonly Role[]; readonly name: string };
  readonly children: ReactNode;
}

/** Asks to sign in, for whom you act, or for another capacity, and comes back to the same place. */
export function CapacityFirst({ page, signIn, role, children }: CapacityFirstProps) {
  const { t } = useLingui();
  const { session, base } = useApp();
  const { pathname, search } = useLocation();
  const here = `${base.replace(/\/$/, '')}${pathname}${search}`;
  const capacity = currentCapacity(session);
  const name = role?.name ?? '';
  if (capacity && (!role || capacity.roles.some((one) => role.oneOf.includes(one)))) return children;
  return (
    <main id="inhoud" className="wrap page">
      <title>{`${page} | Vastgoedinformatie`}</title>
      {!session.signedIn ? (
        <EmptyState
          title={signIn.title}
          action={<ButtonLink kind="primary" href={signInHref(here)}>{t`Aanmelden`}</ButtonLink>}
        >
          {signIn.text}
        </EmptyState>
      ) : !capacity ? (
        <EmptyState
          title={t`Kies eerst namens wie u werkt`}
          action={
            <ButtonLink
              kind="primary"
              href={insideApp(`/requester/capacity?return=${encodeURIComponent(here)}`, base)}
            >{t`Hoedanigheid kiezen`}</ButtonLink>
          }
        >
          <Trans>U kunt namens meerdere organisaties of als burger werken.</Trans>
        </EmptyState>
      ) : (
        <EmptyState
          title={t`Dit scherm is voor de ${name}`}
          action={<ButtonLink href={insideApp('/requester/', base)}>{t`Naar het begin`}</ButtonLink>}
        >
          <Trans>
            U werkt nu als {capacity.label}. Kies rechtsboven een hoedanigheid met de rol {name}, of vraag die
            rol aan uw lokale beheerder.
          </Trans>
        </EmptyState>
      )}
    </main>
  );
}
