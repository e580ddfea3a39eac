import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { SearchField } from './SearchField.tsx';

it('keeps every letter of a quick typist, while the address that it searches by is behind', async () => {
  const told = vi.fn();
  const field = (value: string) => (
    <UiProvider language="nl" texts={texts}>
      <SearchField aria-label="Zoeken" value={value} onChange={told} />
    </UiProvider>
  );
  const { rerender } = render(field(''));
  await userEvent.type(screen.getByLabelText('Zoeken'), 'VIP');
  rerender(field('V'));
  expect(screen.getByLabelText('Zoeken')).toHaveProperty('value', 'VIP');
  expect(told).toHaveBeenLastCalledWith('VIP');
});

it('shows what the address searches for once it is left, as a kept view or the way back told it', async () => {
  const field = (value: string) => (
    <UiProvider language="nl" texts={texts}>
      <SearchField aria-label="Zoeken in lijnen" value={value} onChange={() => {}} />
    </UiProvider>
  );
  const { rerender } = render(field(''));
  await userEvent.type(screen.getByLabelText('Zoeken in lijnen'), 'VIP');
  await userEvent.tab();
  rerender(field('Rietkaai'));
  expect(screen.getByLabelText('Zoeken in lijnen')).toHaveProperty('value', 'Rietkaai');
});
