import { Suspense, useState, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import {
  AccountMenu,
  AppFooter,
  AppHeader,
  currentCapacity,
  OfflineBanner,
  Skeleton,
  useApp,
  useLive,
  useOffline,
} from '@vip/ui';
import { useLocation, useNavigation } from 'react-router';
import { graphql } from './gql/index.ts';
import { DownBanner } from './sources/DownBanner.tsx';

const UNREAD = graphql(`
  query ControllerUnread {
    inbox(first: 1) {
      unread
    }
  }
`);

const INBOX_CHANGED = graphql(`
  subscription ControllerInboxChanged($after: ID) {
    inboxChanged(after: $after) {
      eventId
      unread
      notification {
        id
        read
      }
    }
  }
`);

/** The officers' header around every screen; the bell follows by itself. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { session, setLanguage } = useApp();
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const offline = useOffline();
  const capacity = currentCapacity(session);
  const unread = useUnread(capacity !== null);
  return (
    <div className="office">
      <AppHeader
        product="Vastgoedinformatie"
        home="/"
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
        onLanguage={setLanguage}
        unread={capacity ? unread : null}
        inboxHref="/inbox"
        account={<AccountMenu afterSwitch="/controller/" />}
      />
      <OfflineBanner offline={offline} />
      <DownBanner active={capacity !== null} />
      <div className="screen" aria-busy={state === 'loading'}>
        <Suspense
          fallback={
            <main id="inhoud" className="wrap page">
              <Skeleton rows={6} />
            </main>
          }
        >
          {children}
        </Suspense>
      </div>
      <AppFooter
        contactHref="/requester/about/contact"
        privacyHref="/requester/about/privacy"
        accessibilityHref="/requester/about/accessibility"
        termsHref="/requester/about/terms"
      />
    </div>
  );
}

/** The number in the bell: asked once, then told. */
function useUnread(active: boolean): number {
  const { data, refetch } = useQuery(UNREAD, { skip: !active });
  const [told, setTold] = useState<number | null>(null);
  useLive(INBOX_CHANGED, {
    variables: {},
    active,
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: (event) => setTold(event.inboxChanged.unread),
    onCatchUp: () => void refetch().then(() => setTold(null)),
  });
  return told ?? data?.inbox.unread ?? 0;
}
