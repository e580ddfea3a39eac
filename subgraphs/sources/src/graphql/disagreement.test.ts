import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '@vip/domain-kit';
import { ADDRESS } from '../connectors/fixtures/local-source.ts';
import { buildSourcesSubgraph } from '../schema.ts';
import {
  createWorld,
  itemId,
  NOTHING,
  OFFICER,
  OWNER,
  SERVICE,
  STRANGER,
  type World,
} from '../testing/world.ts';

const AUDITOR: Caller = { kind: 'person', id: 'dirk', name: 'Dirk', roles: ['AUDITOR'], language: 'en' };
const { schema } = buildSourcesSubgraph();
let world: World;
let dossierId: string;

/** The parcel register knows an address that the address register does not. */
const registers: World['source']['reply'] = (request, response, body) => {
  if (!request.url?.includes('/percelen/')) return NOTHING(request, response, body);
  return void response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      identificator: { objectId: '44021A0001-00A000', versieId: '2026-01-01T00:00:00+01:00' },
      caPaKey: '44021A0001/00A000',
      perceelStatus: 'gerealiseerd',
      adressen: [{ objectId: ADDRESS.id }],
    }),
  );
};

beforeAll(async () => {
  world = await createWorld(registers);
  world.items = ['ADRESSEN'];
  dossierId = await world.dossier();
});
afterAll(() => world.close());

const QUERY = `query ($items: [_Any!]!) { _entities(representations: $items) { ... on DossierItem {
  disagreement { kind attributeCodes sides { evidence { outcome source { code } } records { attributes { code label display } } } } } } }`;
const disagreement = async (caller: Caller) => {
  const { data, errors } = await graphql({
    schema,
    source: QUERY,
    variableValues: { items: [{ __typename: 'DossierItem', id: itemId(dossierId, 'ADRESSEN') }] },
    contextValue: world.as(caller),
  });
  expect(errors).toBeUndefined();
  return (data as unknown as { _entities: { disagreement: unknown }[] })._entities[0]!.disagreement;
};

it.each([
  ['an officer', OFFICER],
  ['the auditor', AUDITOR],
  ['our own subgraph', SERVICE],
])('shows both answers side by side to %s, with their sources', async (_who, caller) => {
  expect(await disagreement(caller)).toMatchObject({
    kind: 'PRESENCE',
    sides: [
      {
        evidence: { outcome: 'FOUND', source: { code: 'BASISREG_PERCEEL' } },
        records: [{ attributes: [{ code: 'adresId', display: ADDRESS.id }, { code: 'volledigAdres' }] }],
      },
      { evidence: { outcome: 'NONE', source: { code: 'BASISREG_ADRES' } }, records: [] },
    ],
  });
});

it.each([
  ['who ordered', OWNER],
  ['a stranger', STRANGER],
  ['an officer of another municipality', { ...OFFICER, nisCode: '24062' }],
])('is not for %s', async (_who, caller) => {
  expect(await disagreement(caller)).toBeNull();
});

it('is told on with the answer, and in the fact', async () => {
  const [fact] = await world.rows<{ data: { answers: { disagreement?: string[] }[] } }>(
    'select data from fact where subject = ? order by id desc limit 1',
    [dossierId],
  );
  expect(fact!.data.answers[0]!.disagreement).toEqual(['BASISREG_PERCEEL', 'BASISREG_ADRES']);
});
