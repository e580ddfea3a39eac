import { cleanup, render, screen } from '@testing-library/react';
import { NOBODY, type Session } from '@vip/ui';
import { afterEach, expect, it } from 'vitest';
import { acting, AsPerson } from '../testing/AsPerson.tsx';
import { CapacityFirst } from './CapacityFirst.tsx';

afterEach(cleanup);

const show = (session: Session, base = '/supplier/') =>
  render(
    <AsPerson session={session} base={base} at="/dossiers/VIP-1?item=BOS">
      <CapacityFirst
        page="Werklijst"
        role={{ oneOf: ['SUPPLIER'], name: 'informatieleverancier' }}
        signIn={{ title: 'Meld u aan', text: 'Voor leveranciers.' }}
      >
        <p>het scherm</p>
      </CapacityFirst>
    </AsPerson>,
  );
const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

it('shows the screen to who acts in one of its roles', () => {
  show(acting('CONTROLLER', 'SUPPLIER'));
  expect(screen.getByText('het scherm')).toBeDefined();
});

it('sends who is not signed in to sign in, and back to the very same place', () => {
  show(NOBODY);
  expect(address('Aanmelden')).toBe(
    `/auth/login?return=${encodeURIComponent('/supplier/dossiers/VIP-1?item=BOS')}`,
  );
});

it('asks who acts for nobody to choose, in the app where that is done', () => {
  show(acting());
  const back = encodeURIComponent('/supplier/dossiers/VIP-1?item=BOS');
  expect(address('Hoedanigheid kiezen')).toBe(`/requester/capacity?return=${back}`);
});

it('chooses without leaving the app where that is done', () => {
  show(acting(), '/requester/');
  expect(address('Hoedanigheid kiezen')).toMatch(/^\/capacity\?return=/);
});

it('says to another role which one the screen is for, and keeps the screen shut', () => {
  show(acting('FINANCE_MANAGER'));
  expect(screen.getByText('Dit scherm is voor de informatieleverancier')).toBeDefined();
  expect(screen.queryByText('het scherm')).toBeNull();
  expect(address('Naar het begin')).toBe('/requester/');
});
