import type { ReactNode } from 'react';
import type { Role } from '@vip/domain-kit';
import { useLingui } from '@lingui/react/macro';
import { CapacityFirst } from '@vip/desk/gate/CapacityFirst.tsx';

const ALLOWED: Readonly<Record<'CONTROLLER' | 'FINANCE_MANAGER' | 'INSIGHT', readonly Role[]>> = {
  CONTROLLER: ['CONTROLLER'],
  FINANCE_MANAGER: ['FINANCE_MANAGER'],
  INSIGHT: ['SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER', 'PLATFORM_ADMIN'],
};

/** Screens for one role of a municipality. */
export function OfficersOnly({ role, children }: { role: keyof typeof ALLOWED; children: ReactNode }) {
  const { t } = useLingui();
  const name = {
    CONTROLLER: t`kwaliteitscontroleur`,
    FINANCE_MANAGER: t`financieel beheerder`,
    INSIGHT: t`medewerker`,
  }[role];
  return (
    <CapacityFirst
      page={t`Kwaliteitscontrole`}
      role={{ oneOf: ALLOWED[role], name }}
      signIn={{ title: t`Meld u aan`, text: t`Dit scherm is voor de ${name} van een lokaal bestuur.` }}
    >
      {children}
    </CapacityFirst>
  );
}
