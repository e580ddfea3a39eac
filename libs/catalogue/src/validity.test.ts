import { expect, it } from 'vitest';
import { attributeOf, itemOf } from './lookup.ts';
import { validUntil, validityOf } from './validity.ts';
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

it('says of a whole answer when the first of it ends and how much has ended', () => {
  const epcs = [{ geldigTot: '2027-04-01' }, { geldigTot: '2024-04-01' }, { status: 'Geldig' }];
  const answer = { applicability: 'APPLICABLE', records: epcs } as const;
  expect(validityOf('EPC', answer, ASKED, '2026-05-18')).toEqual({ until: '2024-04-01', expired: 1, of: 2 });
  expect(validityOf('EPC', answer, ASKED, '2024-04-01')).toMatchObject({ expired: 0 }); // the last day still counts
  const none = { applicability: 'NOT_APPLICABLE', records: [] } as const;
  expect(validityOf('G_SCORE', none, ASKED, ASKED)).toEqual({ until: '2027-05-18', expired: 0, of: 1 });
  expect(validityOf('EPC', none, ASKED, ASKED)).toBeNull();
  expect(validityOf('G_SCORE', { ...none, applicability: 'UNKNOWN' }, ASKED, ASKED)).toBeNull();
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
