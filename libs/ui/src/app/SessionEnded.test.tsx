import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { AppContext, type App } from './AppContext.ts';
import { SessionEnded, SessionWatch } from './SessionEnded.tsx';

afterEach(cleanup);

it('says nothing while the session lives, and signs in again to the very same place when it is over', () => {
  const watch = new SessionWatch();
  render(
    <UiProvider language="nl" texts={texts}>
      <AppContext value={{ base: '/supplier/' } as App}>
        <MemoryRouter initialEntries={['/dossiers/VIP-1?item=BOS']}>
          <SessionEnded watch={watch} />
        </MemoryRouter>
      </AppContext>
    </UiProvider>,
  );
  expect(screen.getByRole('alert').textContent).toBe('');
  act(() => watch.end());
  expect(screen.getByRole('alert').textContent).toContain('Uw sessie is afgelopen.');
  expect(screen.getByRole('link', { name: 'Opnieuw aanmelden' }).getAttribute('href')).toBe(
    `/auth/login?return=${encodeURIComponent('/supplier/dossiers/VIP-1?item=BOS')}`,
  );
});
