import { NEARLY_LATE_DAYS } from '@vip/domain-kit';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { Due } from './Due.tsx';

afterEach(cleanup);

const shown = (daysLeft: number | null) =>
  render(
    <UiProvider language="nl" texts={texts}>
      <Due deadline="2026-12-28" daysLeft={daysLeft} />
    </UiProvider>,
  ).container;
const said = (daysLeft: number | null) => shown(daysLeft).textContent;

it('calls a deadline of today by its name, and one past by how late it is', () => {
  expect(said(0)).toBe('vandaag 28/12');
  expect(said(-2)).toBe('2 dagen te laat 28/12');
});

it('says no days about a dossier on which nothing is to be done any more', () => {
  expect(said(null)).toBe('28/12');
});

it('calls a deadline nearly late from the day on which the queue counts it so', () => {
  expect(shown(NEARLY_LATE_DAYS).querySelector('.due--soon')).toBeTruthy();
  expect(shown(NEARLY_LATE_DAYS + 1).querySelector('.due--soon')).toBeNull();
});
