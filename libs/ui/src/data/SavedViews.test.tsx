import { expect, it } from 'vitest';
import { sameFilters } from './SavedViews.tsx';

it('finds the same filters in any order, whichever dossier is open', () => {
  expect(sameFilters('view=OVERDUE&q=koren', 'q=koren&view=OVERDUE&open=0197')).toBe(true);
  expect(sameFilters('view=OVERDUE', 'view=OVERDUE&q=')).toBe(true);
  expect(sameFilters('view=OVERDUE', 'view=DUE_SOON')).toBe(false);
});
