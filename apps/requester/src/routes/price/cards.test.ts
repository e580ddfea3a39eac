import { expect, it } from 'vitest';
import { cardsOf } from './cards.ts';

const group = (nisCode: string, ...capakeys: string[]) =>
  ({ nisCode, capakeys }) as unknown as Parameters<typeof cardsOf>[0][number];

it('gives a group of neighbours its own card, and gathers the parcels of a municipality that pay alone', () => {
  const cards = cardsOf([
    group('44021', 'A'),
    group('24043', 'B', 'C'),
    group('44021', 'D'),
    group('24062', 'E'),
  ]);
  expect(cards.map((card) => [card.nisCode, card.groups.map((one) => one.capakeys.join('+'))])).toEqual([
    ['24043', ['B+C']],
    ['44021', ['A', 'D']],
    ['24062', ['E']],
  ]);
});
