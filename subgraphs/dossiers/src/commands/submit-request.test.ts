import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, CITIZEN, GOVERNMENT, NOTARY, OTHER_CITIZEN, SUPPLIER } from '../testing/people.ts';
import { draftOf, make, SUBMIT, submitted, told } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, jobOf, NOON, type World } from '../testing/world.ts';
import { takePayment } from './take-payment.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('submitRequest', () => {
  it.each([
    { who: 'a notary', caller: NOTARY },
    { who: 'a government', caller: GOVERNMENT },
  ])('by $who is on account: the work starts', async ({ caller }) => {
    const id = await submitted(world, [world.parcel('44021')], caller);
    expect((await world.facts(id)).map(({ type }) => type)).toEqual(['request.created', 'request.submitted']);
    const { data } = await world.run(caller, 'query ($id: ID!) { request(id: $id) { submittedAt } }', { id });
    expect(data).toEqual({ request: { submittedAt: NOON.toISOString() } });
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

  it.each(['CEASED', 'UNKNOWN_NUMBER'] as const)(
    'by an organisation that the crossroads bank calls %s is refused',
    async (outcome) => {
      world.outside.enterprises.set(NOTARY.organisation!.id, outcome);
      const draft = await draftOf(world, [world.parcel('44021')], NOTARY);
      expect(await changingNothing(world, () => told(world, NOTARY, SUBMIT, { id: draft.id }))).toMatchObject(
        { __typename: 'OrganisationNotActive' },
      );
      world.outside.enterprises.clear();
    },
  );

  it.each(['cannot tell', 'is silent'])(
    'by an organisation goes on when the crossroads bank %s',
    async (how) => {
      if (how === 'is silent') world.outside.silent.add('EnterpriseOfRequester');
      else world.outside.enterprises.set(NOTARY.organisation!.id, 'UNAVAILABLE');
      const id = await submitted(world, [world.parcel('44021')], NOTARY);
      expect((await world.facts(id)).map(({ type }) => type)).toContain('request.submitted');
      world.outside.silent.clear();
      world.outside.enterprises.clear();
    },
  );

  it('by a government is not asked of the crossroads bank: its code is no enterprise number', async () => {
    world.outside.asked.length = 0;
    await submitted(world, [world.parcel('44021')], GOVERNMENT);
    expect(world.outside.asked.map(({ operation }) => operation)).not.toContain('EnterpriseOfRequester');
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
