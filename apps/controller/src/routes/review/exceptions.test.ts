import { describe, expect, it } from 'vitest';
import { byKind, exceptionOf, type Reviewed } from './exceptions.ts';

const item = (changes: Partial<Reviewed> = {}): Reviewed => ({
  code: 'P_SCORE',
  status: 'FILLED_BY_PLATFORM',
  summary: 'Klasse A',
  evidence: [],
  ...changes,
});
const none: ReadonlySet<string> = new Set();

describe('what a controller looks at first', () => {
  it('is a source that failed, whatever else is the matter', () => {
    expect(exceptionOf(item({ status: 'SOURCE_UNAVAILABLE' }), 'Klasse B', new Set(['P_SCORE']))).toBe(
      'failed',
    );
  });

  it('is an answer that the requester wants corrected', () => {
    expect(exceptionOf(item(), null, new Set(['P_SCORE']))).toBe('corrected');
  });

  it('is a hit on less than two percent of the parcel', () => {
    expect(
      exceptionOf(item({ evidence: [{ outcome: 'FOUND', geometry: { overlapShare: 0.004 } }] }), null, none),
    ).toBe('overlap');
    expect(
      exceptionOf(item({ evidence: [{ outcome: 'FOUND', geometry: { overlapShare: 0.02 } }] }), null, none),
    ).toBeNull();
    expect(
      exceptionOf(item({ evidence: [{ outcome: 'NONE', geometry: { overlapShare: 0 } }] }), null, none),
    ).toBeNull();
  });

  it('is an answer that differs from the previous dossier', () => {
    expect(exceptionOf(item(), 'Klasse B', none)).toBe('changed');
    expect(exceptionOf(item(), 'Klasse A', none)).toBeNull();
  });

  it('is a contradiction between sources, until an officer took one over or agreed', () => {
    const contested = (status: string) =>
      exceptionOf(item({ status, disagreement: { kind: 'CONTENT' } }), null, none);
    expect(contested('FILLED_BY_PLATFORM')).toBe('contested');
    expect(contested('CHECKED')).toBeNull();
    expect(contested('FILLED_BY_MUNICIPALITY')).toBe('manual');
  });

  it('is what was written by hand; once checked it needs nobody', () => {
    expect(exceptionOf(item({ status: 'FILLED_BY_MUNICIPALITY' }), null, none)).toBe('manual');
    expect(exceptionOf(item({ status: 'CHECKED' }), null, none)).toBeNull();
  });

  it('is never a failed source while the municipality simply has to answer', () => {
    expect(exceptionOf(item({ status: 'TO_FILL' }), 'Klasse B', none)).toBe('open');
    expect(exceptionOf(item({ status: 'PENDING' }), null, none)).toBe('open');
  });

  it('is listed by kind, failed first', () => {
    const items = [
      item({ code: 'A', status: 'FILLED_BY_MUNICIPALITY' }),
      item({ code: 'B', status: 'SOURCE_UNAVAILABLE' }),
      item({ code: 'C' }),
    ];
    expect(
      byKind(items, () => null, none).map(({ kind, items: some }) => [kind, some.map(({ code }) => code)]),
    ).toEqual([
      ['failed', ['B']],
      ['manual', ['A']],
    ]);
  });
});
