import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, CITIZEN, GOVERNMENT, NOTARY, OTHER_CITIZEN, speaking, SUPPLIER } from '../testing/people.ts';
import { CREATE, draftOf, make, orderOf, SUBMIT, submitted, told } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, jobOf, NOON, type World } from '../testing/world.ts';
import { takePayment } from './take-payment.ts';

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

describe('submitRequest', () => {
  it.each([
    { who: 'a notary', caller: NOTARY },
    { who: 'a government', caller: GOVERNMENT },
  ])('by $who is on account: the work starts', async ({ caller }) => {
    const id = await submitted(world, [world.parcel('44021')], caller);
    expect((await world.facts(id)).map(({ type }) => type)).toEqual(['request.created', 'request.submitted']);
    const { data } = await world.run(caller, 'query ($id: ID!) { request(id: $id) { submittedAt } }', { id });
    expect(data).toEqual({ request: { submittedAt: NOON } });
  });

  it('by a citizen waits for the payment, and keeps the national number unreadable', async () => {
    const id = await submitted(world, [world.parcel('44021')], CITIZEN);
    const [row] = await world.sql<{ status: string; submitted_at: unknown; national_number: Buffer }>(
      'select status, submitted_at, national_number from request where id = ?',
      [id],
    );
    expect(row).toMatchObject({ status: 'AWAITING_PAYMENT', submitted_at: null });
    expect(row!.national_number.toString('latin1')).not.toContain(CITIZEN.nationalNumber!);
    expect(world.tools.nationalNumbers.decrypt(row!.national_number)).toBe(CITIZEN.nationalNumber);
    expect(JSON.stringify(await world.sql('select * from fact'))).not.toContain(CITIZEN.nationalNumber!);
  });

  it('by a citizen without a right on a parcel is refused', async () => {
    const capakey = world.parcel('44021');
    world.outside.rights.set(capakey, 'NOT_HELD');
    const draft = await draftOf(world, [capakey], OTHER_CITIZEN);
    expect(
      await changingNothing(world, () => told(world, OTHER_CITIZEN, SUBMIT, { id: draft.id })),
    ).toMatchObject({ __typename: 'NoRightOnParcel' });
  });

  it.each(['the cadastre does not know', 'the cadastre is silent'])(
    'by a citizen is accepted when %s, and an officer verifies it first',
    async (why) => {
      const capakey = world.parcel('44021');
      if (why.endsWith('silent')) world.outside.silent.add('RightsOnParcels');
      else world.outside.rights.set(capakey, 'UNKNOWN');
      const id = await submitted(world, [capakey], CITIZEN);
      world.outside.silent.clear();
      await world.database.asService((em) =>
        takePayment({ ...world.tools, log: { warn: () => {} } })(
          em,
          jobOf('payment.paid', 'p', { requestId: id }),
        ),
      );
      await make(world, id);
      const { data } = await world.run<{
        request: { dossiers: { rightToVerify: boolean; sections: { hiddenUntilValidation: boolean }[] }[] };
      }>(
        CITIZEN,
        'query ($id: ID!) { request(id: $id) { dossiers { rightToVerify waitingFor sections { hiddenUntilValidation } } } }',
        { id },
      );
      expect(data.request.dossiers[0]).toMatchObject({
        rightToVerify: true,
        waitingFor: 'De gemeente controleert eerst of u een recht op het perceel hebt.',
      });
      expect(
        data.request.dossiers[0]!.sections.every(({ hiddenUntilValidation }) => hiddenUntilValidation),
      ).toBe(true);
    },
  );

  it('is refused when a parcel has no price today', async () => {
    const capakey = world.parcel('24062');
    const draft = await draftOf(world, [capakey]);
    world.outside.priceProblem = { capakey, code: 'NO_TARIFF' };
    const answer = await changingNothing(world, () => told(world, NOTARY, SUBMIT, { id: draft.id }));
    world.outside.priceProblem = null;
    expect(answer).toMatchObject({ __typename: 'PriceUnknown', code: 'PRICE_UNKNOWN' });
  });

  it('is refused for now when billing or the register is silent', async () => {
    const draft = await draftOf(world, [world.parcel('24062')]);
    for (const operation of ['PriceOfRequest', 'ParcelsToOrder']) {
      world.outside.silent.add(operation);
      expect(await changingNothing(world, () => told(world, NOTARY, SUBMIT, { id: draft.id }))).toMatchObject(
        { __typename: 'TryAgainLater' },
      );
      world.outside.silent.clear();
    }
  });

  it('asks the register again: a parcel that became historic meanwhile is not handed in', async () => {
    const capakey = world.parcel('44021');
    const draft = await draftOf(world, [capakey]);
    world.outside.parcels.set(capakey, { ...world.outside.parcels.get(capakey)!, status: 'HISTORIC' });
    expect(await changingNothing(world, () => told(world, NOTARY, SUBMIT, { id: draft.id }))).toMatchObject({
      __typename: 'ParcelNotOrderable',
      code: 'PARCEL_HISTORIC',
    });
  });

  it('happens once: the second of two is told where it stands', async () => {
    const draft = await draftOf(world, [world.parcel('44021')]);
    const both = await Promise.all([
      told(world, NOTARY, SUBMIT, { id: draft.id }),
      told(world, NOTARY, SUBMIT, { id: draft.id }),
    ]);
    expect(both.filter(({ __typename }) => __typename === 'SubmitRequestSuccess')).toHaveLength(1);
    expect((await world.facts(draft.id)).filter(({ type }) => type === 'request.submitted')).toHaveLength(1);
  });

  it('answers a stranger as if the request did not exist, and an officer before it is theirs', async () => {
    const draft = await draftOf(world, [world.parcel('44021')]);
    for (const caller of [AGENT, CITIZEN, SUPPLIER])
      expect(await changingNothing(world, () => told(world, caller, SUBMIT, { id: draft.id }))).toMatchObject(
        { __typename: 'NotFound' },
      );
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
