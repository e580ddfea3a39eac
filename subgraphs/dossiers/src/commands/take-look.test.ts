import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONTROLLER, NOTARY, SUPPLIER } from '../testing/people.ts';
import {
  answerTo,
  CENTRAL,
  FILL,
  madeDossiers,
  MUNICIPAL,
  sourcesSay,
  told,
  validatedDossier,
  versionOf,
} from '../testing/story.ts';
import { look, lookNextDay, readWatch, refresh, stopWatching, watch } from '../testing/watching.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock = NOON;
});

const UNTIL = '2027-01-01';
/** One that every source said nothing of when the dossier was made. */
const CODE = 'ONGESCHIKT_ONBEWOONBAAR';
const FOUND = { code: CODE, outcome: 'FOUND', records: [{ statuut: 'ONGESCHIKT' }] } as const;

async function watched(): Promise<string> {
  const id = await validatedDossier(world);
  await watch(world, id, UNTIL);
  return id;
}
const changes = async (id: string) => (await readWatch(world, id))!.changes;
const changeFacts = async (id: string) =>
  (await world.facts(id)).filter(({ type }) => type.startsWith('item.change-'));
const itemsOf = (id: string) => world.sql('select * from item where dossier_id = ? order by code', [id]);

describe('a look', () => {
  it('that says what was delivered finds nothing, and tells nothing', async () => {
    const id = await watched();
    await look(
      world,
      id,
      CENTRAL.map((code) => ({ code })),
    );
    expect(await changes(id)).toEqual([]);
    expect(await changeFacts(id)).toEqual([]);
  });

  it('that differs is kept beside what was delivered, and changes neither item nor version', async () => {
    const id = await watched();
    const [items, version] = [await itemsOf(id), await versionOf(world, id)];
    const lookId = await look(world, id, [FOUND]);
    expect(await readWatch(world, id)).toMatchObject({
      openChanges: 1,
      changes: [
        {
          state: 'OPEN',
          deliveredBy: 'SOURCE',
          item: { code: CODE },
          source: { code: 'VLOK' },
          beforeApplicability: 'NOT_APPLICABLE',
          afterApplicability: 'APPLICABLE',
          beforeSummary: 'Niet ongeschikt of onbewoonbaar verklaard',
          before: [],
          after: [{ attributes: [{ code: 'statuut', display: 'Ongeschikt' }] }],
        },
      ],
    });
    expect(await itemsOf(id)).toEqual(items);
    expect(await versionOf(world, id)).toBe(version);
    expect(await changeFacts(id)).toMatchObject([
      { type: 'item.change-found', actor: { id: 'platform' }, ids: { itemCodes: [CODE], lookId } },
    ]);
  });

  it('that finds the same again is no news; another answer is', async () => {
    const id = await watched();
    await look(world, id, [FOUND]);
    await lookNextDay(world, id, [FOUND]);
    expect(await changeFacts(id)).toHaveLength(1);
    await lookNextDay(world, id, [{ ...FOUND, records: [{ statuut: 'ONBEWOONBAAR' }] }]);
    expect(await changeFacts(id)).toHaveLength(2);
    expect(await changes(id)).toMatchObject([{ state: 'OPEN', afterSummary: 'Onbewoonbaar' }]);
  });

  it('that comes late, after a newer one was taken in, says nothing', async () => {
    const id = await watched();
    await lookNextDay(world, id, [{ code: CODE }]);
    await look(world, id, [FOUND], { at: NOON });
    expect(await changes(id)).toEqual([]);
  });

  it('closes a difference by itself when the source says again what was delivered, and tells it', async () => {
    const id = await watched();
    await look(world, id, [FOUND]);
    await lookNextDay(world, id, [{ code: CODE }]);
    expect(await readWatch(world, id)).toMatchObject({ openChanges: 0, changes: [{ state: 'CLOSED' }] });
    expect((await changeFacts(id)).map(({ type }) => type)).toEqual([
      'item.change-found',
      'item.change-closed',
    ]);
  });

  it('in which the source fails is no difference, and closes none', async () => {
    const id = await watched();
    await look(world, id, [
      { code: CODE, outcome: 'FAILED' },
      { code: 'EPC', outcome: 'NOT_COVERED' },
    ]);
    expect(await changes(id)).toEqual([]);
    await lookNextDay(world, id, [FOUND]);
    await lookNextDay(world, id, [{ code: CODE, outcome: 'FAILED' }]);
    expect(await changes(id)).toMatchObject([{ state: 'OPEN' }]);
  });

  it('at a dossier that is watched no longer is not taken in', async () => {
    const id = await watched();
    await stopWatching(world, id);
    await look(world, id, [FOUND]);
    expect(await changes(id)).toEqual([]);
  });
});

