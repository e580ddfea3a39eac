import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Frame as DeskFrame } from '@vip/desk/frame/Frame.tsx';
import { useLocation } from 'react-router';

/** Where a supplier can go from any screen. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  return (
    <DeskFrame
      office
      nav={[
        { href: '/', label: t`Werklijst`, current: pathname === '/' || pathname.startsWith('/dossiers') },
        { href: '/feedback', label: t`Terugmeldingen`, current: pathname.startsWith('/feedback') },
        { href: '/controller/', label: t`Kwaliteitscontrole`, current: false },
        { href: '/controller/settlements', label: t`Afrekening`, current: false },
      ]}
    >
      {children}
    </DeskFrame>
  );
}
