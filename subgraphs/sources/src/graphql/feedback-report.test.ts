import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDisputes, type Disputes } from '../testing/disputes.ts';
import { itemId, OFFICER, OWNER, type World } from '../testing/world.ts';

let disputes: Disputes;
let world: World;
beforeAll(async () => {
  disputes = await createDisputes();
  world = disputes.world;
  world.items = [
    'BESCHERMD_MONUMENT',
    'ONGESCHIKT_ONBEWOONBAAR',
    'OVERSTROMING_FLUVIAAL',
    'OVERSTROMING_PLUVIAAL',
    'OVERSTROMING_ZEE',
    'P_SCORE',
  ];
});
afterAll(() => world.close());
beforeEach(async () => {
  Object.assign(world, { validated: false, evidence: [] });
  await disputes.begin();
});

const ALREADY = { __typename: 'NotAllowedNow' };
const GONE = { __typename: 'InvalidInput' };
const kept = () =>
  world.rows<{ item_code: string; files: object[] }>(
    'select item_code, files from feedback where dossier_id = ?',
    [disputes.dossierId],
  );

/** How many reports these items show. */
const threads = async (...items: readonly string[]) =>
  (
    await disputes.data<{ _entities: { feedback: unknown[] }[] }>(
      OFFICER,
      'query ($e: [_Any!]!) { _entities(representations: $e) { ... on DossierItem { feedback { id } } } }',
      { e: items.map((item) => ({ __typename: 'DossierItem', id: itemId(disputes.dossierId, item) })) },
    )
  )._entities.map(({ feedback }) => feedback.length);

describe('an answer', () => {
  it('is disputed once, however many dispute it at the same moment', async () => {
    const answers = await Promise.all([OFFICER, OWNER, OFFICER, OWNER].map((who) => disputes.report(who)));
    const done = answers.filter(({ __typename }) => __typename === 'ReportSourceErrorSuccess');
    expect([done.length, (await kept()).length]).toEqual([1, 1]);
  });

  it('that was worked out is disputed where it came from, and is then disputed already', async () => {
    expect(await disputes.report(OFFICER, 'P_SCORE')).toMatchObject({
      __typename: 'ReportSourceErrorSuccess',
    });
    expect((await kept()).map(({ item_code }) => item_code)).toEqual(['OVERSTROMING_FLUVIAAL']);
    expect(await disputes.report(OFFICER, 'P_SCORE')).toMatchObject(ALREADY);
    // Who disputed the score finds back there what becomes of it.
    expect(await threads('P_SCORE', 'OVERSTROMING_FLUVIAAL', 'OVERSTROMING_ZEE')).toEqual([1, 1, 0]);
    expect(await disputes.report(OFFICER, 'OVERSTROMING_FLUVIAAL')).toMatchObject(ALREADY);
  });

  it('that who ordered may not read yet, is not there for it to dispute', async () => {
    const ITEM = 'ONGESCHIKT_ONBEWOONBAAR';
    expect(await disputes.report(OWNER, ITEM)).toMatchObject({ __typename: 'NotFound' });
    world.validated = true;
    expect(await disputes.report(OWNER, ITEM)).toMatchObject({ __typename: 'ReportSourceErrorSuccess' });
  });
});

describe('evidence', () => {
  const file = () => ({ id: randomUUID(), name: 'Vergunning.pdf', digest: 'a'.repeat(64) });

  it('goes along as `dossiers` knows it, which alone knows whose it is', async () => {
    const known = file();
    world.evidence = [known];
    await disputes.report(OWNER, 'BESCHERMD_MONUMENT', [{ ...known, name: 'Iets anders.pdf' }]);
    expect((await kept())[0]!.files).toEqual([known]);
  });

  it('that is not there, is too old or is another file is refused before anything is kept, with what to do', async () => {
    const known = file();
    world.evidence = [known];
    for (const files of [[file()], [known, file()], [{ ...known, digest: 'b'.repeat(64) }]])
      expect(await disputes.report(OWNER, 'BESCHERMD_MONUMENT', files)).toMatchObject(GONE);
    expect(await kept()).toEqual([]);
  });
});
