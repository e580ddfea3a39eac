import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseReading, readSearch, type Locality } from './search-text.ts';

const LOCALITIES: Locality[] = [
  { id: 1, plainName: 'gent', postalCode: '9000' },
  { id: 2, plainName: 'leuven', postalCode: '3000' },
  { id: 3, plainName: 'sint niklaas', postalCode: '9100' },
  { id: 4, plainName: 'kessel lo', postalCode: '3010' },
];
const target = (text: string) => {
  const question = readSearch(text);
  if (question.kind !== 'address') throw new Error(`read as ${question.kind}`);
  return chooseReading(question.address, LOCALITIES);
};

describe('a key in the search box', () => {
  it.each([
    '44021A0215/00D000',
    '44021a0215/00d000',
    '44021A0215-00D000',
    '44021_A_0215_D_000_00',
    '44021A0215%2F00D000',
    '  44021A0215/00D000 ',
  ])('is known as %s', (text) => {
    expect(readSearch(text)).toEqual({ kind: 'key', capakey: '44021A0215/00D000' });
  });
});

describe('part of a key', () => {
  it.each([
    ['44021', ['44021%']],
    ['44021A', ['44021A%']],
    ['44021A12', ['44021A0012/%', '44021A12%']],
    ['44021 a 12', ['44021A0012/%', '44021A12%']],
    ['44021A0012', ['44021A0012/%']],
    ['44021A0012/00', ['44021A0012/00%']],
    ['44021A0012-00B', ['44021A0012/00B%']],
    ['44021A215D', ['44021A0215/__D%']],
    ['44021A49A2', ['44021A0049/__A002%']],
  ])('%s looks for %o', (text, patterns) => {
    expect(readSearch(text)).toEqual({ kind: 'part-of-key', patterns });
  });
});

describe('an address in the search box', () => {
  it.each([
    ['Veldstraat 12, 9000 Gent', { street: 'veldstraat', houseNumber: '12', localityIds: [1] }],
    ['veldstraat 12 gent', { street: 'veldstraat', houseNumber: '12', localityIds: [1] }],
    ['9000 Gent, Veldstraat 12', { street: 'veldstraat', houseNumber: '12', localityIds: [1] }],
    ['Gent Veldstraat 12', { street: 'veldstraat', houseNumber: '12', localityIds: [1] }],
    ['Veldstraat 12 bus 3, 9000 Gent', { street: 'veldstraat', houseNumber: '12', localityIds: [1] }],
    ['Veldstraat 12 A Gent', { street: 'veldstraat', houseNumber: '12a', localityIds: [1] }],
    ['Veldstr. 12 Gent', { street: 'veldstraat', houseNumber: '12', localityIds: [1] }],
    ['Grote Markt Sint-Niklaas', { street: 'grote markt', houseNumber: null, localityIds: [3] }],
    ['Sint Niklaas Grote Markt 1', { street: 'grote markt', houseNumber: '1', localityIds: [3] }],
    ['Martelarenlaan 5 Kessel-Lo', { street: 'martelarenlaan', houseNumber: '5', localityIds: [4] }],
    ['11 Novemberstraat 3 Leuven', { street: '11 novemberstraat', houseNumber: '3', localityIds: [2] }],
    ['Veldstraat 9000', { street: 'veldstraat', houseNumber: null, localityIds: [1] }],
    ['Bondgenotenlaan', { street: 'bondgenotenlaan', houseNumber: null, localityIds: null }],
  ])('%s', (text, expected) => {
    expect(target(text)).toEqual(expected);
  });

  it('tolerates a typing mistake in the place: Gnet, Leuvn, Sint-Niklas', () => {
    expect(target('Veldstraat 12 Gnet').localityIds).toEqual([1]);
    expect(target('Veldstraat 12 Leuvn').localityIds).toEqual([2]);
    expect(target('Grote Markt 1 Sint-Niklas').localityIds).toEqual([3]);
  });

  it('keeps all words for the street when no place is among them', () => {
    expect(target('Koning Albert laan')).toEqual({
      street: 'koning albert laan',
      houseNumber: null,
      localityIds: null,
    });
  });
});

it('never breaks on what is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const question = readSearch(text);
      if (question.kind === 'address')
        expect(chooseReading(question.address, LOCALITIES).street).toBeTypeOf('string');
    }),
  );
});

it.each(['', '   ', '12', '!!', 'a'])('has nothing to look for in "%s"', (text) => {
  expect(readSearch(text)).toEqual({ kind: 'nothing' });
});
