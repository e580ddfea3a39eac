import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeInvoice } from '../commands/take-invoice.ts';
import { takePayment } from '../commands/take-payment.ts';
import { CITIZEN, SUPPLIER } from '../testing/people.ts';
import {
  answerTo,
  CENTRAL,
  dossierAtTown,
  FILL,
  fillAll,
  madeDossiers,
  make,
  MUNICIPAL,
  sourcesSay,
  statusOf,
  submitted,
  takeJob,
  told,
  validatedDossier,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, jobOf, NOON, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
afterEach(() => {
  world.clock = NOON;
});
const later = (days: number) => {
  world.clock = new Date(NOON.getTime() + days * 86_400_000);
};
const typesOf = async (subject: string) => (await world.facts(subject)).map(({ type }) => type);
const itemOfDossier = async (id: string, code: string) =>
  (
    await world.sql(
      'select status, applicability, source_code, sequence, version, failed_since from item where dossier_id = ? and code = ?',
      [id, code],
    )
  )[0];

describe('make-dossiers', () => {
  it('makes one dossier per parcel, once, however often the job comes', async () => {
    const id = await submitted(world, [world.parcel('44021'), world.parcel('46021')]);
    await make(world, id);
    await changingNothing(world, () => make(world, id));
    const dossiers = await world.sql<{ status: string; nis_code: string; integration: string; n: number }>(
      'select status, nis_code, integration, (select count(*)::int from item where dossier_id = dossier.id) as n from dossier where request_id = ? order by number',
      [id],
    );
    expect(dossiers).toEqual([
      { status: 'CREATED', nis_code: '44021', integration: 'NONE', n: CENTRAL.length + MUNICIPAL.length },
      { status: 'CREATED', nis_code: '46021', integration: 'DATA', n: CENTRAL.length + MUNICIPAL.length },
    ]);
  });

  it('of two workers at once has one effect', async () => {
    const id = await submitted(world, [world.parcel('44021')]);
    await Promise.all([make(world, id), make(world, id)]);
    expect(await world.sql('select count(*)::int as n from dossier where request_id = ?', [id])).toEqual([
      { n: 1 },
    ]);
  });
});

describe('take-answers', () => {
  it('leaves a failure open and unknown, and takes the recovery', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(world, id!, [{ code: 'OVERSTROMING_ZEE', outcome: 'FAILED' }]);
    expect(await itemOfDossier(id!, 'OVERSTROMING_ZEE')).toMatchObject({
      status: 'SOURCE_UNAVAILABLE',
      applicability: 'UNKNOWN',
      failed_since: expect.anything(),
    });
    await sourcesSay(world, id!, [{ code: 'OVERSTROMING_ZEE', outcome: 'NONE', sequence: 2 }]);
    // No flooding is class A: a value, not "not applicable".
    expect(await itemOfDossier(id!, 'OVERSTROMING_ZEE')).toMatchObject({
      status: 'FILLED_BY_PLATFORM',
      applicability: 'APPLICABLE',
      failed_since: null,
    });
  });

  it('drops what is stale, and the same job a second time', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(world, id!, [
      { code: 'SEVESO', outcome: 'FOUND', records: [{ naam: 'Fabriek' }], sequence: 5 },
    ]);
    await sourcesSay(world, id!, [{ code: 'SEVESO', outcome: 'NONE', sequence: 4 }]);
    expect(await itemOfDossier(id!, 'SEVESO')).toMatchObject({
      applicability: 'APPLICABLE',
      sequence: 5,
      version: 2,
    });
    const ids = [...world.outside.answers.values()]
      .filter(({ dossierId }) => dossierId === id)
      .map((answer) => answer.id);
    await changingNothing(world, () => takeJob(world, id!, ids));
  });

  it('never touches what the municipality answered', async () => {
    const id = await dossierAtTown(world);
    await told(
      world,
      SUPPLIER,
      FILL,
      answerTo(id, 'GEWESTPLAN', { applicability: 'UNKNOWN', remark: 'In herziening', expectedVersion: 2 }),
    );
    await sourcesSay(world, id, [
      { code: 'GEWESTPLAN', outcome: 'FOUND', records: [{ naam: 'x' }], sequence: 9 },
    ]);
    expect(await itemOfDossier(id, 'GEWESTPLAN')).toMatchObject({
      status: 'FILLED_BY_MUNICIPALITY',
      applicability: 'UNKNOWN',
      sequence: 9,
    });
  });

  it('changes nothing that was delivered', async () => {
    const id = await validatedDossier(world);
    await changingNothing(world, () =>
      sourcesSay(world, id, [{ code: 'SEVESO', outcome: 'FOUND', records: [{}], sequence: 7 }]),
    );
  });

  it('goes to the municipality when the last source has spoken, also when that is "not covered"', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(
      world,
      id!,
      CENTRAL.slice(1).map((code) => ({ code })),
    );
    expect(await statusOf(world, id!)).toBe('ENRICHING');
    await sourcesSay(world, id!, [{ code: CENTRAL[0]!, outcome: 'NOT_COVERED' }]);
    expect(await statusOf(world, id!)).toBe('WITH_MUNICIPALITY');
    expect(await itemOfDossier(id!, CENTRAL[0]!)).toMatchObject({
      status: 'TO_FILL',
      applicability: 'UNKNOWN',
    });
  });

  it('goes to control by itself when the last open answer comes from a source', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(
      world,
      id!,
      CENTRAL.map((code) => ({ code, outcome: code === 'EPC' ? ('FAILED' as const) : ('NONE' as const) })),
    );
    await fillAll(world, id!);
    expect(await statusOf(world, id!)).toBe('WITH_MUNICIPALITY');
    await sourcesSay(world, id!, [{ code: 'EPC', sequence: 2 }]);
    expect(await statusOf(world, id!)).toBe('IN_QUALITY_CONTROL');
  });

  it('takes answers of two batches for the same dossiers without dead-locking', async () => {
    const [one, two] = await madeDossiers(world, [world.parcel('44021'), world.parcel('44021')]);
    await Promise.all(
      CENTRAL.flatMap((code) => [sourcesSay(world, one!, [{ code }]), sourcesSay(world, two!, [{ code }])]),
    );
    expect([await statusOf(world, one!), await statusOf(world, two!)]).toEqual([
      'WITH_MUNICIPALITY',
      'WITH_MUNICIPALITY',
    ]);
  });
});

