import { cleanup, render, screen } from '@testing-library/react';
import type { Role } from '@vip/domain-kit';
import { NOBODY, type Session } from '@vip/ui';
import { afterEach, expect, it } from 'vitest';
import { acting, AsPerson } from '../testing/AsPerson.tsx';
import { useOfficeNav } from './OfficeFrame.tsx';

afterEach(cleanup);

function Menu() {
  return useOfficeNav().map(({ href, label, current }) => (
    <a key={href} href={href} aria-current={current}>
      {label}
    </a>
  ));
}
const show = (session: Session, base = '/controller/', at = '/') =>
  render(
    <AsPerson session={session} base={base} at={at}>
      <Menu />
    </AsPerson>,
  );
const labels = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);

it.each<readonly [Role, readonly string[]]>([
  ['SUPPLIER', ['Werklijst', 'Inzicht', 'Terugmeldingen', 'Instellingen']],
  ['CONTROLLER', ['Werklijst', 'Kwaliteitscontrole', 'Inzicht', 'Terugmeldingen', 'Bronnen', 'Instellingen']],
  ['FINANCE_MANAGER', ['Afrekening', 'Inzicht', 'Instellingen']],
  ['PLATFORM_ADMIN', ['Inzicht', 'Bank', 'Uitbetalingen', 'Bronnen', 'Gemeenten', 'Prijzen']],
  ['AUDITOR', ['Logboek', 'Bank', 'Bronnen']],
  ['CITIZEN', []],
])('offers a %s only the screens that open for them', (role, offered) => {
  show(acting(role));
  expect(labels()).toEqual(offered);
});

it('offers who is not signed in, or acts for nobody yet, no screen', () => {
  show(NOBODY);
  expect(labels()).toEqual([]);
  cleanup();
  show(acting());
  expect(labels()).toEqual([]);
});

it('leads to the same screens in each app, and loads no page for its own', () => {
  show(acting('CONTROLLER'), '/supplier/');
  expect(screen.getByRole('link', { name: 'Terugmeldingen' }).getAttribute('href')).toBe('/feedback');
  expect(screen.getByRole('link', { name: 'Bronnen' }).getAttribute('href')).toBe('/controller/sources');
});

it.each([
  ['/supplier/', '/', 'Werklijst'],
  ['/supplier/', '/dossiers/VIP-1', 'Werklijst'],
  ['/supplier/', '/feedback', 'Terugmeldingen'],
  ['/controller/', '/dossiers/VIP-1', 'Kwaliteitscontrole'],
  ['/controller/', '/sources/registers/1', 'Bronnen'],
])('marks the one screen that one is on: %s at %s', (base, at, name) => {
  show(acting('SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER'), base, at);
  const marked = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true');
  expect(marked.map(({ textContent }) => textContent)).toEqual([name]);
});
