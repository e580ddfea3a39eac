import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTROLLER, NOTARY, SUPPLIER } from './testing/people.ts';
import {
  act,
  CENTRAL,
  draftOf,
  fillAll,
  make,
  MUNICIPAL,
  PARTLY,
  sourcesSay,
  SUBMIT,
  told,
} from './testing/story.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const READ = `query ($id: ID!) { request(id: $id) { status dossiers { id number status deadline progress { answered total } } } }`;
interface Read {
  request: { status: string; dossiers: { id: string; number: string }[] };
}
const DELIVERED = `query ($id: ID!) { dossier(id: $id) { validUntil documents { kind digest } request { status } timeline(first: 50) { nodes { kind actor text } } } }`;
interface Delivered {
  dossier: { documents: { kind: string; digest: string }[]; timeline: { nodes: object[] } };
}

it('takes one request the whole road, from draft to delivered documents', async () => {
  const { id, number } = await draftOf(world, [world.parcel('44021')]);
  expect(number).toMatch(/^AV-\d{8}$/);
  expect(await told(world, NOTARY, SUBMIT, { id })).toEqual({
    __typename: 'SubmitRequestSuccess',
    request: { status: 'SUBMITTED' },
  });
  await make(world, id);

  const made = (await world.run<Read>(NOTARY, READ, { id })).data.request;
  const dossier = made.dossiers[0]!;
  expect(made).toMatchObject({
    status: 'IN_PROGRESS',
    dossiers: [
      {
        status: 'CREATED',
        deadline: '2026-06-18',
        progress: { answered: 0, total: CENTRAL.length + MUNICIPAL.length },
      },
    ],
  });

  await sourcesSay(
    world,
    dossier.id,
    CENTRAL.map((code) => ({ code })),
  );
  expect((await world.run(NOTARY, READ, { id })).data).toMatchObject({
    request: {
      dossiers: [{ status: 'WITH_MUNICIPALITY', progress: { answered: CENTRAL.length - PARTLY.length } }],
    },
  });
  await fillAll(world, dossier.id);
  expect(await act(world, SUPPLIER, 'submitForControl', dossier.id)).toMatchObject({
    dossier: { status: 'IN_QUALITY_CONTROL' },
  });
  expect(await act(world, CONTROLLER, 'validateDossier', dossier.id)).toMatchObject({
    dossier: { status: 'VALIDATED', edition: 1 },
  });

  const { data, errors } = await world.run<Delivered>(NOTARY, DELIVERED, { id: dossier.number });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ dossier: { validUntil: '2027-05-19', request: { status: 'COMPLETED' } } });
  expect(data.dossier.documents.map(({ kind }) => kind).toSorted()).toEqual([
    'JSON',
    'JSON_LD',
    'PDF_A',
    'PDF_UA',
  ]);
  expect(data.dossier.timeline.nodes[0]).toEqual({
    kind: 'dossier.validated',
    actor: 'Gent',
    text: 'Dossier gevalideerd',
  });

  const facts = await world.facts(dossier.id);
  expect(facts.map(({ type }) => type)).toEqual([
    'dossier.created',
    'item.answered',
    'dossier.enriching',
    'dossier.with-municipality',
    'item.filled',
    'dossier.in-quality-control',
    'dossier.validated',
  ]);
  expect(facts.at(-1)!.data).toEqual({
    digests: Object.fromEntries(data.dossier.documents.map(({ kind, digest }) => [kind, digest])),
  });
});
