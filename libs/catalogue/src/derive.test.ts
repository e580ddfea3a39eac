import type { SourceOutcome } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveGScore, derivePScore, deriveRenovationDuty, type Known } from './derive.ts';
import { itemOf } from './lookup.ts';
import { validateRecords } from './validate-records.ts';
import { catalogueOf } from './versions.ts';

const known = (klasse: string): Known => ({ outcome: 'FOUND', records: [{ klasse }] });
const none: Known = { outcome: 'NONE', records: [] };
const said = (outcome: SourceOutcome): Known => ({ outcome, records: [] });
const score = (fluvial: Known, pluvial: Known, sea: Known) =>
  derivePScore({ OVERSTROMING_FLUVIAAL: fluvial, OVERSTROMING_PLUVIAAL: pluvial, OVERSTROMING_ZEE: sea });

describe('the P-score', () => {
  it('is the worst of the three maps, and names the map that decided', () => {
    expect(score(known('B'), known('D'), none).records).toEqual([{ score: 'D', bepalendeBron: 'pluviaal' }]);
    expect(score(known('C'), known('C'), known('A')).records).toEqual([
      { score: 'C', bepalendeBron: 'fluviaal, pluviaal' },
    ]);
  });

  it('is A when every map was asked and found nothing', () => {
    expect(score(none, none, none)).toEqual({ outcome: 'FOUND', records: [{ score: 'A' }] });
  });

  it.each(['FAILED', 'PENDING', 'NOT_COVERED'] as const)('is %s while one map is, never A', (outcome) => {
    expect(score(none, said(outcome), none)).toEqual({ outcome, records: [] });
  });

  it('refuses to call a found answer without a class harmless', () => {
    expect(() => score({ outcome: 'FOUND', records: [{}] }, none, none)).toThrow('without a class');
  });

  it('is an answer that the catalogue accepts, and no map is worse than it', () => {
    const map = fc.oneof(fc.constant(none), fc.constantFrom('A', 'B', 'C', 'D').map(known));
    fc.assert(
      fc.property(map, map, map, (...maps) => {
        const { records } = score(...maps);
        expect(
          validateRecords(catalogueOf(), itemOf(catalogueOf(), 'P_SCORE')!, 'APPLICABLE', records),
        ).toEqual([]);
        for (const { records: found } of maps)
          expect(
            ((found[0]?.['klasse'] as string | undefined) ?? 'A') <= (records[0]!['score'] as string),
          ).toBe(true);
      }),
    );
  });
});

describe('the renovation duty', () => {
  const epc = (label: string, more: Record<string, unknown> = {}): Known => ({
    outcome: 'FOUND',
    records: [{ attestnummer: '1', epcType: 'EPC_BESTAAND', label, geldigTot: '2030-01-01', ...more }],
  });
  const on = '2026-05-18';

  it.each([
    ['A+', false],
    ['D', false],
    ['E', true],
    ['F', true],
  ])('of a dwelling with label %s: %s', (label, vanToepassing) => {
    expect(deriveRenovationDuty(epc(label), on)).toEqual({ outcome: 'FOUND', records: [{ vanToepassing }] });
  });

  it('ends six years after the deed, once the deed is known', () => {
    expect(deriveRenovationDuty(epc('E'), on, '2026-06-30').records).toEqual([
      { vanToepassing: true, uiterlijk: '2032-06-30' },
    ]);
  });

  it('cannot be told from no certificate, an expired one, or one of another kind of building', () => {
    expect(deriveRenovationDuty(none, on).outcome).toBe('NONE');
    expect(deriveRenovationDuty(epc('F', { geldigTot: '2026-05-17' }), on).outcome).toBe('NONE');
    expect(deriveRenovationDuty(epc('F', { epcType: 'EPC_NR' }), on).outcome).toBe('NONE');
  });

  it('is not known while the certificate is not', () => {
    expect(deriveRenovationDuty(said('FAILED'), on).outcome).toBe('FAILED');
  });
});

describe('the G-score', () => {
  const there: Known = { outcome: 'FOUND', records: [{ gebouweenheidId: '1' }] };
  const floods = (fluvial: Known, pluvial: Known) => ({
    OVERSTROMING_FLUVIAAL: fluvial,
    OVERSTROMING_PLUVIAAL: pluvial,
    OVERSTROMING_ZEE: none,
  });

  it('is the worst class at each building, and an answer that the catalogue accepts', () => {
    const { outcome, records } = deriveGScore(there, [
      { buildingId: '28', floods: floods(known('B'), known('D')) },
      { buildingId: null, floods: floods(none, none) },
    ]);
    expect(outcome).toBe('FOUND');
    expect(records).toEqual([{ gebouwId: '28', score: 'D', bepalendeBron: 'pluviaal' }, { score: 'A' }]);
    expect(validateRecords(catalogueOf(), itemOf(catalogueOf(), 'G_SCORE')!, 'APPLICABLE', records)).toEqual(
      [],
    );
  });

  it('does not exist without a building', () => {
    expect(deriveGScore(none, [])).toEqual({ outcome: 'NONE', records: [] });
  });

  it('is never A for a building that nobody measured', () => {
    expect(deriveGScore(there, []).outcome).toBe('NOT_COVERED');
    expect(deriveGScore(said('PENDING'), []).outcome).toBe('PENDING');
    const measured = [
      { buildingId: '1', floods: floods(none, none) },
      { buildingId: '2', floods: floods(none, said('FAILED')) },
    ];
    expect(deriveGScore(there, measured)).toEqual({ outcome: 'FAILED', records: [] });
  });
});
