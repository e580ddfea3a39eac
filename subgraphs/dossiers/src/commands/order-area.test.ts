import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaIn } from '../testing/outside.ts';
import { CITIZEN, CONTROLLER, NOTARY } from '../testing/people.ts';
import { make, told } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => {
  world.outside.area = areaIn('44021');
});
afterAll(() => world.close());

const strip = (x: number) => ({
  type: 'Polygon',
  crs: { type: 'name', properties: { name: 'EPSG:31370' } },
  coordinates: [
    [
      [x, 194_000],
      [x + 40, 194_000],
      [x + 40, 194_006],
      [x, 194_006],
      [x, 194_000],
    ],
  ],
});
const CREATE = `mutation ($input: CreateRequestInput!) { createRequest(input: $input) { __typename
  ... on CreateRequestSuccess { request { id parcels { capakey areaKey geometry parcel { capakey } municipality { nisCode } note } } }
  ... on Refusal { code message path } ... on InvalidInput { fields { code } } ... on AreaNotOrderable { capakeys } } }`;
const SUBMIT = `mutation ($id: ID!) { submitRequest(input: { requestId: $id }) { __typename ... on Refusal { code } } }`;
const order = (parcels: readonly object[]) => ({
  input: { purpose: 'OTHER', contactEmail: 'kantoor@voorbeeld.be', parcels },
});
interface Drafted {
  readonly id: string;
  readonly parcels: readonly { areaKey: string }[];
}

describe('public domain without a parcel', () => {
  it('becomes a draft beside a parcel: with its geometry and a key of its own, and without a CaPaKey', async () => {
    const capakey = world.parcel('44021');
    const answer = await told(
      world,
      NOTARY,
      CREATE,
      order([{ geometry: strip(1_000), note: 'berm' }, { capakey }]),
    );
    expect(answer).toMatchObject({
      __typename: 'CreateRequestSuccess',
      request: {
        parcels: [
          { capakey: null, parcel: null, municipality: { nisCode: '44021' }, note: 'berm' },
          { capakey, areaKey: null, parcel: { capakey } },
        ],
      },
    });
    const [area] = (answer['request'] as Drafted).parcels;
    expect(area).toMatchObject({ areaKey: expect.stringMatching(/^GEBIED-/), geometry: strip(1_000) });
  });

  it('becomes a dossier that says so, and whose facts name no CaPaKey', async () => {
    const answer = await told(world, NOTARY, CREATE, order([{ geometry: strip(2_000) }]));
    const { id } = answer['request'] as Drafted;
    expect(await told(world, NOTARY, SUBMIT, { id })).toMatchObject({ __typename: 'SubmitRequestSuccess' });
    await make(world, id);
    const [row] = await world.sql<{ id: string }>('select id from dossier where request_id = ?', [id]);
    const { data } = await world.run(
      CONTROLLER,
      `query ($id: ID!) { dossier(id: $id) { capakey areaKey parcel { capakey } geometry municipality { nisCode } previousDossier { id } status } }`,
      { id: row!.id },
    );
    expect(data).toMatchObject({
      dossier: {
        capakey: null,
        parcel: null,
        areaKey: expect.stringMatching(/^GEBIED-/),
        geometry: { type: 'Polygon' },
        municipality: { nisCode: '44021' },
        previousDossier: null,
      },
    });
    const [created] = await world.facts(row!.id);
    expect(created).toMatchObject({ type: 'dossier.created', ids: { nisCode: '44021' } });
    expect(created!.ids).not.toHaveProperty('capakey');
  });

  it('is refused in the words of the register, with the parcels to order instead, and keeps nothing', async () => {
    world.outside.area = areaIn('44021', {
      coveredParcels: [{ parcel: { capakey: '44021A0001/00A000' } }],
      problems: [{ code: 'AREA_COVERS_PARCELS', message: 'Bestel die percelen.' }],
    });
    const answer = await changingNothing(world, () =>
      told(world, NOTARY, CREATE, order([{ capakey: world.parcel('44021') }, { geometry: strip(3_000) }])),
    );
    expect(answer).toEqual({
      __typename: 'AreaNotOrderable',
      code: 'AREA_COVERS_PARCELS',
      message: 'Bestel die percelen.',
      path: ['parcels', '1', 'geometry'],
      capakeys: ['44021A0001/00A000'],
    });
  });

  it.each([
    {
      what: 'the same area twice',
      parcels: [{ geometry: strip(4_000) }, { geometry: strip(4_000) }],
      area: areaIn('44021'),
      code: 'AREA_TWICE',
    },
    {
      what: 'an area in a municipality that is not connected',
      parcels: [{ geometry: strip(4_000) }],
      area: areaIn('31005'),
      code: 'AREA_NOT_CONNECTED',
    },
  ])('refuses $what', async ({ parcels, area, code }) => {
    world.outside.area = area;
    expect(await changingNothing(world, () => told(world, NOTARY, CREATE, order(parcels)))).toMatchObject({
      __typename: 'AreaNotOrderable',
      code,
    });
  });

  it('is not for a citizen, who orders what they hold a right on; the register is not even asked', async () => {
    world.outside.asked.length = 0;
    const answer = await changingNothing(world, () =>
      told(world, CITIZEN, CREATE, order([{ geometry: strip(5_000) }])),
    );
    expect(answer).toMatchObject({ __typename: 'AreaNotOrderable', code: 'AREA_FOR_PROFESSIONALS' });
    expect(world.outside.asked).toEqual([]);
  });

  it('that the register no longer accepts is refused at submission', async () => {
    const answer = await told(world, NOTARY, CREATE, order([{ geometry: strip(6_000) }]));
    const { id } = answer['request'] as Drafted;
    world.outside.area = areaIn('44021', {
      problems: [{ code: 'AREA_COVERS_PARCELS', message: 'Bestel die percelen.' }],
    });
    expect(await changingNothing(world, () => told(world, NOTARY, SUBMIT, { id }))).toMatchObject({
      __typename: 'AreaNotOrderable',
      code: 'AREA_COVERS_PARCELS',
    });
  });
});
