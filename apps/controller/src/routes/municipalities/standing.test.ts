import { expect, it } from 'vitest';
import { isIncomplete, narrowed, standingOf, type Listed } from './standing.ts';

const town = (
  nisCode: string,
  name: string,
  state: NonNullable<Listed['connection']>['state'],
  missing: NonNullable<Listed['payee']>['missing'] = [],
): Listed => ({
  __typename: 'Municipality',
  nisCode,
  name,
  connection: {
    __typename: 'MunicipalConnection',
    state,
    connectedFrom: null,
    connectedUntil: null,
    integration: 'NONE',
    version: 1,
  },
  payee: { __typename: 'MunicipalPayee', version: 0, missing },
});
const ALL = [
  town('44021', 'Gent', 'CONNECTED'),
  town('31005', 'Brugge', 'PLANNED', ['IBAN']),
  town('71066', 'Zonhoven', 'NOT_CONNECTED', ['TARIFF']),
  town('24028', 'Geetbets-Léau', 'CONNECTED', ['TARIFF']),
];
const names = (words: string, standing: Parameters<typeof narrowed>[1]['standing'] = null) =>
  narrowed(ALL, { words, standing }).map(({ name }) => name);

it('finds by a part of the name, whatever its accents and capitals, and by the start of the code', () => {
  expect(names('LEAU')).toEqual(['Geetbets-Léau']);
  expect(names(' 44')).toEqual(['Gent']);
  expect(names('')).toHaveLength(4);
});

it('calls incomplete only who takes part or soon will', () => {
  expect(ALL.map(isIncomplete)).toEqual([false, true, false, true]);
  expect(names('', 'INCOMPLETE')).toEqual(['Brugge', 'Geetbets-Léau']);
  expect(names('g', 'CONNECTED')).toEqual(['Gent', 'Geetbets-Léau']);
});

it('takes an address that names no standing for none', () => {
  expect(standingOf('PLANNED')).toBe('PLANNED');
  expect(standingOf('PLANT')).toBeNull();
});
