import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, CONTROLLER, NOTARY, SUPPLIER } from '../testing/people.ts';
import { act, answerTo, FILL, statusOf, told, validatedDossier, versionOf } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { look, lookNextDay, readWatch, refresh, watch } from '../testing/watching.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock = NOON;
});

const CODE = 'ONGESCHIKT_ONBEWOONBAAR';
const OTHER = 'OVERBEWOOND';
const FOUND = [
  { code: CODE, outcome: 'FOUND', records: [{ statuut: 'ONGESCHIKT' }] },
  { code: OTHER, outcome: 'FOUND', records: [{ statuut: true }] },
] as const;

/** A watched dossier of which two items changed. */
async function changed(): Promise<{ id: string; lookId: string }> {
  const id = await validatedDossier(world);
  await watch(world, id, '2027-01-01');
  return { id, lookId: await look(world, id, FOUND) };
}
const item = async (id: string, code: string) =>
  (
    await world.sql<{ applicability: string; version: number }>(
      'select applicability, records, version from item where dossier_id = ? and code = ?',
      [id, code],
    )
  )[0]!;
const resolve = async (id: string, resolution: 'REOPEN' | 'REJECT') => {
  const [correction] = await world.sql<{ id: string }>(
    `select id from correction where dossier_id = ? and status = 'OPEN'`,
    [id],
  );
  return told(
    world,
    CONTROLLER,
    'mutation ($input: ResolveCorrectionInput!) { resolveCorrection(input: $input) { __typename ... on Refusal { message } } }',
    {
      input: {
        dossierId: id,
        correctionId: correction!.id,
        resolution,
        motivation: 'Niet nodig voor deze akte',
        expectedVersion: await versionOf(world, id),
      },
    },
  );
};
const states = async (id: string) =>
  Object.fromEntries((await readWatch(world, id))!.changes.map(({ item: { code }, state }) => [code, state]));

describe('refreshDossier', () => {
  it('asks a correction with what the source says as its proposal, and changes nothing that was delivered', async () => {
    const { id } = await changed();
    const before = await item(id, CODE);
    expect(await refresh(world, id, [CODE])).toMatchObject({
      __typename: 'RefreshDossierSuccess',
      dossier: { status: 'CORRECTION_REQUESTED', deadline: '2026-05-29', edition: 1 },
      corrections: [
        {
          itemCode: CODE,
          origin: 'WATCH',
          status: 'OPEN',
          requestedBy: 'Notariskantoor Peeters & Claes',
          proposed: {
            beforeSummary: 'Niet ongeschikt of onbewoonbaar verklaard',
            afterSummary: 'Ongeschikt',
          },
        },
      ],
    });
    expect(await item(id, CODE)).toEqual(before);
    expect(await states(id)).toEqual({ [CODE]: 'PROPOSED', [OTHER]: 'OPEN' });
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.correction-requested',
      ids: { origin: 'WATCH', itemCodes: [CODE] },
    });
  });

  it('is refused clearly the second time, and for what did not change', async () => {
    const { id } = await changed();
    await refresh(world, id, [CODE]);
    expect(await changingNothing(world, () => refresh(world, id, [CODE]))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['itemCodes', '0'], code: 'ALREADY_ASKED' }],
    });
    expect(await changingNothing(world, () => refresh(world, id, [OTHER, 'BOS', 'KELDER']))).toMatchObject({
      fields: [
        { path: ['itemCodes', '1'], code: 'NOTHING_CHANGED' },
        { path: ['itemCodes', '2'], code: 'NOTHING_CHANGED' },
      ],
    });
    expect(await changingNothing(world, () => refresh(world, id, []))).toMatchObject({
      fields: [{ path: ['itemCodes'], code: 'REQUIRED' }],
    });
  });

  it('asks an item once that is named twice', async () => {
    const { id } = await changed();
    expect((await refresh(world, id, [CODE, CODE]))['corrections']).toHaveLength(1);
  });

  it('is refused on a version that was overtaken, to officers, and to strangers as if it were not there', async () => {
    const { id } = await changed();
    expect(
      (await changingNothing(world, () => refresh(world, id, [CODE], { expectedVersion: 1 }))).__typename,
    ).toBe('VersionConflict');
    expect(
      (await changingNothing(world, () => refresh(world, id, [CODE], { caller: SUPPLIER }))).__typename,
    ).toBe('NotAllowedNow');
    expect(
      (await changingNothing(world, () => refresh(world, id, [CODE], { caller: AGENT }))).__typename,
    ).toBe('NotFound');
  });
});

