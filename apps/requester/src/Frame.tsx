import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Frame as DeskFrame } from '@vip/desk/frame/Frame.tsx';
import { useLocation } from 'react-router';

/** Where a requester can go from any screen; while they choose for whom they act, nowhere else. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const at = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  return (
    <DeskFrame
      bare={at('/capacity')}
      footer={pathname !== '/'} // the map of the first screen takes the whole height
      nav={[
        { href: '/', label: t`Nieuwe aanvraag`, current: pathname === '/' || at('/price') },
        { href: '/requests', label: t`Aanvragen`, current: at('/requests') || at('/dossiers') },
        { href: '/invoices', label: t`Facturen`, current: at('/invoices') },
        { href: '/help', label: t`Hulp`, current: at('/help') },
      ]}
      account={[{ id: 'prefs', label: t`Meldingen en voorkeuren`, icon: 'settings', href: '/inbox' }]}
    >
      {children}
    </DeskFrame>
  );
}
