import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { SavedViews, sameFilters } from './SavedViews.tsx';

afterEach(cleanup);

function Kept() {
  const [views, setViews] = useState([
    { id: 'v', name: 'Te laat', query: 'view=OVERDUE', shared: false, own: true },
  ]);
  return (
    <SavedViews
      views={views}
      current="view=OVERDUE"
      onSave={() => Promise.resolve(null)}
      onRemove={(id) => setViews((before) => before.filter((one) => one.id !== id))}
    />
  );
}

it('keeps the focus among the views when the one that was removed goes away under it', async () => {
  render(
    <UiProvider language="nl" texts={texts}>
      <MemoryRouter>
        <Kept />
      </MemoryRouter>
    </UiProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: texts.remove('Te laat') }));
  expect(screen.queryByText('Te laat')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('navigation', { name: texts.savedViews }));
});

it('finds the same filters in any order, whichever dossier is open', () => {
  expect(sameFilters('view=OVERDUE&q=koren', 'q=koren&view=OVERDUE&open=0197')).toBe(true);
  expect(sameFilters('view=OVERDUE', 'view=OVERDUE&q=')).toBe(true);
  expect(sameFilters('view=OVERDUE', 'view=DUE_SOON')).toBe(false);
});
