import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { CapacityFirst } from '@vip/desk/gate/CapacityFirst.tsx';
import { MAY_OPEN } from '@vip/desk/gate/mayOpen.ts';

/** Screens for who fills in for a municipality. */
export function SuppliersOnly({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <CapacityFirst
      page={t`Werklijst`}
      role={{ oneOf: MAY_OPEN.WORK_LIST, name: t`informatieleverancier` }}
      signIn={{
        title: t`Meld u aan om de werklijst te zien`,
        text: t`De werklijst is voor informatieleveranciers van een lokaal bestuur.`,
      }}
    >
      {children}
    </CapacityFirst>
  );
}
