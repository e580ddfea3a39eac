import { describe, expect, it } from 'vitest';
import { differences, inputOf, withCode, type PolicyChoice } from './policy.ts';

const choice = (changes: Partial<PolicyChoice> = {}): PolicyChoice => ({
  active: false,
  from: '2026-05-19',
  keptItems: [],
  keptSections: [],
  samplePercent: 5,
  excludedPurposes: [],
  ...changes,
});

describe('what a colleague changed', () => {
  it('is nothing when only the order of the codes is another', () => {
    expect(differences(choice({ keptItems: ['A', 'B'] }), choice({ keptItems: ['B', 'A'] }))).toEqual([]);
  });

  it('is named part by part, in the order of the form', () => {
    expect(
      differences(
        choice(),
        choice({ samplePercent: 10, active: true, keptSections: ['MILIEU'], excludedPurposes: ['GIFT'] }),
      ),
    ).toEqual(['active', 'keptSections', 'samplePercent', 'excludedPurposes']);
  });
});

it('sends an empty share as one that is refused with words, never as none', () => {
  expect(inputOf(choice({ samplePercent: Number.NaN })).samplePercent).toBe(-1);
  expect(inputOf(choice()).samplePercent).toBe(5);
});

it('takes a code in and out', () => {
  expect(withCode(['A'], 'B', true)).toEqual(['A', 'B']);
  expect(withCode(['A', 'B'], 'A', false)).toEqual(['B']);
});
