import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { Busy } from './Busy.tsx';
import { BusyWatch } from './comeBack.ts';

afterEach(cleanup);

it('says that it is busy for as long as anything waits, and then nothing', () => {
  const watch = new BusyWatch();
  render(
    <UiProvider language="nl" texts={texts}>
      <Busy watch={watch} />
    </UiProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('');
  let done: (() => void)[] = [];
  act(() => void (done = [watch.wait(), watch.wait()]));
  act(() => done[0]!());
  expect(screen.getByRole('status').textContent).toMatch(/Het is druk.*wij proberen het vanzelf opnieuw/);
  act(() => done[1]!());
  expect(screen.getByRole('status').textContent).toBe('');
});
