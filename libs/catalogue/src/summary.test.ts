import { describe, expect, it } from 'vitest';
import type { Applicability, ItemRecordData, Language } from './catalogue.ts';
import { itemOf } from './lookup.ts';
import { summaryOf } from './summary.ts';
import { catalogueOf } from './versions.ts';

const catalogue = catalogueOf();
const sum = (
  code: string,
  applicability: Applicability,
  records: ItemRecordData[] = [],
  language: Language = 'nl',
) => summaryOf(catalogue, itemOf(catalogue, code)!, applicability, records, language);

describe('the one-line answer', () => {
  it('names what matters of a record', () => {
    expect(sum('OVERSTROMING_PLUVIAAL', 'APPLICABLE', [{ klasse: 'C', overlap: 23 }])).toBe(
      'C: Kleine kans op overstromingen',
    );
    expect(sum('RISICOGROND', 'APPLICABLE', [{ risicogrond: true }])).toBe('Risicogrond: Ja');
  });

  it('says that nothing was found in the words of the item', () => {
    expect(sum('GEWESTPLAN', 'NOT_APPLICABLE')).toBe('Ligt niet in een gewestplan');
    expect(sum('EPC', 'NOT_APPLICABLE')).toBe('Geen certificaat bekend');
    expect(sum('EPC', 'NOT_APPLICABLE', [], 'en')).toBe('No certificate known');
  });

  it('never reads as "nothing" when the answer is that nobody knows', () => {
    expect(sum('GEWESTPLAN', 'UNKNOWN')).toBe('Niet gekend');
  });

  it('writes three records and counts the others', () => {
    const permits = [1, 2, 3, 4, 5].map((number) => ({ referentie: `V${number}` }));
    expect(sum('STEDENBOUWKUNDIGE_VERGUNNING', 'APPLICABLE', permits)).toBe('V1; V2; V3; en nog 2');
  });

  it('falls back on the first value when the ones it names are absent', () => {
    expect(sum('KADASTRALE_AARD', 'APPLICABLE', [{ aard: '104', aardOmschrijving: 'HUIS' }])).toBe('HUIS');
    expect(sum('KADASTRALE_AARD', 'APPLICABLE', [{ aard: '104' }])).toBe('code 104');
  });

  it('says that it applies when no record says more', () => {
    expect(sum('VOETWEG_DOORGANG', 'APPLICABLE', [{}])).toBe('Van toepassing');
  });
});