describe('take-payment and take-invoice', () => {
  const pay = (id: string, type: 'payment.paid' | 'payment.failed' = 'payment.paid') =>
    world.database.asService((em) =>
      takePayment({ ...world.tools, log: { warn: () => {} } })(em, jobOf(type, 'payment', { requestId: id })),
    );

  it('submits a paid request once, with the term from the payment on', async () => {
    const id = await submitted(world, [world.parcel('44021')], CITIZEN);
    await changingNothing(world, () => pay(id, 'payment.failed'));
    later(3);
    await pay(id);
    await changingNothing(world, () => pay(id));
    expect(await typesOf(id)).toEqual(['request.created', 'request.awaiting-payment', 'request.submitted']);
    await make(world, id);
    expect(
      (
        await world.sql<{ deadline: Date }>('select deadline::text from dossier where request_id = ?', [id])
      )[0],
    ).toEqual({ deadline: '2026-06-21' });
  });

  it('starts nothing for a request that was cancelled meanwhile', async () => {
    const id = await submitted(world, [world.parcel('44021')], CITIZEN);
    await world.run(
      CITIZEN,
      'mutation ($id: ID!) { cancelRequest(input: { requestId: $id }) { __typename } }',
      { id },
    );
    await changingNothing(world, () => pay(id));
  });

  it('tells that an invoice was made', async () => {
    const id = await submitted(world, [world.parcel('44021')]);
    await world.database.asService((em) =>
      takeInvoice(world.tools)(em, jobOf('invoice.issued', 'F-1', { requestId: id })),
    );
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'request.invoiced',
      ids: { invoice: 'F-1' },
    });
  });
});
