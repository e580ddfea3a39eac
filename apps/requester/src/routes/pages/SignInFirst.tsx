import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { CapacityFirst } from '@vip/desk/gate/CapacityFirst.tsx';

/** Screens that are about your own files. */
export function SignInFirst({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <CapacityFirst
      page={t`Aanvragen`}
      signIn={{
        title: t`Meld u aan om dit te zien`,
        text: t`Uw aanvragen, dossiers en facturen ziet u alleen zelf. De prijs van een perceel ziet u ook zonder aanmelden.`,
      }}
    >
      {children}
    </CapacityFirst>
  );
}
