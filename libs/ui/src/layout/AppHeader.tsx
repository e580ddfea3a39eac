import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { Menu } from '../overlay/Menu.tsx';
import { STATUS_PAGE } from '../trust/SourcesDown.tsx';
import { LANGUAGE_NAME, LANGUAGES, type Language } from '../texts/language.ts';
import { useLanguage, useUiTexts } from '../texts/UiProvider.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

export interface AppHeaderProps {
  readonly product: string;
  /** Under the product name: the municipality, for officers. */
  readonly place?: string | undefined;
  readonly home: string;
  readonly nav: readonly NavItem[];
  readonly onLanguage: (language: Language) => void;
  /** Unread messages; null hides the bell. */
  readonly unread: number | null;
  readonly inboxHref: string;
  /** The capacity menu, or the sign-in button. */
  readonly account: ReactNode;
}

/** White header with the one slanted line. The official global header, when its script is there, stands above it. */
export function AppHeader({
  product,
  place,
  home,
  nav,
  onLanguage,
  unread,
  inboxHref,
  account,
}: AppHeaderProps) {
  const texts = useUiTexts();
  const language = useLanguage();
  return (
    <>
      <a className="skip" href="#inhoud">
        {texts.toContent}
      </a>
      <div id="global-header" />
      <header className="hdr">
        <AriaLink className="hdr__brand" href={home}>
          <span className="hdr__vl">Vlaanderen</span>
          <span className="slash" aria-hidden="true" />
          <span className="hdr__product">
            {product}
            {place && <small>{place}</small>}
          </span>
        </AriaLink>
        {nav.length > 0 && (
          <nav className="hdr__nav" aria-label={texts.mainMenu}>
            {nav.map((item) => (
              <AriaLink key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </AriaLink>
            ))}
          </nav>
        )}
        <div className="hdr__tools">
          <Menu
            label={`${language.toUpperCase()}, ${texts.chooseLanguage}`}
            trigger={language.toUpperCase()}
            triggerClass="hdr__tool hdr__tool--lang"
            selected={language}
            entries={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAME[id] }))}
            onAction={(id) => onLanguage(id as Language)}
          />
          {unread !== null && (
            <AriaLink className="hdr__tool" href={inboxHref} aria-label={texts.notifications(unread)}>
              <Icon name="bell" />
              {unread > 0 && (
                <span className="hdr__count" aria-hidden="true">
                  {unread > 99 ? '99+' : unread}
                </span>
              )}
            </AriaLink>
          )}
          {account}
          <NarrowMenu nav={nav} onLanguage={onLanguage} />
        </div>
      </header>
    </>
  );
}

/** On a narrow screen the main menu and the languages share one menu. */
function NarrowMenu({ nav, onLanguage }: Pick<AppHeaderProps, 'nav' | 'onLanguage'>) {
  const texts = useUiTexts();
  const language = useLanguage();
  return (
    <Menu
      label={texts.menu}
      trigger={<Icon name="menu" />}
      triggerClass="hdr__tool hdr__menu"
      entries={[
        ...nav.map((item) => ({ id: item.href, label: item.label, href: item.href })),
        ...LANGUAGES.filter((id) => id !== language).map((id) => ({
          id,
          label: LANGUAGE_NAME[id],
          icon: 'globe' as const,
        })),
      ]}
      onAction={(id) => {
        const chosen = LANGUAGES.find((known) => known === id);
        if (chosen) onLanguage(chosen);
      }}
    />
  );
}

/** Where anybody checks a document that he was given. */
const CHECK_PAGE = '/requester/check';

export interface AppFooterProps {
  readonly contactHref: string;
  readonly privacyHref: string;
  readonly accessibilityHref: string;
  readonly termsHref: string;
}

export function AppFooter({ contactHref, privacyHref, accessibilityHref, termsHref }: AppFooterProps) {
  const texts = useUiTexts();
  return (
    <footer className="ftr">
      <div className="wrap">
        <span className="ftr__vl">Vlaanderen</span>
        <nav aria-label={texts.footer}>
          <AriaLink href={contactHref}>{texts.contact}</AriaLink>
          <AriaLink href={privacyHref}>{texts.privacy}</AriaLink>
          <AriaLink href={accessibilityHref}>{texts.accessibility}</AriaLink>
          <AriaLink href={termsHref}>{texts.terms}</AriaLink>
          <AriaLink href={STATUS_PAGE}>{texts.trust.status}</AriaLink>
          <AriaLink href={CHECK_PAGE}>{texts.checkDocument}</AriaLink>
        </nav>
        <span className="push">Vastgoedinformatieplatform</span>
      </div>
    </footer>
  );
}
