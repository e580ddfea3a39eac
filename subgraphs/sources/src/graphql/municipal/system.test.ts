import type { Caller } from '@vip/domain-kit';
import { graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json } from '../../connectors/fixtures/local-source.ts';
import { buildSourcesSubgraph } from '../../schema.ts';
import { createWorld, NOTHING, OFFICER, OWNER, STRANGER, type World } from '../../testing/world.ts';

const { schema } = buildSourcesSubgraph();
const KAREL: Caller = { ...OFFICER, id: 'karel', roles: ['CONTROLLER'] };
const LEUVEN: Caller = { ...KAREL, id: 'pieter', nisCode: '24062' };
const PETRA: Caller = { ...OFFICER, id: 'petra', roles: ['PLATFORM_ADMIN'], nisCode: undefined };
const ITEM = 'LEEGSTANDSREGISTER';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.restart();
  world.source.reply = NOTHING;
  world.items = [ITEM];
  await world.rows('delete from municipal_system');
});

const run = async (caller: Caller, source: string, input?: object) => {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { input },
    contextValue: world.as(caller),
  });
  if (errors) throw errors[0]!;
  return data as Record<string, unknown>;
};
const url = () => new URL('/gemeente', world.source.url).href;
const SET =
  'mutation ($input: SetMunicipalSystemInput!) { setMunicipalSystem(input: $input) { __typename ... on SetMunicipalSystemSuccess { sources { nisCode system { url version items { code } } } } ... on InvalidInput { fields { path code } } ... on VersionConflict { current } } }';
const READ = '{ municipalSources { nisCode system { url } } }';
const TRY =
  'mutation ($input: TryMunicipalSystemInput!) { tryMunicipalSystem(input: $input) { __typename ... on TryMunicipalSystemSuccess { capakey answers { item { code } outcome records reason } } ... on InvalidInput { fields { code } } } }';
const set = (caller: Caller, more: object = {}) =>
  run(caller, SET, { url: url(), items: [ITEM], expectedVersion: 0, ...more }).then(
    ({ setMunicipalSystem }) => setMunicipalSystem as Record<string, unknown>,
  );
const answers = json({
  capakey: '44021A0001/00A000',
  answers: [{ item: ITEM, outcome: 'FOUND', records: [{ opgenomen: true }] }],
});

describe('the address of a municipal system', () => {
  it('is set by the controller of that municipality, and by nobody else: it is as if it were not there', async () => {
    expect(await set(KAREL)).toMatchObject({
      __typename: 'SetMunicipalSystemSuccess',
      sources: { nisCode: '44021' },
    });
    for (const caller of [OFFICER, OWNER, STRANGER, LEUVEN]) {
      expect(await set(caller, { nisCode: '44021', expectedVersion: 1 })).toEqual({ __typename: 'NotFound' });
      expect(await run(caller, '{ municipalSources(nisCode: "44021") { nisCode } }')).toEqual({
        municipalSources: null,
      });
      const result = await run(caller, TRY, { nisCode: '44021', capakey: '44021A0001/00A000' });
      expect(result).toEqual({ tryMunicipalSystem: { __typename: 'NotFound' } });
    }
    expect(await run(KAREL, READ)).toEqual({
      municipalSources: { nisCode: '44021', system: { url: url() } },
    });
  });

  it('is not in the rows that another municipality sees, whatever is asked of the database', async () => {
    await set(KAREL);
    const seen = (caller: Caller) =>
      world.database.as(caller, (em) => em.execute<unknown[]>('select 1 from municipal_system'));
    expect(await seen(LEUVEN)).toEqual([]);
    expect(await seen(OWNER)).toEqual([]);
    expect(await seen(KAREL)).toHaveLength(1);
  });

  it('is set by the administrator of the platform when that names the municipality', async () => {
    expect(await set(PETRA)).toEqual({ __typename: 'NotFound' });
    expect(await set(PETRA, { nisCode: '24062' })).toMatchObject({ __typename: 'SetMunicipalSystemSuccess' });
  });

  it('is refused when it may not be asked, or asks what a municipality does not know', async () => {
    expect(await set(KAREL, { url: 'https://169.254.169.254/', items: ['EPC'] })).toEqual({
      __typename: 'InvalidInput',
      fields: [
        { path: ['url'], code: 'NOT_PUBLIC' },
        { path: ['items'], code: 'NOT_ANSWERABLE' },
      ],
    });
    expect(
      await set(KAREL, { items: [], oauth: { tokenUrl: 'http://10.0.0.1/', clientId: ' ' } }),
    ).toMatchObject({ fields: [{ path: ['tokenUrl'] }, { path: ['clientId'] }, { path: ['items'] }] });
  });

  it('is not overwritten by somebody who saw an older state', async () => {
    await set(KAREL);
    expect(await set(KAREL)).toEqual({ __typename: 'VersionConflict', current: 1 });
    expect(await set(KAREL, { expectedVersion: 1 })).toMatchObject({ sources: { system: { version: 2 } } });
  });
});

