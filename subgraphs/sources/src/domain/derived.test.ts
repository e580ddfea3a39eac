import { describe, expect, it } from 'vitest';
import { lookedAtWith } from './derived.ts';

describe('what is looked at together', () => {
  it('is what follows from a new answer, with all that this follows from', () => {
    expect(lookedAtWith(['OVERSTROMING_ZEE']).toSorted()).toEqual([
      'OVERSTROMING_FLUVIAAL',
      'OVERSTROMING_PLUVIAAL',
      'OVERSTROMING_ZEE',
      'P_SCORE',
    ]);
  });
  it('is only the item itself when nothing follows from it', () => {
    expect(lookedAtWith(['SEVESO'])).toEqual(['SEVESO']);
  });
});
