import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Role } from '@vip/domain-kit';
import { currentCapacity, insideApp, useApp, type NavItem } from '@vip/ui';
import { useLocation } from 'react-router';
import { MAY_OPEN } from '../gate/mayOpen.ts';
import { Frame } from './Frame.tsx';

interface OfficeScreen {
  readonly path: string;
  readonly label: string;
  readonly oneOf: readonly Role[];
  /** Where its own screens are, when that is not below it. */
  readonly within?: string;
}

/** Around every screen of an officer: the same way on in each app, to what their role opens and nothing else. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  return (
    <Frame office nav={useOfficeNav()}>
      {children}
    </Frame>
  );
}

export function useOfficeNav(): readonly NavItem[] {
  const { t } = useLingui();
  const { session, base } = useApp();
  const here = base.replace(/\/$/, '') + useLocation().pathname;
  const roles = currentCapacity(session)?.roles ?? [];
  const screens: readonly OfficeScreen[] = [
    { path: '/supplier/', within: '/supplier/dossiers', label: t`Werklijst`, oneOf: MAY_OPEN.WORK_LIST },
    {
      path: '/controller/',
      within: '/controller/dossiers',
      label: t`Kwaliteitscontrole`,
      oneOf: MAY_OPEN.CONTROL,
    },
    { path: '/controller/log', label: t`Logboek`, oneOf: MAY_OPEN.LOG },
    { path: '/controller/settlements', label: t`Afrekening`, oneOf: MAY_OPEN.SETTLEMENTS },
    { path: '/controller/insight', label: t`Inzicht`, oneOf: MAY_OPEN.INSIGHT },
    { path: '/controller/bank', label: t`Bank`, oneOf: MAY_OPEN.BANK },
    { path: '/controller/payouts', label: t`Uitbetalingen`, oneOf: MAY_OPEN.PAYOUTS },
    { path: '/supplier/feedback', label: t`Terugmeldingen`, oneOf: MAY_OPEN.WORK_LIST },
    { path: '/controller/sources', label: t`Bronnen`, oneOf: MAY_OPEN.SOURCES },
    { path: '/controller/municipalities', label: t`Gemeenten`, oneOf: MAY_OPEN.MUNICIPALITIES },
    { path: '/controller/prices', label: t`Prijzen`, oneOf: MAY_OPEN.PRICES },
    { path: '/controller/settings', label: t`Instellingen`, oneOf: MAY_OPEN.SETTINGS },
  ];
  return screens
    .filter(({ oneOf }) => roles.some((role) => oneOf.includes(role)))
    .map(({ path, within = path, label }) => ({
      href: insideApp(path, base),
      label,
      current: here === path || here === within || here.startsWith(`${within}/`),
    }));
}
