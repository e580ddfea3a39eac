import { describe, expect, it } from 'vitest';
import type { DocumentProvenance } from './document-model.ts';
import { provenanceLine, validityLine } from './page-data.ts';

const source: DocumentProvenance = {
  kind: 'SOURCE',
  sourceCode: 'VMM_WATERTOETS',
  name: 'Vlaamse Milieumaatschappij',
  at: '2026-05-07T08:14:00.000Z',
  sourceVersion: '01/01/2026',
  overlapM2: 1066.8,
  overlapShare: 0.23,
  reusedFrom: null,
};
const line = (changes: Partial<DocumentProvenance> = {}): string =>
  provenanceLine({ ...source, ...changes }).replaceAll('\u00a0', ' ');

it('says until when an answer may be used, and plainly that it is over', () => {
  const line = (expired: number, of: number) => validityLine({ until: '2027-04-01', expired, of });
  expect([line(0, 1), line(1, 1), line(0, 3), line(2, 3), validityLine(null)]).toEqual([
    'Geldig tot 01/04/2027',
    'Vervallen: was geldig tot 01/04/2027',
    'Geldig tot minstens 01/04/2027',
    '2 van 3 vervallen, het eerste na 01/04/2027',
    '',
  ]);
});

describe('where an answer came from', () => {
  it('names the source, when it was asked in Brussels time, its version and the overlap', () => {
    expect(line()).toBe(
      'Bron: Vlaamse Milieumaatschappij (VMM_WATERTOETS), bevraagd op 07/05/2026 om 10:14, versie 01/01/2026, 1.066,8 m² van het perceel (23 %)',
    );
  });

  it('shows a sliver as less than a percent, never as 0 %', () => {
    expect(line({ overlapM2: 1.2, overlapShare: 0.004 })).toContain('1,2 m² van het perceel (0,4 %)');
  });

  it('leaves out what is not known', () => {
    expect(line({ sourceVersion: null, overlapM2: null, overlapShare: null })).toBe(
      'Bron: Vlaamse Milieumaatschappij (VMM_WATERTOETS), bevraagd op 07/05/2026 om 10:14',
    );
    expect(provenanceLine(null)).toBe('');
  });

  it('names the municipality, and the dossier that an answer was taken from', () => {
    const town = { kind: 'MUNICIPALITY', name: 'Stad Gent', sourceCode: null } as const;
    expect(line(town)).toBe('Ingevuld door Stad Gent op 07/05/2026');
    expect(line({ ...town, reusedFrom: 'VIP-00011873' })).toBe(
      'Ingevuld door Stad Gent op 07/05/2026, overgenomen uit VIP-00011873',
    );
  });
});
