import type { Caller } from '@vip/domain-kit';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  AGENT,
  AUDITOR,
  CITIZEN,
  COLLEAGUE,
  FINANCE,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  SERVICE,
  SUPPLIER,
} from '../testing/people.ts';
import { dossierAtTown, madeDossiers, validatedDossier } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

const ANYBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
const ROLELESS: Caller = { ...NOTARY, roles: [] };
const TOWNLESS: Caller = { ...SUPPLIER, nisCode: undefined };
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Every road to one dossier, and what each answers when there is nothing. */
const ROADS: Record<
  string,
  { document: string; nothing: unknown; variables: (ids: Known) => Record<string, unknown> }
> = {
  'dossier by id': {
    document: 'query ($id: ID!) { it: dossier(id: $id) { id } }',
    variables: ({ dossierId }) => ({ id: dossierId }),
    nothing: null,
  },
  'dossier by number': {
    document: 'query ($id: ID!) { it: dossier(id: $id) { id } }',
    variables: ({ number }) => ({ id: number }),
    nothing: null,
  },
  'dossier as an entity': { document: '', variables: () => ({}), nothing: [null] },
  'item as an entity': { document: '', variables: () => ({}), nothing: [null] },
  'request as an entity': { document: '', variables: () => ({}), nothing: [null] },
  'dossiers of a parcel': { document: '', variables: () => ({}), nothing: [{ dossiers: { nodes: [] } }] },
  'request by id': {
    document: 'query ($id: ID!) { it: request(id: $id) { id } }',
    variables: ({ requestId }) => ({ id: requestId }),
    nothing: null,
  },
  'the list, filtered': {
    document:
      'query ($id: ID!) { it: dossiers(first: 5, filter: { requestId: $id }) { nodes { id } totalCount } }',
    variables: ({ requestId }) => ({ id: requestId }),
    nothing: { nodes: [], totalCount: 0 },
  },
  'valid dossiers': {
    document: 'query ($key: ID!) { it: validDossiers(capakeys: [$key]) { id } }',
    variables: ({ capakey }) => ({ key: capakey }),
    nothing: [],
  },
  event: {
    document: 'query ($id: ID!) { it: event(id: $id) { eventId } }',
    variables: ({ factId }) => ({ id: factId }),
    nothing: null,
  },
  'several events': {
    document: 'query ($id: ID!) { it: eventsById(ids: [$id]) { eventId } }',
    variables: ({ factId }) => ({ id: factId }),
    nothing: [null],
  },
  'events of a request': {
    document: 'query ($id: ID!) { it: requestEventsById(ids: [$id]) { eventId } }',
    variables: ({ factId }) => ({ id: factId }),
    nothing: [null],
  },
  'events of a queue': {
    document: 'query ($id: ID!) { it: queueEventsById(ids: [$id]) { eventId } }',
    variables: ({ factId }) => ({ id: factId }),
    nothing: [null],
  },
  events: {
    document: 'query ($id: ID!) { it: events(first: 5, dossierIds: [$id]) { nodes { eventId } } }',
    variables: ({ dossierId }) => ({ id: dossierId }),
    nothing: { nodes: [] },
  },
};
const ENTITY: Record<string, (known: Known) => { of: string; fields: string; key: object }> = {
  'dossier as an entity': ({ dossierId }) => ({ of: 'Dossier', fields: 'id', key: { id: dossierId } }),
  'item as an entity': ({ itemId }) => ({ of: 'DossierItem', fields: 'id', key: { id: itemId } }),
  'request as an entity': ({ requestId }) => ({ of: 'Request', fields: 'id', key: { id: requestId } }),
  'dossiers of a parcel': ({ capakey }) => ({
    of: 'Parcel',
    fields: 'dossiers(first: 5) { nodes { id } }',
    key: { capakey },
  }),
};
interface Known {
  readonly dossierId: string;
  readonly number: string;
  readonly requestId: string;
  readonly itemId: string;
  readonly capakey: string;
  readonly factId: string;
}

async function askAlong(road: string, caller: Caller, known: Known): Promise<unknown> {
  const entity = ENTITY[road]?.(known);
  const { document, variables } = ROADS[road]!;
  const text = entity
    ? `query ($r: [_Any!]!) { it: _entities(representations: $r) { ... on ${entity.of} { ${entity.fields} } } }`
    : document;
  const { data, errors } = await world.run<{ it: unknown }>(
    caller,
    text,
    entity ? { r: [{ __typename: entity.of, ...entity.key }] } : variables(known),
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data.it));
}

