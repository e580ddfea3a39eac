import type { ReactNode } from 'react';
import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { PartyKind, Role } from '@vip/domain-kit';
import { AppContext, LiveConnection, NOBODY, UiProvider, type App, type Session } from '@vip/ui';
import { texts } from '@vip/ui/texts/ui.nl.ts';
import { MemoryRouter } from 'react-router';
import { messages } from '../locales/nl.po';

const i18n = setupI18n({ locale: 'nl', messages: { nl: messages } });

/** Somebody who acts in one capacity with these roles; in none when there are no roles. */
export function acting(...roles: Role[]): Session {
  const organisation = { id: '44021', name: 'Stad Gent', kind: 'MUNICIPALITY' as PartyKind };
  const capacity = { id: 'c1', label: 'Stad Gent', organisation, roles, nisCode: '44021' };
  return {
    signedIn: true,
    person: { id: 'p1', name: 'Nele Goossens' },
    capacities: [capacity],
    capacity: roles.length > 0 ? 'c1' : null,
    language: 'nl',
    contact: NOBODY.contact,
  };
}

/** What is around every screen, for somebody, at an address of the app under `base`. */
export function AsPerson(props: { session?: Session; base?: string; at?: string; children: ReactNode }) {
  const { session = NOBODY, base = '/supplier/', at = '/' } = props;
  const app: App = { session, language: 'nl', live: new LiveConnection(), base, setLanguage: () => {} };
  return (
    <I18nProvider i18n={i18n}>
      <UiProvider language="nl" texts={texts}>
        <AppContext value={app}>
          <MemoryRouter initialEntries={[at]}>{props.children}</MemoryRouter>
        </AppContext>
      </UiProvider>
    </I18nProvider>
  );
}
