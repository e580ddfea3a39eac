import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTROLLER, NOTARY, SUPPLIER } from './testing/people.ts';
import { act, CENTRAL, draftOf, fillAll, make, MUNICIPAL, sourcesSay, SUBMIT } from './testing/story.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('takes one request the whole road, from draft to delivered documents', async () => {
  const capakey = world.parcel('44021');
  const { id, number } = await draftOf(world, [capakey]);
  expect(number).toMatch(/^AV-\d{8}$/);
  expect((await world.run(NOTARY, SUBMIT, { id })).data).toEqual({ submitRequest: { __typename: 'SubmitRequestSuccess', request: { status: 'SUBMITTED' } } });
  await make(world, id);

  const read = `query ($id: ID!) { request(id: $id) { status dossiers { id number status deadline progress { answered total } waitingFor municipality { nisCode } parcel { capakey } } } }`;
  const { data } = await world.run(NOTARY, read, { id });
  const [dossier] = data!['request'].dossiers;
  expect(data).toMatchObject({ request: { status: 'IN_PROGRESS', dossiers: [{ status: 'CREATED', deadline: '2026-06-18', progress: { answered: 0, total: CENTRAL.length + MUNICIPAL.length } }] } });

  await sourcesSay(world, dossier.id, CENTRAL.map((code) => ({ code })));
  expect((await world.run(NOTARY, read, { id })).data).toMatchObject({ request: { dossiers: [{ status: 'WITH_MUNICIPALITY', progress: { answered: CENTRAL.length } }] } });
  await fillAll(world, dossier.id);
  expect(await act(world, SUPPLIER, 'submitForControl', dossier.id)).toMatchObject({ dossier: { status: 'IN_QUALITY_CONTROL' } });
  expect(await act(world, CONTROLLER, 'validateDossier', dossier.id)).toMatchObject({ dossier: { status: 'VALIDATED', edition: 1 } });

  const delivered = await world.run(NOTARY, `query ($id: ID!) { dossier(id: $id) { validUntil documents { kind mediaType digest size url } request { status } timeline(first: 50) { nodes { kind actor text } } } }`, { id: dossier.number });
  expect(delivered.errors).toBeUndefined();
  expect(delivered.data).toMatchObject({ dossier: { validUntil: '2027-05-19', request: { status: 'COMPLETED' } } });
  expect(delivered.data!['dossier'].documents.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['JSON', 'JSON_LD', 'PDF_A', 'PDF_UA']);
  expect((await world.facts(dossier.id)).map(({ type }) => type)).toEqual([
    'dossier.created',
    'item.answered',
    'dossier.enriching',
    'dossier.with-municipality',
    ...MUNICIPAL.map(() => 'item.filled'),
    'dossier.in-quality-control',
    'dossier.validated',
  ]);
});
