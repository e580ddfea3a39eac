import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  AUDITOR,
  CITIZEN,
  CONTROLLER,
  FINANCE,
  GOVERNMENT,
  HASSELT_SYSTEM,
  NOTARY,
  SERVICE,
  SUPPLIER,
} from '../testing/people.ts';
import { CREATE, draftOf, orderOf, SUBMIT, told, type Told } from '../testing/story.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

// Brugge (31005) is not connected in this world; noon is on 2026-05-19.
const ANYBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.close());

const REFUSED = `... on Refusal { code message } ... on VersionConflict { current } ... on NotAllowedNow { status availableActions } ... on InvalidInput { fields { path code message } }`;
const STATE =
  'connected connectedFrom connectedUntil integration connection { state version contactEmail reason availableActions }';
const DONE = `__typename ... on MunicipalConnectionSuccess { municipality { nisCode ${STATE} } } ${REFUSED}`;
const MUTATIONS = {
  connect: `mutation ($input: ConnectMunicipalityInput!) { connectMunicipality(input: $input) { ${DONE} } }`,
  disconnect: `mutation ($input: DisconnectMunicipalityInput!) { disconnectMunicipality(input: $input) { ${DONE} } }`,
  undo: `mutation ($input: UndoMunicipalConnectionInput!) { undoMunicipalConnection(input: $input) { ${DONE} } }`,
};
const act = (what: keyof typeof MUTATIONS, input: object, caller: Caller = ADMIN): Promise<Told> =>
  told(world, caller, MUTATIONS[what], { input });
const connect = (rest: object = {}, caller: Caller = ADMIN): Promise<Told> =>
  act(
    'connect',
    {
      nisCode: '31005',
      connectedFrom: '2026-06-01',
      integration: 'NONE',
      contactEmail: 'vastgoed@brugge.example',
      expectedVersion: 0,
      ...rest,
    },
    caller,
  );
