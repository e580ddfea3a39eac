import { Suspense, useState, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import {
  AccountMenu,
  AppFooter,
  AppHeader,
  OfflineBanner,
  Skeleton,
  useApp,
  useLive,
  useOffline,
} from '@vip/ui';
import { useLocation, useNavigation } from 'react-router';
import { graphql } from './gql/index.ts';

const UNREAD = graphql(`
  query Unread {
    inbox(first: 1) {
      unread
    }
  }
`);

const INBOX_CHANGED = graphql(`
  subscription InboxChanged($after: ID) {
    inboxChanged(after: $after) {
      eventId
      unread
      notification {
        id
        kind
        at
        title
        body
        link
        read
        dossierId
        requestId
      }
    }
  }
`);

/** Header and footer around every screen; the bell follows by itself. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { session, setLanguage } = useApp();
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const offline = useOffline();
  const mayRead = session.signedIn && session.capacity !== null;
  const unread = useUnread(mayRead);
  const at = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const choosing = at('/capacity');

  return (
    <>
      <AppHeader
        product="Vastgoedinformatie"
        home="/"
        nav={
          choosing
            ? []
            : [
                { href: '/', label: t`Nieuwe aanvraag`, current: pathname === '/' || at('/price') },
                { href: '/requests', label: t`Aanvragen`, current: at('/requests') || at('/dossiers') },
                { href: '/invoices', label: t`Facturen`, current: at('/invoices') },
                { href: '/help', label: t`Hulp`, current: at('/help') },
              ]
        }
        onLanguage={setLanguage}
        unread={mayRead && !choosing ? unread : null}
        inboxHref="/inbox"
        account={
          choosing ? null : (
            <AccountMenu
              afterSwitch="/requester/"
              extra={[{ id: 'prefs', label: t`Meldingen en voorkeuren`, icon: 'settings', href: '/inbox' }]}
            />
          )
        }
      />
      <OfflineBanner offline={offline} />
      <div className="screen" aria-busy={state === 'loading'}>
        <Suspense
          fallback={
            <main id="inhoud" className="wrap page">
              <Skeleton rows={5} />
            </main>
          }
        >
          {children}
        </Suspense>
      </div>
      {pathname !== '/' && (
        <AppFooter
          contactHref="/about/contact"
          privacyHref="/about/privacy"
          accessibilityHref="/about/accessibility"
          termsHref="/about/terms"
        />
      )}
    </>
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
