import { gql, InMemoryCache } from '@apollo/client';
import { expect, it } from 'vitest';
import { mergedByCode } from './mergedByCode.ts';

const SCREEN = gql`
  query {
    dossier {
      id
      sections {
        code
        label
        state
      }
    }
  }
`;
const EVENT = gql`
  query {
    dossier {
      id
      sections {
        code
        state
      }
    }
  }
`;
const of = (sections: object[]) => ({ dossier: { __typename: 'Dossier', id: 'd', sections } });

it('keeps what the screen knows of a section when an event brings only a part of it', () => {
  const cache = new InMemoryCache({ typePolicies: { Dossier: { fields: { sections: mergedByCode } } } });
  const section = { __typename: 'DossierSection', code: 'MILIEU', label: 'Milieu', state: 'open' };
  cache.writeQuery({ query: SCREEN, data: of([section]) });
  cache.writeQuery({
    query: EVENT,
    data: of([{ __typename: 'DossierSection', code: 'MILIEU', state: 'done' }]),
  });
  expect(cache.readQuery({ query: SCREEN })).toEqual(of([{ ...section, state: 'done' }]));
});

it('takes away a section that is there no more', () => {
  const cache = new InMemoryCache({ typePolicies: { Dossier: { fields: { sections: mergedByCode } } } });
  const section = (code: string) => ({ __typename: 'DossierSection', code, state: 'open' });
  cache.writeQuery({ query: EVENT, data: of([section('A'), section('B')]) });
  cache.writeQuery({ query: EVENT, data: of([section('B')]) });
  expect(cache.readQuery({ query: EVENT })).toEqual(of([section('B')]));
});
