import { expect, it } from 'vitest';
import { filterOf } from './filter.ts';

it('asks for a parcel in any notation, and for whole days of the reader', () => {
  const asked = 'parcel=44021A0123-00B000&what=dossier.read&from=2026-11-28&to=2026-11-30';
  expect(filterOf(new URLSearchParams(asked))).toEqual({
    capakey: '44021A0123/00B000',
    action: 'dossier.read',
    from: new Date(2026, 10, 28).toISOString(),
    to: new Date(2026, 11, 1).toISOString(),
  });
});

it('never takes a key that cannot be read for "every parcel"', () => {
  expect(filterOf(new URLSearchParams('parcel=Rietkaai'))).toEqual({ capakey: 'Rietkaai' });
});
