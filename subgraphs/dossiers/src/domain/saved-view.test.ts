import { expect, it } from 'vitest';
import { queryOfView } from './saved-view.ts';

it('keeps the filters in a fixed order, and neither the open dossier nor what it does not know', () => {
  expect(queryOfView('?q=koren markt&view=OVERDUE&open=0197d6f0&x=1&who=')).toBe(
    'q=koren+markt&view=OVERDUE',
  );
  expect(queryOfView('')).toBe('');
});
