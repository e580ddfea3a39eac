import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Frame as DeskFrame } from '@vip/desk/frame/Frame.tsx';
import { useLocation } from 'react-router';

/** Where a controller or finance manager can go from any screen. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  return (
    <DeskFrame
      office
      nav={[
        { href: '/supplier/', label: t`Werklijst`, current: false },
        {
          href: '/',
          label: t`Kwaliteitscontrole`,
          current: pathname === '/' || pathname.startsWith('/dossiers'),
        },
        { href: '/insight', label: t`Inzicht`, current: pathname.startsWith('/insight') },
        { href: '/supplier/feedback', label: t`Terugmeldingen`, current: false },
        { href: '/settlements', label: t`Afrekening`, current: pathname.startsWith('/settlements') },
        { href: '/sources', label: t`Bronnen`, current: pathname.startsWith('/sources') },
      ]}
    >
      {children}
    </DeskFrame>
  );
}