describe('a municipal system', () => {
  it('is asked for the dossiers of its own municipality, and its answer is kept with its proof', async () => {
    await set(KAREL);
    world.source.reply = answers;
    const id = await world.dossier();
    expect(
      await world.rows('select source_code, outcome, records from answer where dossier_id = ?', [id]),
    ).toEqual([{ source_code: 'GEMEENTE_SYSTEEM', outcome: 'FOUND', records: [{ opgenomen: true }] }]);
    const [evidence] = await world.rows<{ request_digest: string; response_digest: string }>(
      'select request_digest, response_digest from evidence where dossier_id = ?',
      [id],
    );
    expect(evidence!.request_digest).toHaveLength(64);
    expect(evidence!.response_digest).toHaveLength(64);
  });

  it('is not asked when its municipality switched it off', async () => {
    await set(KAREL, { active: false });
    world.source.reply = answers;
    const before = world.source.asked.length;
    const id = await world.dossier();
    expect(await world.rows('select 1 from question where dossier_id = ?', [id])).toEqual([]);
    expect(world.source.asked).toHaveLength(before);
  });

  it('is asked again when it says "later", and that is no failure of it', async () => {
    await set(KAREL);
    world.source.reply = json({
      capakey: '44021A0001/00A000',
      answers: [{ item: ITEM, outcome: 'LATER', retryAfterSeconds: 7_200 }],
    });
    const id = await world.dossier();
    const [question] = await world.rows<{ next_attempt_at: string }>(
      'select next_attempt_at from question where dossier_id = ?',
      [id],
    );
    expect(new Date(question!.next_attempt_at).getTime() - world.now.getTime()).toBe(7_200_000);
    expect(
      await world.rows(
        "select 1 from source_state where source_code = 'GEMEENTE_SYSTEEM' and last_failure_at is not null",
      ),
    ).toEqual([]);
  });

  it('can be tried on a parcel of its municipality, and nothing of it lands in a dossier', async () => {
    await set(KAREL);
    world.source.reply = answers;
    const ask = world.platform.ask;
    world.platform = {
      ...world.platform,
      ask: ((_: string, { capakey }: { capakey: string }) =>
        Promise.resolve({
          parcel: {
            capakey,
            geometry: null,
            municipality: { nisCode: capakey.startsWith('44021') ? '44021' : '24062' },
            addresses: [],
          },
        })) as never,
    };
    const before = await world.rows('select 1 from answer');
    expect(await run(KAREL, TRY, { capakey: '44021_A_0001_A_000_00' })).toMatchObject({
      tryMunicipalSystem: {
        capakey: '44021A0001/00A000',
        answers: [{ item: { code: ITEM }, outcome: 'FOUND', records: 1, reason: null }],
      },
    });
    expect(await run(KAREL, TRY, { capakey: '24062A0001/00A000' })).toMatchObject({
      tryMunicipalSystem: { fields: [{ code: 'PARCEL_UNKNOWN' }] },
    });
    expect(await world.rows('select 1 from answer')).toHaveLength(before.length);
    world.platform = { ...world.platform, ask };
  });
});
