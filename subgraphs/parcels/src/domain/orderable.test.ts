import { LANGUAGES } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { reasonNotOrderable, tellNotOrderable } from './orderable.ts';

const parcel = { status: 'CURRENT', hasGeometry: true, municipalityKnown: true, successors: [] } as const;

it('lets a current parcel with geometry and municipality be ordered', () => {
  expect(reasonNotOrderable(parcel)).toBeNull();
});

it.each([
  [{ ...parcel, status: 'HISTORIC' as const, hasGeometry: false }, 'PARCEL_HISTORIC'],
  [{ ...parcel, hasGeometry: false, municipalityKnown: false }, 'PARCEL_WITHOUT_GEOMETRY'],
  [{ ...parcel, municipalityKnown: false }, 'PARCEL_MUNICIPALITY_UNKNOWN'],
])('says why not, the first that counts: %o', (facts, code) => {
  expect(reasonNotOrderable(facts)).toBe(code);
});

it('names what came in place of a historic parcel, in each language', () => {
  for (const language of LANGUAGES) {
    expect(tellNotOrderable('PARCEL_HISTORIC', ['44021A0215/00E000', '44021A0215/00F000'], language)).toMatch(
      /44021A0215\/00E000, 44021A0215\/00F000\.$/,
    );
  }
  expect(tellNotOrderable('PARCEL_HISTORIC', [], 'nl')).toBe(
    'Dit perceel bestaat niet meer in het kadaster. U kunt het niet aanvragen.',
  );
});
