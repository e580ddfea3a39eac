import type { Quote } from './quote.ts';

type Group = Quote['groups'][number];

/** What one card on the screen shows: one group of neighbours, or all parcels of a municipality that pay alone. */
export interface Card {
  readonly nisCode: string;
  readonly groups: readonly Group[];
}

/** Groups of several parcels get a card each; single parcels of one municipality share one, so that a long list stays short. */
export function cardsOf(groups: readonly Group[]): readonly Card[] {
  const cards: Card[] = groups
    .filter((group) => group.capakeys.length > 1)
    .map((group) => ({ nisCode: group.nisCode, groups: [group] }));
  const singles = groups.filter((group) => group.capakeys.length === 1);
  for (const nisCode of new Set(singles.map((group) => group.nisCode)))
    cards.push({ nisCode, groups: singles.filter((group) => group.nisCode === nisCode) });
  return cards;
}
