import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n, type Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import {
  createBrowserRouter,
  Outlet,
  ScrollRestoration,
  useHref,
  useNavigate,
  type NavigateOptions,
  type RouteObject,
} from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Skeleton } from '../layout/states.tsx';
import { languageOf, LOCALE, type Language } from '../texts/language.ts';
import { UI_TEXTS } from '../texts/uiTexts.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { AppContext, type App } from './AppContext.ts';
import { Busy } from './Busy.tsx';
import { createApollo, type ApolloParts } from './apollo.ts';
import { BusyWatch } from './comeBack.ts';
import { leavesApp } from './hrefs.ts';
import { SessionEnded, SessionWatch } from './SessionEnded.tsx';
import { fetchSession, keepLanguage } from './session.ts';

declare module 'react-aria-components' {
  interface RouterConfig {
    routerOptions: NavigateOptions;
  }
}

/** One compiled catalogue per language, loaded when it is used. */
export type Catalogues = Record<Language, () => Promise<{ readonly messages: Messages }>>;

export interface AppSetup {
  /** `/requester/`. */
  readonly base: string;
  /** The app's own texts and those of what it shares with others. */
  readonly catalogues: readonly Catalogues[];
  readonly routes: (parts: ApolloParts & App) => RouteObject[];
  /** Around every route: header, footer. */
  readonly frame: (children: ReactNode) => ReactNode;
}

const KEPT_LANGUAGE = 'vip.language';
const KEPT_CONTRAST = 'vip.contrast';

export const highContrast = (): boolean => document.documentElement.dataset['contrast'] === 'more';
export function setHighContrast(on: boolean): void {
  document.documentElement.dataset['contrast'] = on ? 'more' : 'normal';
  localStorage.setItem(KEPT_CONTRAST, on ? 'more' : 'normal');
}

/** Starts an app: session, language, graph, router. Everything that needs one of them is below. */
export async function startApp({ base, catalogues, routes, frame }: AppSetup): Promise<void> {
  const contrast = localStorage.getItem(KEPT_CONTRAST);
  if (contrast) document.documentElement.dataset['contrast'] = contrast;

  const session = await fetchSession();
  const language =
    languageOf(localStorage.getItem(KEPT_LANGUAGE)) ?? (session.signedIn ? session.language : 'nl');
  document.documentElement.lang = LOCALE[language];
  // The server words labels and refusals in the session's language: a new session starts in another than this device kept.
  if (session.signedIn && session.language !== language) await keepLanguage(language).catch(() => {});
  const [{ texts }, ...loaded] = await Promise.all([
    UI_TEXTS[language](),
    ...catalogues.map((catalogue) => catalogue[language]()),
  ]);
  const messages = Object.assign({}, ...loaded.map((one) => one.messages)) as Messages;
  i18n.loadAndActivate({ locale: language, messages });

  const watch = new SessionWatch();
  const busy = new BusyWatch();
  const parts = createApollo({
    url: '/graphql',
    language,
    signedIn: session.signedIn,
    onSignedOut: watch.end,
    busy,
  });
  const app: App = {
    session,
    language,
    live: parts.live,
    base,
    setLanguage: (next) => {
      localStorage.setItem(KEPT_LANGUAGE, next);
      // Labels and refusals come from the server in the language too, so the page starts anew at the same address.
      void (session.signedIn ? keepLanguage(next).catch(() => {}) : Promise.resolve()).then(() =>
        window.location.reload(),
      );
    },
  };

  const Frame = () => {
    const navigate = useNavigate();
    return (
      <AriaRouterProvider
        navigate={(href, options) =>
          leavesApp(href) ? window.location.assign(href) : void navigate(href, options)
        }
        useHref={useAppHref}
      >
        {session.signedIn && <SessionEnded watch={watch} />}
        <Busy watch={busy} />
        {frame(<Outlet />)}
        <ScrollRestoration />
      </AriaRouterProvider>
    );
  };
  const router = createBrowserRouter(
    [
      {
        element: <Frame />,
        hydrateFallbackElement: <Skeleton rows={5} />,
        children: routes({ ...parts, ...app }),
      },
    ],
    {
      // With its slash, so that the root keeps it: `/requester/?p=…` survives a reload, `/requester?p=…` would be redirected.
      basename: base,
    },
  );

  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <UiProvider language={language} texts={texts}>
          <AppContext value={app}>
            <ApolloProvider client={parts.client}>
              <RouterProvider router={router} />
            </ApolloProvider>
          </AppContext>
        </UiProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

function useAppHref(href: string): string {
  const inside = useHref(href);
  return leavesApp(href) || href.startsWith('#') ? href : inside;
}
