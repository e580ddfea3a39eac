import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { enableKeys, useKeys } from './useKeys.ts';

const pressed: string[] = [];

function Screen() {
  useKeys({
    j: () => pressed.push('next'),
    '?': () => pressed.push('help'),
    'Ctrl+Enter': () => pressed.push('save'),
    Enter: () => pressed.push('open'),
  });
  return (
    <>
      <input aria-label="Opmerking" />
      <button type="button">Toewijzen</button>
      <p>tekst</p>
    </>
  );
}

beforeEach(() => {
  pressed.length = 0;
  localStorage.clear();
  render(<Screen />);
});
afterEach(() => document.body.replaceChildren());

it('does what the key says', () => {
  fireEvent.keyDown(screen.getByText('tekst'), { key: 'j' });
  fireEvent.keyDown(screen.getByText('tekst'), { key: '?' });
  expect(pressed).toEqual(['next', 'help']);
});

it('never acts while somebody is typing, except to save', () => {
  fireEvent.keyDown(screen.getByLabelText('Opmerking'), { key: 'j' });
  expect(pressed).toEqual([]);
  fireEvent.keyDown(screen.getByLabelText('Opmerking'), { key: 'Enter', ctrlKey: true });
  expect(pressed).toEqual(['save']);
});

it('leaves Enter to a button that has the focus', () => {
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
  expect(pressed).toEqual([]);
});

it('leaves the browser its own shortcuts', () => {
  fireEvent.keyDown(screen.getByText('tekst'), { key: 'j', metaKey: true });
  fireEvent.keyDown(screen.getByText('tekst'), { key: 'j', ctrlKey: true });
  expect(pressed).toEqual([]);
});

it('does nothing once switched off', () => {
  enableKeys(false);
  fireEvent.keyDown(screen.getByText('tekst'), { key: 'j' });
  expect(pressed).toEqual([]);
});

it('does nothing while a dialog is open above the screen', () => {
  const dialog = document.createElement('div');
  dialog.className = 'modal';
  document.body.append(dialog);
  fireEvent.keyDown(screen.getByText('tekst'), { key: 'j' });
  expect(pressed).toEqual([]);
});
