import { Suspense, type ReactNode } from 'react';
import {
  AccountMenu,
  AppFooter,
  AppHeader,
  currentCapacity,
  insideApp,
  OfflineBanner,
  Skeleton,
  useApp,
  useOffline,
  type MenuEntry,
  type NavItem,
} from '@vip/ui';
import { useNavigation } from 'react-router';
import { DownBanner } from '../sources/DownBanner.tsx';
import { useUnread } from './useUnread.ts';
import './office.css';

interface FrameProps {
  readonly nav: readonly NavItem[];
  /** Officers' screens are one screen high, and name the sources that do not answer now. */
  readonly office?: boolean;
  /** Nothing but the screen itself: somebody chooses for whom they act. */
  readonly bare?: boolean;
  readonly footer?: boolean;
  readonly account?: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** Header and footer around every screen of an app, signed in or not; the bell follows by itself. */
export function Frame({
  nav,
  office = false,
  bare = false,
  footer = true,
  account = [],
  children,
}: FrameProps) {
  const { session, setLanguage, base } = useApp();
  const { state } = useNavigation();
  const offline = useOffline();
  const acting = currentCapacity(session) !== null;
  const unread = useUnread(acting);
  const about = (page: string) => insideApp(`/requester/about/${page}`, base);
  const page = (
    <>
      <AppHeader
        product="Vastgoedinformatie"
        home="/"
        nav={bare ? [] : nav}
        onLanguage={setLanguage}
        unread={acting && !bare ? unread : null}
        inboxHref="/inbox"
        account={bare ? null : <AccountMenu afterSwitch={base} extra={account} />}
      />
      <OfflineBanner offline={offline} />
      {office && <DownBanner active={acting} />}
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
      {footer && (
        <AppFooter
          contactHref={about('contact')}
          privacyHref={about('privacy')}
          accessibilityHref={about('accessibility')}
          termsHref={about('terms')}
        />
      )}
    </>
  );
  return office ? <div className="office">{page}</div> : page;
}