it('finds a source that failed at delivery and answers now', async () => {
  const [id] = await madeDossiers(world, [world.parcel('44021')]);
  // An item that is not mandatory may be delivered without an answer.
  await sourcesSay(
    world,
    id!,
    CENTRAL.map((code) => (code === CODE ? { code, outcome: 'FAILED' as const } : { code })),
  );
  await world.sql(
    `update dossier set status = 'VALIDATED', first_validated_at = ?, validated_at = ?, valid_until = '2027-05-19' where id = ?`,
    [NOON, NOON, id],
  );
  await watch(world, id!, UNTIL);
  await look(world, id!, [{ code: CODE }]);
  expect(await changes(id!)).toMatchObject([
    { item: { code: CODE }, beforeApplicability: 'UNKNOWN', afterApplicability: 'NOT_APPLICABLE' },
  ]);
});

describe('an item that the municipality answered itself', () => {
  it('is compared source with source, and says whose answer was delivered', async () => {
    const id = await watched();
    const [byHand] = MUNICIPAL;
    const records = [{ x: 1 }];
    const then = { code: byHand!, outcome: 'FOUND', records, sequence: 0 } as const;
    await look(world, id, [{ ...then, sequence: 1 }], { earlier: [then] });
    expect(await changes(id)).toEqual([]);
    await lookNextDay(world, id, [{ ...then, records: [{ x: 2 }] }], { earlier: [then] });
    expect(await changes(id)).toMatchObject([{ item: { code: byHand }, deliveredBy: 'MUNICIPALITY' }]);
  });
});

describe('while a correction runs', () => {
  it('a look is laid beside what was delivered, not beside what is being changed', async () => {
    const id = await watched();
    await look(world, id, [FOUND]);
    await refresh(world, id, [CODE]);
    const [correction] = await world.sql<{ id: string }>('select id from correction where dossier_id = ?', [
      id,
    ]);
    await told(
      world,
      NOTARY,
      'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename } }',
      {
        input: {
          dossierId: id,
          itemCode: 'BOS',
          reason: 'Er staat bos',
          expectedVersion: await versionOf(world, id),
        },
      },
    );
    await told(
      world,
      CONTROLLER,
      'mutation ($input: ResolveCorrectionInput!) { resolveCorrection(input: $input) { __typename } }',
      {
        input: {
          dossierId: id,
          correctionId: correction!.id,
          resolution: 'REOPEN',
          expectedVersion: await versionOf(world, id),
        },
      },
    );
    const [bos] = await world.sql<{ version: number }>(
      `select version from item where dossier_id = ? and code = 'BOS'`,
      [id],
    );
    expect(
      await told(world, SUPPLIER, FILL, {
        input: answerTo(id, 'BOS', {
          expectedVersion: bos!.version,
          applicability: 'UNKNOWN',
          remark: 'Nagaan',
        }).input,
      }),
    ).toMatchObject({ __typename: 'FillItemSuccess' });
    await lookNextDay(world, id, [{ code: 'BOS' }], { earlier: [{ code: 'BOS', sequence: 1 }] });
    expect((await changes(id)).filter(({ item }) => item.code === 'BOS')).toEqual([]);
    expect(
      await world.sql('select item_code from delivered_answer where dossier_id = ? order by 1', [id]),
    ).toEqual([{ item_code: 'BOS' }, { item_code: CODE }]);
  });
});
