import { describe, expect, it } from 'vitest';
import { isInForce, policyProblems, tidied, undecided, type ValidationPolicy } from './validation-policy.ts';

const TODAY = '2026-05-19';
const CATALOGUE = { items: new Set(['P_SCORE', 'BOS']), sections: new Set(['MILIEU']) };
const policy = (changes: Partial<ValidationPolicy> = {}): ValidationPolicy => ({
  ...undecided(TODAY),
  active: true,
  ...changes,
});
const problemsOf = (changes: Partial<ValidationPolicy>) =>
  policyProblems(policy(changes), CATALOGUE, TODAY).map(({ path, code }) => [...path, code]);

describe('a policy of automatic validation', () => {
  it('is off until a municipality decides', () => {
    expect(undecided(TODAY)).toMatchObject({ active: false, samplePercent: 5 });
    expect(isInForce(undecided(TODAY), TODAY)).toBe(false);
  });

  it('holds from its first day on, and only while it is on', () => {
    expect(isInForce(policy({ from: '2026-05-20' }), TODAY)).toBe(false);
    expect(isInForce(policy({ from: '2026-05-20' }), '2026-05-20')).toBe(true);
    expect(isInForce(policy({ active: false }), TODAY)).toBe(false);
  });

  it('names only what the catalogue has, a share of a hundred, and a day that somebody can oversee', () => {
    expect(
      problemsOf({
        keptItems: ['BOS'],
        keptSections: ['MILIEU'],
        excludedPurposes: ['GIFT'],
        samplePercent: 0,
      }),
    ).toEqual([]);
    expect(
      problemsOf({
        keptItems: ['BOS', 'NIETS'],
        keptSections: ['TUIN'],
        excludedPurposes: ['HUUR' as never],
        samplePercent: 101,
        from: '2026-02-30',
      }),
    ).toEqual([
      ['from', 'NOT_A_DAY'],
      ['samplePercent', 'NOT_A_SHARE'],
      ['keptItems', 'NOT_IN_CATALOGUE'],
      ['keptSections', 'NOT_IN_CATALOGUE'],
      ['excludedPurposes', 'NOT_IN_CATALOGUE'],
    ]);
  });

  it.each([-1, 0.5, Number.NaN])('takes no share of %s', (samplePercent) => {
    expect(problemsOf({ samplePercent })).toEqual([['samplePercent', 'NOT_A_SHARE']]);
  });

  it('begins at most five years ahead', () => {
    expect(problemsOf({ from: '2031-05-19' })).toEqual([]);
    expect(problemsOf({ from: '2031-05-20' })).toEqual([['from', 'NOT_A_DAY']]);
  });

  it('is the same whatever the order and however often a code is named', () => {
    expect(tidied(policy({ keptItems: ['P_SCORE', 'BOS', 'BOS'] })).keptItems).toEqual(['BOS', 'P_SCORE']);
  });
});
