import { describe, expect, it } from 'vitest';
import { displayValue } from './display.ts';
import { attributeOf, itemOf } from './lookup.ts';
import { catalogueOf } from './versions.ts';

const catalogue = catalogueOf();
const show = (item: string, attribute: string, value: unknown, language: 'nl' | 'en' | 'fr' | 'de' = 'nl') =>
  displayValue(catalogue, attributeOf(itemOf(catalogue, item)!, attribute)!, value, language);

describe('a value in Dutch', () => {
  it.each([
    ['EPC', 'geldigTot', '2027-04-01', '01/04/2027'],
    ['EPC', 'kengetal', 1234.5, '1.234,50 kWh/(m² jaar)'],
    ['KADASTRALE_OPPERVLAKTE', 'oppervlakteBelast', 1_234_567.89, '1.234.567,89 m²'],
    ['KADASTRALE_OPPERVLAKTE', 'oppervlakteBelast', 290, '290 m²'],
    ['HEFFING_LEEGSTAND', 'bedrag', 215_050, '€ 2.150,50'],
    ['HEFFING_LEEGSTAND', 'aanslagjaar', [2025, 2026], '2025, 2026'],
    ['HEFFING_LEEGSTAND', 'vanToepassing', false, 'Nee'],
    ['OVERSTROMING_ZEE', 'klasse', 'D', 'D: Middelgrote kans op overstromingen'],
    ['GEWESTPLAN', 'bestemming', ['0100', '0900'], 'Woongebied, Agrarisch gebied'],
    ['KADASTRALE_AARD', 'aard', '104', 'code 104'],
    ['PERCEELSGEOMETRIE', 'geometrie', { type: 'Point', coordinates: [0, 0] }, 'Op kaart'],
    ['ANDERE_ERFDIENSTBAARHEID', 'bijlage', { id: '1', name: 'akte.pdf', digest: '' }, 'akte.pdf'],
    ['EPC', 'geldigTot', null, ''],
  ])('shows %s %s %j as %s', (item, attribute, value, expected) => {
    expect(show(item, attribute, value).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

it('follows the customs of each language', () => {
  expect(show('HEFFING_LEEGSTAND', 'bedrag', 215_050, 'en')).toBe('€2,150.50');
  expect(show('KADASTRALE_OPPERVLAKTE', 'oppervlakteBelast', 1234.5, 'fr')).toBe('1\u202f234,50\u00a0m²');
  expect(show('HEFFING_LEEGSTAND', 'vanToepassing', true, 'fr')).toBe('Oui');
  expect(show('OVERSTROMING_ZEE', 'klasse', 'A', 'de')).toBe('A: Keine Überschwemmung modelliert');
});
