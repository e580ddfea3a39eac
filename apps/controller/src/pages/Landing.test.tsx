import { cleanup, render, screen } from '@testing-library/react';
import type { Role } from '@vip/domain-kit';
import { acting, AsPerson } from '@vip/desk/testing/AsPerson.tsx';
import { useLocation } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { Landing } from './Landing.tsx';

afterEach(cleanup);

const Where = () => <output>{useLocation().pathname}</output>;

it.each<readonly [readonly Role[], string, boolean]>([
  [['CONTROLLER'], '/', true],
  [['CONTROLLER', 'FINANCE_MANAGER'], '/', true],
  [['FINANCE_MANAGER'], '/settlements', false],
  [['PLATFORM_ADMIN'], '/insight', false],
  [['AUDITOR'], '/log', false],
  [['CITIZEN'], '/', true],
])('begins for %s at %s', (roles, path, shows) => {
  render(
    <AsPerson session={acting(...roles)} base="/controller/" at="/">
      <Where />
      <Landing>wachtrij</Landing>
    </AsPerson>,
  );
  expect(screen.getByRole('status').textContent).toBe(path);
  expect(screen.queryByText('wachtrij') !== null).toBe(shows);
});
