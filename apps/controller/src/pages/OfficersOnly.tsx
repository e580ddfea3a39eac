import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { CapacityFirst } from '@vip/desk/gate/CapacityFirst.tsx';
import { MAY_OPEN } from '@vip/desk/gate/mayOpen.ts';

const ALLOWED = {
  CONTROLLER: MAY_OPEN.CONTROL,
  FINANCE_MANAGER: MAY_OPEN.SETTLEMENTS,
  INSIGHT: MAY_OPEN.INSIGHT,
  SOURCES: MAY_OPEN.SOURCES,
  LOG: MAY_OPEN.LOG,
  MUNICIPALITIES: MAY_OPEN.MUNICIPALITIES,
  PRICES: MAY_OPEN.PRICES,
  SETTINGS: MAY_OPEN.SETTINGS,
  BANK: MAY_OPEN.BANK,
  PAYOUTS: MAY_OPEN.PAYOUTS,
} as const;

/** Screens for one role of a municipality. */
export function OfficersOnly({ role, children }: { role: keyof typeof ALLOWED; children: ReactNode }) {
  const { t } = useLingui();
  const name = {
    CONTROLLER: t`kwaliteitscontroleur`,
    FINANCE_MANAGER: t`financieel beheerder`,
    INSIGHT: t`medewerker`,
    SOURCES: t`kwaliteitscontroleur`,
    LOG: t`auditor`,
    MUNICIPALITIES: t`beheerder van het platform`,
    PRICES: t`beheerder van het platform`,
    SETTINGS: t`medewerker`,
    BANK: t`beheerder van het platform`,
    PAYOUTS: t`beheerder van het platform`,
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