describe('a refresh that the municipality takes up', () => {
  it('is ready for control in one act, changes only the items named, and is delivered as the next edition', async () => {
    const { id, lookId } = await changed();
    const other = await item(id, OTHER);
    await refresh(world, id, [CODE]);
    await resolve(id, 'REOPEN');
    expect(await statusOf(world, id)).toBe('IN_QUALITY_CONTROL');
    expect(await item(id, CODE)).toMatchObject({
      applicability: 'APPLICABLE',
      records: [{ statuut: 'ONGESCHIKT' }],
    });
    expect(await item(id, OTHER)).toEqual(other);
    expect(
      (await world.facts(id)).filter(({ type }) => type === 'dossier.correction-reopened'),
    ).toMatchObject([{ ids: { adopted: [{ lookId, itemCode: CODE }] } }]);
    expect(await act(world, CONTROLLER, 'validateDossier', id)).toMatchObject({
      dossier: { status: 'VALIDATED', edition: 2 },
    });
    expect(await states(id)).toEqual({ [CODE]: 'DELIVERED', [OTHER]: 'OPEN' });
    const editions = await world.sql<{ edition: number }>(
      `select edition from document where dossier_id = ? and kind = 'PDF_UA' order by 1`,
      [id],
    );
    expect(editions).toEqual([{ edition: 1 }, { edition: 2 }]);
    expect((await world.facts(id)).filter(({ type }) => type === 'dossier.validated').at(-1)).toMatchObject({
      ids: { firstValidation: false, edition: 2 },
    });
    expect(await world.sql('select 1 from delivered_answer where dossier_id = ?', [id])).toEqual([]);
    // What is in the dossier now is no difference any more.
    await lookNextDay(world, id, FOUND);
    expect(await states(id)).toEqual({ [CODE]: 'DELIVERED', [OTHER]: 'OPEN' });
  });

  it('closes a difference that the municipality took away in another way', async () => {
    const { id } = await changed();
    await refresh(world, id, [CODE]);
    await resolve(id, 'REOPEN');
    const { version } = await item(id, OTHER);
    expect(
      await told(world, CONTROLLER, FILL, {
        input: answerTo(id, OTHER, {
          applicability: 'APPLICABLE',
          records: [{ attributes: [{ code: 'statuut', value: true }] }],
          expectedVersion: version,
        }).input,
      }),
    ).toMatchObject({ __typename: 'FillItemSuccess' });
    await act(world, CONTROLLER, 'validateDossier', id);
    expect(await states(id)).toEqual({ [CODE]: 'DELIVERED', [OTHER]: 'DELIVERED' });
  });
});

describe('a refresh that the municipality turns down', () => {
  it('leaves the dossier as it was delivered, and is not brought up again by the next look', async () => {
    const { id } = await changed();
    await refresh(world, id, [CODE]);
    await resolve(id, 'REJECT');
    expect(await statusOf(world, id)).toBe('VALIDATED');
    expect(await states(id)).toEqual({ [CODE]: 'DECLINED', [OTHER]: 'OPEN' });
    await lookNextDay(world, id, FOUND);
    expect(await states(id)).toEqual({ [CODE]: 'DECLINED', [OTHER]: 'OPEN' });
    await lookNextDay(world, id, [{ ...FOUND[0], records: [{ statuut: 'ONBEWOONBAAR' }] }]);
    expect((await readWatch(world, id))!.openChanges).toBe(2);
  });
});

it('asks who ordered for a correction by hand as before, which no controller can judge at once', async () => {
  const { id } = await changed();
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
  await refresh(world, id, [CODE]);
  await resolve(id, 'REOPEN');
  expect(await statusOf(world, id)).toBe('WITH_MUNICIPALITY');
});
