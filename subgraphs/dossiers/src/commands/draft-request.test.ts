import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, NOTARY, speaking, SUPPLIER } from '../testing/people.ts';
import { CREATE, draftOf, orderOf, SUBMIT, submitted, told } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
const AMEND = `mutation ($input: AmendRequestInput!) { amendRequest(input: $input) { __typename ... on AmendRequestSuccess { request { reference purpose version parcels { capakey } } }
  ... on Refusal { code message } ... on VersionConflict { current } ... on NotAllowedNow { status availableActions } ... on InvalidInput { fields { path } } } }`;
const CANCEL = `mutation ($id: ID!) { cancelRequest(input: { requestId: $id }) { __typename ... on CancelRequestSuccess { request { status } } ... on NotAllowedNow { status availableActions } } }`;

describe('createRequest', () => {
  it('makes a draft with a number, what the register says, and one fact', async () => {
    const capakey = world.parcel('44021');
    const answer = await told(world, NOTARY, CREATE, orderOf([capakey]));
    expect(answer).toMatchObject({
      __typename: 'CreateRequestSuccess',
      request: { status: 'DRAFT', version: 1, parcels: [{ capakey }] },
    });
    const { id } = answer['request'] as { id: string };
    expect(await world.facts(id)).toMatchObject([
      { type: 'request.created', actor: { id: 'sofie' }, ids: { requestId: id, ownerId: '0428315871' } },
    ]);
  });

  it.each([
    { what: 'one that the register does not know', key: () => '99999Z0001/00A000', code: 'PARCEL_UNKNOWN' },
    {
      what: 'a historic one',
      key: () =>
        world.parcel('44021', { status: 'HISTORIC', successors: [{ capakey: '44021A0009/00A000' }] }),
      code: 'PARCEL_HISTORIC',
    },
    {
      what: 'one without geometry',
      key: () => world.parcel('44021', { geometry: null }),
      code: 'PARCEL_NO_GEOMETRY',
    },
    {
      what: 'one without municipality',
      key: () => world.parcel('44021', { municipality: null }),
      code: 'PARCEL_NO_MUNICIPALITY',
    },
    {
      what: 'one of a municipality that is not connected',
      key: () => world.parcel('31005'),
      code: 'PARCEL_NOT_CONNECTED',
    },
  ])('refuses a parcel: $what', async ({ key, code }) => {
    const capakey = key();
    const answer = await changingNothing(world, () =>
      told(world, NOTARY, CREATE, orderOf([world.parcel('44021'), capakey])),
    );
    expect(answer).toMatchObject({ __typename: 'ParcelNotOrderable', code, capakey });
  });

  it('names what became of a historic parcel', async () => {
    const capakey = world.parcel('44021', {
      status: 'HISTORIC',
      successors: [{ capakey: '44021A0009/00A000' }],
    });
    expect(await told(world, NOTARY, CREATE, orderOf([capakey]))).toMatchObject({
      successors: ['44021A0009/00A000'],
    });
  });

  it('refuses bad fields all at once, in the language of the caller, and asks nobody', async () => {
    world.outside.asked.length = 0;
    const answer = await changingNothing(world, () =>
      told(
        world,
        speaking(NOTARY, 'fr'),
        CREATE,
        orderOf(['Korenmarkt'], { contactEmail: 'nergens', reference: 'x'.repeat(201) }),
      ),
    );
    expect(answer).toMatchObject({
      __typename: 'InvalidInput',
      fields: [
        { path: ['reference'], code: 'TOO_LONG' },
        {
          path: ['contactEmail'],
          code: 'NOT_AN_EMAIL',
          message: 'Indiquez une adresse e-mail complète, par exemple nom@exemple.be.',
        },
        { path: ['parcels', '0', 'capakey'], code: 'NOT_A_CAPAKEY' },
      ],
    });
    expect(world.outside.asked).toEqual([]);
  });

  it('says to try again when the register is silent', async () => {
    world.outside.silent.add('ParcelsToOrder');
    const { errors } = await changingNothing(world, () =>
      world.run(NOTARY, CREATE, orderOf([world.parcel('44021')])),
    );
    world.outside.silent.clear();
    expect(errors![0]!.extensions['code']).toBe('UNAVAILABLE');
  });

  it.each([
    {
      who: 'who is not signed in',
      caller: { ...NOTARY, kind: 'anonymous' as const, roles: [] },
      code: 'UNAUTHENTICATED',
    },
    { who: 'an officer', caller: SUPPLIER, code: 'FORBIDDEN' },
  ])('is not for $who', async ({ caller, code }) => {
    const { errors } = await changingNothing(world, () =>
      world.run(caller, CREATE, orderOf([world.parcel('44021')])),
    );
    expect(errors![0]!.extensions['code']).toBe(code);
  });
});

describe('amendRequest', () => {
  it('changes a draft, parcels included', async () => {
    const draft = await draftOf(world, [world.parcel('44021')]);
    const capakey = world.parcel('24062');
    const input = {
      requestId: draft.id,
      expectedVersion: 1,
      purpose: 'GIFT',
      reference: '',
      parcels: [{ capakey }],
    };
    expect(await told(world, NOTARY, AMEND, { input })).toEqual({
      __typename: 'AmendRequestSuccess',
      request: { reference: null, purpose: 'GIFT', version: 2, parcels: [{ capakey }] },
    });
    expect((await world.sql('select nis_codes from request where id = ?', [draft.id]))[0]).toEqual({
      nis_codes: ['24062'],
    });
  });

  it('refuses a stale version, a stranger, an empty cart and a request that was handed in', async () => {
    const draft = await draftOf(world, [world.parcel('44021')]);
    const input = { requestId: draft.id, expectedVersion: 1 };
    const refused = (caller: typeof NOTARY, more: object) =>
      changingNothing(world, () => told(world, caller, AMEND, { input: { ...input, ...more } }));
    expect(await refused(NOTARY, { expectedVersion: 7 })).toMatchObject({
      __typename: 'VersionConflict',
      current: 1,
    });
    expect(await refused(AGENT, {})).toMatchObject({ __typename: 'NotFound' });
    expect(await refused(NOTARY, { parcels: [] })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['parcels'] }],
    });
    await told(world, NOTARY, SUBMIT, { id: draft.id });
    expect(await refused(NOTARY, { expectedVersion: 2 })).toMatchObject({
      __typename: 'NotAllowedNow',
      status: 'SUBMITTED',
      availableActions: [],
    });
  });
});

describe('cancelRequest', () => {
  it('takes a draft back, and not a request that was handed in', async () => {
    const draft = await draftOf(world, [world.parcel('44021')]);
    expect(await told(world, NOTARY, CANCEL, { id: draft.id })).toEqual({
      __typename: 'CancelRequestSuccess',
      request: { status: 'CANCELLED' },
    });
    const id = await submitted(world, [world.parcel('44021')]);
    expect(await changingNothing(world, () => told(world, NOTARY, CANCEL, { id }))).toEqual({
      __typename: 'NotAllowedNow',
      status: 'SUBMITTED',
      availableActions: [],
    });
  });
});
