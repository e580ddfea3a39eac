import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ToastRegion, toast } from './Toasts.tsx';

// The edge: a part of the app that the browser cannot fetch, as without a connection.
vi.mock('./ToastView.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
afterEach(cleanup);

it('says it in plain words when what draws toasts cannot be fetched, and leaves the screen standing', async () => {
  render(
    <>
      <p>het scherm</p>
      <ToastRegion label="Meldingen" />
    </>,
  );
  toast({ text: 'Er kwam geen antwoord.' });
  expect((await screen.findByRole('status')).textContent).toBe('Er kwam geen antwoord.');
  expect(screen.getByText('het scherm')).toBeDefined();
});
