import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { trustedDocuments } from '../codegen/trusted-documents.ts';
import { inRoot } from '../root.ts';
import { leftOut } from './live-documents.ts';

const tiny = buildSchema(`
  type Query { dossier: Dossier }
  type Subscription { changed: Event }
  type Event { dossier: Dossier }
  type Dossier { id: ID! sections: [Section!]! items: [Item!]! progress: Progress }
  type Section { code: ID! label: String items: [Item!]! who: Who }
  type Who { name: String }
  type Item { id: ID! status: String }
  type Progress { answered: Int total: Int }
`);
const none: ReadonlySet<string> = new Set();

describe('a subscription', () => {
  it('may not leave out what a query asks of a list without keys, also deeper in it', () => {
    expect(
      leftOut(
        tiny,
        [
          'query Screen { dossier { id sections { code label who { name } } } }',
          'subscription Live { changed { dossier { id sections { code } } } }',
        ],
        none,
      ),
    ).toEqual([
      {
        subscription: 'Live',
        query: 'Screen',
        list: 'Dossier.sections',
        fields: ['label', 'who', 'who.name'],
      },
    ]);
  });

  it('may ask it through a fragment, may ask more, and may ask less of what has a key', () => {
    expect(
      leftOut(
        tiny,
        [
          'query Screen { dossier { id items { id status } sections { code items { id status } } } }',
          'subscription Live { changed { dossier { id items { id } sections { ...S label } } } } fragment S on Section { code items { id } }',
        ],
        none,
      ),
    ).toEqual([]);
  });

  it('may leave out a list that no query asks, and a list whose members the cache names', () => {
    const documents = [
      'query Screen { dossier { id sections { code label } } }',
      'subscription Live { changed { dossier { id sections { code } } } }',
    ];
    expect(leftOut(tiny, documents, new Set(['Section']))).toEqual([]);
    expect(leftOut(tiny, documents.slice(1), none)).toEqual([]);
  });
});

const graph = buildSchema(readFileSync(inRoot('gateway/public.graphql'), 'utf8'));
/** The one list of what the cache names and merges, in the client itself. */
const policies = readFileSync(inRoot('libs/ui/src/app/apollo.ts'), 'utf8');
const keyed = new Set([
  ...[...policies.matchAll(/(\w+): \{ keyFields: \[/g)].map(([, name]) => name!),
  ...[...policies.matchAll(/(\w+): \{ fields: \{ (\w+): mergedByCode/g)].map(
    ([, type, list]) => `${type}.${list}`,
  ),
]);

it('knows which types the cache names by something else than id', () => {
  expect(keyed).toContain('Parcel');
  expect(keyed).toContain('Dossier.sections');
});

it.each(['requester', 'supplier', 'controller'])(
  'of the %s asks all that its screens ask of a list without keys',
  (app) => {
    const documents = trustedDocuments(`apps/${app}`);
    expect(documents).not.toBeNull();
    expect(leftOut(graph, Object.values(documents!), keyed)).toEqual([]);
  },
);
