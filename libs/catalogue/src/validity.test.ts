import { expect, it } from 'vitest';
import { attributeOf, itemOf } from './lookup.ts';
import { validUntil } from './validity.ts';
import { catalogueOf } from './versions.ts';

const ASKED = '2026-05-18';

it.each([
  ['an EPC by its own last day', 'EPC', { ingediend: '2017-04-01', geldigTot: '2027-04-01' }, '2027-04-01'],
  ['an EPC ten years after it was lodged', 'EPC', { ingediend: '2017-04-01' }, '2027-04-01'],
  ['an asbestos certificate ten years', 'ASBESTATTEST', { datum: '2023-02-28' }, '2033-02-28'],
  ['a flood class a year after it was asked', 'OVERSTROMING_PLUVIAAL', { klasse: 'C' }, '2027-05-18'],
  ['a P-score a year after its report', 'P_SCORE', { score: 'C', rapportDatum: '2026-01-31' }, '2027-01-31'],
  ['a G-score a year after it was worked out', 'G_SCORE', { score: 'A' }, '2027-05-18'],
])('ends %s', (_, item, record, last) => {
  expect(validUntil(item, record, ASKED)).toBe(last);
});

it('gives no last day where none is known: a soil certificate, a certificate without a day, a plan', () => {
  expect(validUntil('BODEMATTEST', { datum: '2020-01-01' }, ASKED)).toBeNull();
  expect(validUntil('EPC', { ingediend: 'gisteren' }, ASKED)).toBeNull();
  expect(validUntil('GEWESTPLAN', {}, ASKED)).toBeNull();
});

it('reads days that the catalogue has', () => {
  for (const [item, attribute] of [
    ['EPC', 'ingediend'],
    ['ASBESTATTEST', 'datum'],
    ['CONFORMITEITSATTEST', 'geldigTot'],
    ['P_SCORE', 'rapportDatum'],
  ] as const)
    expect(attributeOf(itemOf(catalogueOf(), item)!, attribute)?.type).toBe('DATE');
});
