import { expect, it } from 'vitest';
import { exportOf } from './export.ts';

const figures = {
  items: 2,
  automaticShare: 0.5,
  errorRate: null,
  daysLost: 1.25,
  disputesOpen: 1,
  disputesUpheld: 0,
  disputesRejected: 0,
};

it('writes shares with a comma, and nothing where nothing is known', () => {
  const text = exportOf({
    sources: [{ source: { code: 'RVV', name: 'Voorkoop; recht' }, own: figures, flanders: figures }],
    toDigitise: [
      { item: { code: 'BOS', label: 'Bos' }, byHand: 3, days: 4.5, flandersByHand: 9, flandersDays: 30 },
    ],
  } as unknown as Parameters<typeof exportOf>[0]);
  expect(text).toContain('"Voorkoop; recht";0,5000;;;1,25;1;0;0');
  expect(text).toContain('Bos;3;4,50;9;30,00');
});
