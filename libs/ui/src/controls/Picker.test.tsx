import { useState } from 'react';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { Picker, type PickerProps } from './Picker.tsx';
import { beginsLike, findAmong, type FindChoices, type PickerChoice } from './pickerChoices.ts';

// The browser has it, jsdom does not; popovers name their elements by it.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const STREETS: PickerChoice[] = [
  { id: '1', label: 'Korte Meer', detail: '9000 Gent' },
  { id: '2', label: 'Rietkaai', detail: '9000 Gent' },
  { id: '3', label: 'Rietkaaistraat', detail: '9000 Gent' },
];
const among = findAmong(STREETS);

function Form({
  find = among,
  onChoice = () => {},
  ...rest
}: Partial<PickerProps> & { find?: FindChoices; onChoice?: (choice: PickerChoice | null) => void }) {
  const [value, setValue] = useState<PickerChoice | null>(null);
  return (
    <UiProvider language="nl" texts={texts}>
      <Picker
        label="Straat"
        value={value}
        onChange={(choice) => {
          setValue(choice);
          onChoice(choice);
        }}
        find={find}
        {...rest}
      />
      <button onClick={() => setValue(null)}>Andere gemeente</button>
    </UiProvider>
  );
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: /Straat/ });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

it('narrows while one types, and takes with the keyboard what is chosen', async () => {
  const onChoice = vi.fn();
  render(<Form onChoice={onChoice} />);
  await userEvent.tab();
  await userEvent.keyboard('riet');
  await waitFor(() => expect(options()).toEqual(['Rietkaai9000 Gent', 'Rietkaaistraat9000 Gent']));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onChoice).toHaveBeenLastCalledWith(STREETS[2]);
  expect(field().value).toBe('Rietkaaistraat');
});

it('stays closed after a choice, also once it was left and come back to', async () => {
  const find = vi.fn(among);
  render(<Form find={find} />);
  await userEvent.tab();
  await userEvent.keyboard('riet');
  await waitFor(() => expect(options()).toHaveLength(2));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(options()).toEqual([]);
  // The whole list comes in behind the closed one.
  await waitFor(() => expect(find).toHaveBeenLastCalledWith(''));
  expect(options()).toEqual([]);
  await userEvent.tab();
  await userEvent.tab({ shift: true });
  expect(options()).toEqual([]);
  expect(field().value).toBe('Rietkaai');
});

it('takes what was typed in full for the choice when it is left', async () => {
  const onChoice = vi.fn();
  render(<Form onChoice={onChoice} />);
  await userEvent.tab();
  await userEvent.keyboard('rietkaai');
  await waitFor(() => expect(options()).toHaveLength(2));
  await userEvent.tab();
  await waitFor(() => expect(onChoice).toHaveBeenLastCalledWith(STREETS[1]));
  expect(screen.queryByText('Kies uit de lijst.')).toBeNull();
});

it('takes it too when the list came after the field was left', async () => {
  const onChoice = vi.fn();
  let answer = () => {};
  const find: FindChoices = (typed) =>
    typed === '' ? among('') : new Promise((done) => (answer = () => void among(typed).then(done)));
  const spied = vi.fn(find);
  render(<Form onChoice={onChoice} find={spied} />);
  await userEvent.tab();
  await userEvent.keyboard('rietkaai');
  await userEvent.tab();
  await waitFor(() => expect(spied).toHaveBeenLastCalledWith('rietkaai'));
  expect(screen.queryByText('Kies uit de lijst.')).toBeNull();
  answer();
  await waitFor(() => expect(onChoice).toHaveBeenLastCalledWith(STREETS[1]));
});

it('offers nothing that was not typed while the answer is on its way', async () => {
  const onChoice = vi.fn();
  render(
    <Form onChoice={onChoice} find={(typed) => (typed === '' ? among('') : new Promise<never>(() => {}))} />,
  );
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(options()).toHaveLength(3));
  await userEvent.keyboard('riet');
  expect(options()).toEqual(['Rietkaai9000 Gent', 'Rietkaaistraat9000 Gent']);
  await userEvent.keyboard('kai{ArrowDown}{Enter}');
  expect(onChoice).not.toHaveBeenCalled();
});

it('says so when what was typed is no choice, and forgets the choice that stood there', async () => {
  const onChoice = vi.fn();
  render(<Form onChoice={onChoice} />);
  await userEvent.tab();
  await userEvent.keyboard('rietkaai');
  await waitFor(() => expect(options()).toHaveLength(2));
  await userEvent.keyboard('{ArrowDown}{Enter}xyz');
  expect(onChoice).toHaveBeenLastCalledWith(null);
  await waitFor(() => expect(screen.getByText('Niets gevonden')).toBeDefined());
  await userEvent.tab();
  await waitFor(() => expect(screen.getByText('Kies uit de lijst.')).toBeDefined());
});

it('is reached with Tab while something is missing, and says what', async () => {
  render(<Form missing="Kies eerst een gemeente." />);
  await userEvent.tab();
  expect(document.activeElement).toBe(field());
  const described = field().getAttribute('aria-describedby')!.split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(
    'Kies eerst een gemeente.',
  );
  await userEvent.keyboard('riet');
  expect(options().join('')).not.toContain('Rietkaai');
});

it('is empty again when the step before it changed', async () => {
  render(<Form />);
  await userEvent.tab();
  await userEvent.keyboard('korte');
  await waitFor(() => expect(options()).toHaveLength(1));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.click(screen.getByText('Andere gemeente'));
  expect(field().value).toBe('');
});

it('says that the list could not be had, instead of that there is nothing', async () => {
  render(<Form find={() => Promise.reject(new Error('no network'))} />);
  await userEvent.tab();
  await userEvent.keyboard('r');
  await waitFor(() => expect(screen.getByText(/De lijst kon niet worden geladen/)).toBeDefined());
  expect(screen.queryByText('Niets gevonden')).toBeNull();
});

it.each([
  ['Sint-Niklaas', 'nik', true],
  ['Élisabethlaan', 'elis', true],
  ["'s Gravenplein", 'grav', true],
  ['Rietkaai', 'kaai', false],
])('finds %s by %s: %s', (name, typed, found) => {
  expect(beginsLike(name, typed)).toBe(found);
});
