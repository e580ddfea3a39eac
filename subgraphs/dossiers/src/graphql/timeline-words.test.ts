import { expect, it } from 'vitest';
import { sentence } from './timeline-words.ts';

it('names up to three answers, and counts them when there are more', () => {
  expect(sentence('item.filled', ['Gewestplan', 'EPC', 'Rooilijn'], 'nl')).toBe(
    'Gemeente vulde in: Gewestplan, EPC, Rooilijn',
  );
  expect(sentence('item.filled', ['Gewestplan', 'EPC', 'Rooilijn', 'Erfgoed'], 'fr')).toBe(
    'La commune a complété: 4 renseignements',
  );
  expect(sentence('item.checked', [], 'nl')).toBe('Antwoord nagekeken');
});