const seen = async (nisCode = '31005', caller: Caller = ADMIN) =>
  (
    await world.run<{ _entities: Record<string, unknown>[] }>(
      caller,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { ${STATE} } } }`,
      { r: [{ __typename: 'Municipality', nisCode }] },
    )
  ).data._entities[0]!;
const kept = async () => {
  const [row] = await world.sql<{ digest: string }>(
    `select (select count(*) from municipality_connection) || '/' || (select md5(string_agg(s::text, '|' order by nis_code)) from municipality_settings s) || '/' || (select count(*) from fact) as digest`,
  );
  return row!.digest;
};
const order = (capakey: string, caller: Caller = NOTARY): Promise<Told> =>
  told(world, caller, CREATE.replace('successors', 'successors connectedFrom'), orderOf([capakey]));

describe('a municipality that is connected in a wave', () => {
  it('refuses orders before its day and says from when, and takes them from that day on by itself', async () => {
    const capakey = world.parcel('31005');
    expect(await order(capakey)).toMatchObject({ code: 'PARCEL_NOT_CONNECTED', connectedFrom: null });
    expect(await connect()).toMatchObject({
      municipality: {
        nisCode: '31005',
        connected: false,
        connectedFrom: '2026-06-01',
        connection: { state: 'PLANNED', version: 1, contactEmail: 'vastgoed@brugge.example' },
      },
    });
    expect(await order(capakey)).toMatchObject({
      __typename: 'ParcelNotOrderable',
      code: 'PARCEL_NOT_CONNECTED',
      connectedFrom: '2026-06-01',
      message: `Perceel ${capakey} kunt u hier aanvragen vanaf 01/06/2026: dan sluit de gemeente aan. Vraag de inlichtingen tot dan bij de gemeente zelf.`,
    });
    // The last second of the day before, in Brussels.
    world.clock = new Date('2026-05-31T21:59:59Z');
    expect(await order(capakey)).toMatchObject({ code: 'PARCEL_NOT_CONNECTED' });
    world.clock = new Date('2026-05-31T22:00:00Z');
    expect(await order(capakey)).toMatchObject({ __typename: 'CreateRequestSuccess' });
    expect(await seen()).toMatchObject({ connected: true, connection: { state: 'CONNECTED' } });
  });

  it('left a fact of the decision, by whom', async () => {
    expect(await world.facts('31005')).toMatchObject([
      {
        type: 'municipality.connected',
        actor: { id: 'petra' },
        ids: { nisCode: '31005' },
        data: { connectedFrom: '2026-06-01', connectedUntil: null, integration: 'NONE' },
      },
    ]);
  });

  it('changes how it takes part without moving its first day', async () => {
    expect(await connect({ connectedFrom: '2026-07-01', expectedVersion: 1 })).toMatchObject({
      fields: [{ path: ['connectedFrom'], code: 'CONNECTED_ALREADY' }],
    });
    expect(await connect({ integration: 'DATA', expectedVersion: 1 })).toMatchObject({
      municipality: { connected: true, integration: 'DATA', connection: { version: 2 } },
    });
  });

  it('is disconnected from a day on, after which a draft of before is refused when it is handed in', async () => {
    const { id } = await draftOf(world, [world.parcel('31005')]);
    const leave = { nisCode: '31005', from: '2026-06-03', reason: 'Fusie', expectedVersion: 2 };
    expect(await act('disconnect', leave)).toMatchObject({
      municipality: { connected: true, connectedUntil: '2026-06-02', connection: { reason: 'Fusie' } },
    });
    world.clock = new Date('2026-06-03T10:00:00Z');
    expect(await seen()).toMatchObject({ connected: false, connection: { state: 'ENDED' } });
    expect(await told(world, NOTARY, SUBMIT, { id })).toMatchObject({ code: 'PARCEL_NOT_CONNECTED' });
  });

  it('keeps every decision in its log, and may begin again', async () => {
    expect(await connect({ connectedFrom: '2026-09-01', expectedVersion: 3 })).toMatchObject({
      municipality: { connected: false, connectedFrom: '2026-09-01', connectedUntil: null },
    });
    expect((await world.facts('31005')).map(({ type }) => type)).toEqual([
      'municipality.connected',
      'municipality.connected',
      'municipality.disconnected',
      'municipality.connected',
    ]);
  });

  it('takes a planned wave back, once, and is as it was before', async () => {
    expect(await act('undo', { nisCode: '31005', expectedVersion: 4 })).toMatchObject({
      municipality: { connectedFrom: '2026-06-01', connectedUntil: '2026-06-02', integration: 'DATA' },
    });
    expect(await act('undo', { nisCode: '31005', expectedVersion: 5 })).toMatchObject({
      __typename: 'NotAllowedNow',
      status: 'ENDED',
      availableActions: ['CONNECT'],
    });
  });
});

it('calls a wave off when it would end before it began', async () => {
  world.clock = NOON;
  const wave = { nisCode: '71066', connectedFrom: '2026-12-01', expectedVersion: 0 };
  world.outside.municipalities.set('71066', { name: 'Zonhoven', until: null, mergedInto: null });
  await connect(wave);
  await act('disconnect', { nisCode: '71066', from: '2026-06-01', reason: 'Uitgesteld', expectedVersion: 1 });
  expect(await seen('71066')).toMatchObject({ connectedFrom: null, connection: { state: 'NOT_CONNECTED' } });
});

describe('a decision that is not accepted keeps nothing', () => {
  it.each([
    [{ nisCode: '21004' }, 'NOT_A_FLEMISH_MUNICIPALITY'],
    [{ nisCode: '41002' }, 'MUNICIPALITY_UNKNOWN'],
    [{ nisCode: '37012' }, 'MUNICIPALITY_ENDED'],
    [{ nisCode: '41018', connectedFrom: '2026-05-18' }, 'IN_THE_PAST'],
    [{ nisCode: '41018', contactEmail: 'geen adres' }, 'NOT_AN_EMAIL'],
  ])('because of what was given: %o', async (wrong, code) => {
    world.outside.municipalities.set('41018', { name: 'Geraardsbergen', until: null, mergedInto: null });
    world.outside.municipalities.set('37012', {
      name: 'Ruiselede',
      until: '2024-12-31',
      mergedInto: { nisCode: '37021', name: 'Wingene' },
    });
    const before = await kept();
    expect(await connect(wrong)).toMatchObject({ __typename: 'InvalidInput', fields: [{ code }] });
    expect(await kept()).toBe(before);
  });

  it('because somebody else decided meanwhile', async () => {
    const before = await kept();
    expect(await connect({ nisCode: '44021', expectedVersion: 0 })).toMatchObject({ current: 1 });
    expect(await kept()).toBe(before);
  });

  it('because it was only checked', async () => {
    const before = await kept();
    const wish = { nisCode: '41018', checkOnly: true };
    expect(await connect(wish)).toMatchObject({ __typename: 'MunicipalConnectionSuccess' });
    expect(await kept()).toBe(before);
  });
});

describe('whoever does not administer the platform', () => {
  const OTHERS = [
    NOTARY,
    CITIZEN,
    GOVERNMENT,
    SUPPLIER,
    CONTROLLER,
    FINANCE,
    HASSELT_SYSTEM,
    AUDITOR,
    SERVICE,
    ANYBODY,
  ];
  it.each(OTHERS)('decides nothing: $roles.0 $kind', async (caller) => {
    const before = await kept();
    const inputs = {
      connect: { nisCode: '41018', connectedFrom: '2026-06-01', integration: 'NONE', contactEmail: 'a@b.be' },
      disconnect: { nisCode: '44021', from: '2026-06-01', reason: 'x' },
      undo: { nisCode: '44021' },
    };
    for (const [what, input] of Object.entries(inputs)) {
      const { errors } = await world.run(caller, MUTATIONS[what as keyof typeof MUTATIONS], {
        input: { ...input, expectedVersion: 1 },
      });
      expect(errors?.[0]?.extensions['code'], what).toBe(
        caller.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
    }
    expect(await kept()).toBe(before);
  });

  it('reads whether and from when one can order, and not how it was decided', async () => {
    for (const caller of [NOTARY, SUPPLIER, ANYBODY])
      expect(await seen('44021', caller), caller.id).toMatchObject({ connected: true, connection: null });
    expect(await seen('44021', AUDITOR)).toMatchObject({
      connection: { state: 'CONNECTED', availableActions: [] },
    });
  });

  it('is stopped by PostgreSQL too', async () => {
    const add = `insert into municipality_connection (nis_code, version, connected_from, integration, decided_at) values ('41018', 9, '2026-01-01', 'NONE', '2026-01-01')`;
    for (const caller of [CONTROLLER, NOTARY, AUDITOR])
      await expect(
        world.database.as(caller, (em) => em.execute(add)),
        caller.id,
      ).rejects.toThrow(/row-level security/);
  });
});

it('never changes what was decided', async () => {
  const change = `update municipality_connection set connected_from = '2020-01-01' where nis_code = '44021'`;
  await expect(world.sql(change)).rejects.toThrow(/never changed/);
});
