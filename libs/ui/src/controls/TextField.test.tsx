import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { TextArea } from './TextField.tsx';

it('shows its error with the field, and never blocks sending the form again', async () => {
  let sent = 0;
  render(
    <UiProvider language="nl" texts={texts}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent += 1;
        }}
      >
        <TextArea label="Motivering" error="Schrijf waarom u weigert." />
        <button type="submit">Weigeren</button>
      </form>
    </UiProvider>,
  );
  const field = screen.getByRole('textbox', { name: 'Motivering' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(
    document.getElementById(field.getAttribute('aria-describedby')!.split(' ').at(-1)!)?.textContent,
  ).toContain('Schrijf waarom u weigert.');
  await userEvent.click(screen.getByRole('button', { name: 'Weigeren' }));
  expect(sent).toBe(1);
});
