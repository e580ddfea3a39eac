import { catalogueOf, itemsOf } from '@vip/catalogue';
import { grownCatalogue } from '@vip/catalogue/testing';
import { expect, it } from 'vitest';
import { keptSince, keptTogether, withoutPerson } from './erasure.ts';

it('keeps what is five years old to the second, and no longer', () => {
  expect(keptSince(new Date('2031-05-19T10:00:00Z'), 5).toISOString()).toBe('2026-05-19T10:00:00.000Z');
});

it('keeps a leap day as long as the day after it', () => {
  expect(keptSince(new Date('2033-02-28T12:00:00Z'), 5).toISOString()).toBe('2028-02-28T12:00:00.000Z');
  expect(keptSince(new Date('2033-03-01T12:00:00Z'), 5).toISOString()).toBe('2028-03-01T12:00:00.000Z');
});

it('reads from the catalogue what is kept how long, the longest last', () => {
  expect(keptTogether(catalogueOf())).toEqual([
    { years: 5, codes: itemsOf(catalogueOf()).map(({ code }) => code) },
  ]);
  const noise = grownCatalogue({ retentionYears: 1 });
  expect(keptTogether(noise)).toMatchObject([{ years: 1, codes: ['GELUIDSZONE'] }, { years: 5 }]);
});

it('forgets a citizen and not an organisation', () => {
  expect(withoutPerson({ id: 'jan', kind: 'CITIZEN', name: 'Jan Peeters' })).toEqual({
    id: 'erased',
    kind: 'CITIZEN',
    name: '',
  });
  const notary = { id: '0428315871', kind: 'NOTARY', name: 'Peeters & Claes' } as const;
  expect(withoutPerson(notary)).toEqual(notary);
});