describe('every road to a dossier', () => {
  let known: Known;
  beforeAll(async () => {
    const dossierId = await validatedDossier(world);
    const [row] = await world.sql<Known>(
      `select d.id as "dossierId", d.number, d.request_id as "requestId", d.capakey, (select id from item where dossier_id = d.id limit 1) as "itemId",
       (select id from fact where subject = d.id::text and type = 'dossier.validated') as "factId" from dossier d where d.id = ?`,
      [dossierId],
    );
    known = row!;
  });

  it.each(Object.keys(ROADS))('is closed to strangers exactly as if it were not there: %s', async (road) => {
    const missing: Known = {
      dossierId: randomUUID(),
      number: 'VIP-99999999',
      requestId: randomUUID(),
      itemId: randomUUID(),
      capakey: '99999Z0001/00A000',
      factId: randomUUID(),
    };
    for (const stranger of [AGENT, CITIZEN, LEUVEN_OFFICER, HASSELT_SYSTEM, ANYBODY, ROLELESS, TOWNLESS]) {
      expect(await askAlong(road, stranger, known), stranger.id).toEqual(ROADS[road]!.nothing);
      expect(await askAlong(road, stranger, missing), stranger.id).toEqual(ROADS[road]!.nothing);
    }
  });

  it.each(Object.keys(ROADS).filter((road) => road !== 'events of a queue'))(
    'is open to its own: %s',
    async (road) => {
      for (const own of [NOTARY, COLLEAGUE, SUPPLIER, AUDITOR, SERVICE])
        expect(await askAlong(road, own, known), own.id).not.toEqual(ROADS[road]!.nothing);
    },
  );

  it('is open to the queue of its municipality only', async () => {
    expect(await askAlong('events of a queue', SUPPLIER, known)).toEqual([{ eventId: known.factId }]);
    expect(await askAlong('events of a queue', NOTARY, known)).toEqual([null]);
  });

  it('shows finance and administration that it is there, and nothing that is in it', async () => {
    for (const caller of [FINANCE, ADMIN]) {
      const { data } = await world.run(
        caller,
        'query ($id: ID!) { dossier(id: $id) { status documents { id } item(code: "P_SCORE") { applicability records { id } summary } } }',
        { id: known.dossierId },
      );
      expect(data, caller.id).toEqual({
        dossier: {
          status: 'VALIDATED',
          documents: [],
          item: { applicability: 'UNKNOWN', records: [], summary: 'Zichtbaar na validatie door de gemeente' },
        },
      });
    }
  });
});

it('shows a municipality only its own part of a request in two municipalities', async () => {
  const [gent] = await madeDossiers(world, [world.parcel('44021'), world.parcel('24062')]);
  const { data } = await world.run<{
    dossier: { request: { parcels: unknown[]; dossiers: unknown[]; invoiceEmail: null } };
  }>(
    SUPPLIER,
    'query ($id: ID!) { dossier(id: $id) { request { invoiceEmail parcels { capakey } dossiers { id } } } }',
    { id: gent },
  );
  expect(data.dossier.request.parcels).toHaveLength(1);
  expect(data.dossier.request.dossiers).toEqual([{ id: gent }]);
});

it('shows the officers of a citizen a masked national number, and notes that they read it', async () => {
  const id = await dossierAtTown(world);
  const NUMBER = 'query ($id: ID!) { dossier(id: $id) { requesterNationalNumber } }';
  expect((await world.run(SUPPLIER, NUMBER, { id })).data).toEqual({
    dossier: { requesterNationalNumber: null },
  });
  await world.sql(
    'update request set national_number = ? where id = (select request_id from dossier where id = ?)',
    [world.tools.nationalNumbers.encrypt('85073003328'), id],
  );
  expect((await world.run(SUPPLIER, NUMBER, { id })).data).toEqual({
    dossier: { requesterNationalNumber: '85.07.**-***.**' },
  });
  expect((await world.facts(id, true)).filter(({ type }) => type === 'requester.read')).toMatchObject([
    { actor: { id: 'nele' } },
  ]);
  expect((await world.run(NOTARY, NUMBER, { id })).data).toEqual({
    dossier: { requesterNationalNumber: null },
  });
});
