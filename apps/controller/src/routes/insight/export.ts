import { csvOf } from '@vip/ui';
import type { Scoreboard } from './InsightScreen.tsx';

const number = (value: number | null | undefined, decimals = 4): string =>
  value === null || value === undefined ? '' : value.toFixed(decimals).replace('.', ',');

/** The figures of the screen as CSV: one table of sources, one of what is filled by hand. */
export const exportOf = ({ sources, toDigitise }: Pick<Scoreboard, 'sources' | 'toDigitise'>): string =>
  csvOf({
    head: [
      'Bron',
      'Aandeel vanzelf',
      'Aandeel fouten',
      'Aandeel fouten Vlaanderen',
      'Dagen gewacht',
      'Betwist open',
      'Betwist verbeterd',
      'Betwist afgewezen',
    ],
    rows: [
      ...sources.map(({ source, own, flanders }) => [
        source.name,
        number(own.automaticShare),
        number(own.errorRate),
        number(flanders.errorRate),
        number(own.daysLost, 2),
        String(own.disputesOpen),
        String(own.disputesUpheld),
        String(own.disputesRejected),
      ]),
      [],
      ['Inlichting', 'Met de hand', 'Dagen', 'Met de hand Vlaanderen', 'Dagen Vlaanderen'],
      ...toDigitise.map(({ item, byHand, days, flandersByHand, flandersDays }) => [
        item.label,
        String(byHand),
        number(days, 2),
        String(flandersByHand),
        number(flandersDays, 2),
      ]),
    ],
  });
