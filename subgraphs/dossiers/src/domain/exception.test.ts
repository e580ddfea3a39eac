import type { Party } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { exceptionOf, type BesideItems, type ExaminedItem } from './exception.ts';

const OFFICER: Party = { id: 'nele', kind: 'MUNICIPALITY', name: 'Nele Goossens' };
const item = (changes: Partial<ExaminedItem> = {}): ExaminedItem => ({
  code: 'P_SCORE',
  status: 'FILLED_BY_PLATFORM',
  applicability: 'APPLICABLE',
  overlapShare: null,
  sourcesDisagree: false,
  filledBy: null,
  sourceCode: 'VMM_WATERTOETS',
  takenFrom: null,
  said: 'Klasse A',
  ...changes,
});
const beside = (changes: Partial<BesideItems> = {}): BesideItems => ({
  before: new Map(),
  disputed: new Set(),
  corrected: new Set(),
  ...changes,
});
const P_SCORE = new Set(['P_SCORE']);

describe('an answer that needs a person', () => {
  it('is none that a source gave, alone and clear', () => {
    expect(exceptionOf(item(), beside())).toBeNull();
    expect(exceptionOf(item({ applicability: 'NOT_APPLICABLE' }), beside())).toBeNull();
  });

  it('is a source that failed, whatever else is the matter', () => {
    expect(
      exceptionOf(item({ status: 'SOURCE_UNAVAILABLE' }), beside({ disputed: P_SCORE, corrected: P_SCORE })),
    ).toBe('FAILED');
  });

  it.each(['TO_FILL', 'PENDING'] as const)('is never a failed source while it is %s', (status) => {
    expect(exceptionOf(item({ status }), beside({ before: new Map([['P_SCORE', 'Klasse B']]) }))).toBe(
      'OPEN',
    );
  });

  it('is a contradiction between sources, until an officer took one over or agreed', () => {
    const contested = (changes: Partial<ExaminedItem>) =>
      exceptionOf(item({ sourcesDisagree: true, ...changes }), beside());
    expect(contested({})).toBe('CONTESTED');
    expect(contested({ status: 'CHECKED' })).toBeNull();
    expect(
      contested({
        status: 'FILLED_BY_MUNICIPALITY',
        filledBy: OFFICER,
        takenFrom: 'evidence',
        sourceCode: 'X',
      }),
    ).toBe('MANUAL');
  });

  it('is a contradiction too when the municipality’s own register is one of the sides', () => {
    expect(
      exceptionOf(
        item({ status: 'FILLED_BY_MUNICIPALITY', sourceCode: 'GEMEENTE_REGISTER', sourcesDisagree: true }),
        beside(),
      ),
    ).toBe('CONTESTED');
  });

  it('is one that somebody disputes, or wants corrected, also after it was agreed with', () => {
    expect(exceptionOf(item({ status: 'CHECKED' }), beside({ disputed: P_SCORE }))).toBe('DISPUTED');
    expect(exceptionOf(item({ status: 'CHECKED' }), beside({ corrected: P_SCORE }))).toBe('CORRECTED');
  });

  it('is a hit on less than five percent of the parcel', () => {
    expect(exceptionOf(item({ overlapShare: 0.049 }), beside())).toBe('LOW_OVERLAP');
    expect(exceptionOf(item({ overlapShare: 0.05 }), beside())).toBeNull();
  });

  it('is one that says something else than in the previous dossier, when that had an answer', () => {
    expect(exceptionOf(item(), beside({ before: new Map([['P_SCORE', 'Klasse B']]) }))).toBe('CHANGED');
    expect(exceptionOf(item(), beside({ before: new Map([['P_SCORE', 'Klasse A']]) }))).toBeNull();
    expect(exceptionOf(item(), beside({ before: new Map([['G_SCORE', 'Klasse B']]) }))).toBeNull();
  });

  it('is what a person wrote; once checked it needs nobody', () => {
    const typed = { status: 'FILLED_BY_MUNICIPALITY', filledBy: OFFICER, sourceCode: null } as const;
    expect(exceptionOf(item(typed), beside())).toBe('MANUAL');
    expect(exceptionOf(item({ ...typed, status: 'CHECKED' }), beside())).toBeNull();
  });

  it('is not what the municipality’s own software or register answered', () => {
    for (const own of [
      { filledBy: OFFICER, sourceCode: 'GEMEENTE_SYSTEEM' },
      { filledBy: null, sourceCode: 'GEMEENTE_SYSTEEM' },
      { filledBy: null, sourceCode: 'GEMEENTE_REGISTER' },
    ])
      expect(exceptionOf(item({ status: 'FILLED_BY_MUNICIPALITY', ...own }), beside())).toBeNull();
  });

  it('is "niet gekend", whoever says so', () => {
    expect(
      exceptionOf(
        item({ status: 'FILLED_BY_MUNICIPALITY', sourceCode: 'GEMEENTE_SYSTEEM', applicability: 'UNKNOWN' }),
        beside(),
      ),
    ).toBe('UNKNOWN');
  });
});
