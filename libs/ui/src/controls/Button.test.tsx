import { render as renderBare, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { Button } from './Button.tsx';

const render = (children: ReactNode) =>
  renderBare(
    <UiProvider language="nl" texts={texts}>
      {children}
    </UiProvider>,
  );

afterEach(() => document.body.replaceChildren());

it('that cannot be pressed yet says why, stays reachable with Tab and does nothing', async () => {
  let pressed = 0;
  render(
    <Button disabledReason="Nog 4 inlichtingen open." onPress={() => (pressed += 1)}>
      Indienen
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Indienen', description: 'Nog 4 inlichtingen open.' });
  await userEvent.tab();
  expect(document.activeElement).toBe(button);
  await userEvent.click(button);
  expect(pressed).toBe(0);
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

it('that is busy keeps the focus, says so, and takes no second press', async () => {
  let pressed = 0;
  render(
    <Button isPending onPress={() => (pressed += 1)}>
      Indienen
    </Button>,
  );
  const button = screen.getByRole('button', { name: /Indienen/ });
  await userEvent.click(button);
  expect(pressed).toBe(0);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(document.activeElement).toBe(button);
});
