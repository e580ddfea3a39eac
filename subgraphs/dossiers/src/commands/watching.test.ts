import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, AUDITOR, COLLEAGUE, CONTROLLER, NOTARY, SUPPLIER } from '../testing/people.ts';
import { dossierInControl, told, validatedDossier, versionOf } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { readWatch, stopWatching, watch } from '../testing/watching.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';
import { archiveDossiers, endWatches } from './sweeps.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock = NOON; // 19 May 2026
});

const watchFacts = async (id: string) =>
  (await world.facts(id)).filter(({ type }) => type.startsWith('dossier.watch'));

describe('watching a dossier', () => {
  it('starts with one fact, and leaves the version of the dossier as it was', async () => {
    const id = await validatedDossier(world);
    const version = await versionOf(world, id);
    expect(await watch(world, id, '2026-09-19')).toMatchObject({
      __typename: 'WatchDossierSuccess',
      dossier: { watch: { until: '2026-09-19', endedAt: null } },
    });
    expect(await watchFacts(id)).toMatchObject([
      { type: 'dossier.watch-started', actor: { id: 'sofie' }, ids: { until: '2026-09-19' } },
    ]);
    expect(await versionOf(world, id)).toBe(version);
  });

  it('is one watch per dossier: another day changes it, the same day changes nothing', async () => {
    const id = await validatedDossier(world);
    await watch(world, id, '2026-09-19');
    await watch(world, id, '2026-10-01', COLLEAGUE);
    await changingNothing(world, () => watch(world, id, '2026-10-01'));
    expect((await watchFacts(id)).map(({ type }) => type)).toEqual([
      'dossier.watch-started',
      'dossier.watch-changed',
    ]);
    expect(await world.sql('select until from watch where id = ?', [id])).toHaveLength(1);
  });

  it('is taken up by number too, as software knows the dossier', async () => {
    const id = await validatedDossier(world);
    const [row] = await world.sql<{ number: string }>('select number from dossier where id = ?', [id]);
    expect((await watch(world, row!.number, '2026-09-19')).__typename).toBe('WatchDossierSuccess');
    expect(await readWatch(world, id)).toMatchObject({ id, until: '2026-09-19' });
  });

  it.each([
    ['a day that is past', '2026-05-18', 'IN_THE_PAST'],
    ['a day after its validity', '2027-05-20', 'PAST_VALIDITY'],
  ])('is refused until %s, with what to do', async (_what, until, code) => {
    const id = await validatedDossier(world);
    expect(await changingNothing(world, () => watch(world, id, until))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['until'], code }],
    });
  });

  it('goes on while a correction runs', async () => {
    const id = await validatedDossier(world);
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
    expect((await watch(world, id, '2026-09-19')).__typename).toBe('WatchDossierSuccess');
  });

  it('is refused before validation', async () => {
    const id = await dossierInControl(world);
    expect(await changingNothing(world, () => watch(world, id, '2026-09-19'))).toMatchObject({
      __typename: 'NotAllowedNow',
      status: 'IN_QUALITY_CONTROL',
    });
  });

  it('is for who ordered alone: an officer may not, and for a stranger the dossier is not there', async () => {
    const id = await validatedDossier(world);
    for (const officer of [SUPPLIER, CONTROLLER, AUDITOR])
      expect(
        (await changingNothing(world, () => watch(world, id, '2026-09-19', officer))).__typename,
        officer.id,
      ).toBe('NotAllowedNow');
    for (const act of [watch(world, id, '2026-09-19', AGENT), stopWatching(world, id, AGENT)])
      expect((await act).__typename).toBe('NotFound');
  });
});

describe('a watch ends', () => {
  it('when who ordered stops it; stopping twice is no mistake and no second fact', async () => {
    const id = await validatedDossier(world);
    await watch(world, id, '2026-09-19');
    expect(await stopWatching(world, id)).toMatchObject({
      dossier: { watch: { endedAt: NOON.toISOString(), endReason: 'STOPPED' } },
    });
    await changingNothing(world, () => stopWatching(world, id));
    expect((await watchFacts(id)).at(-1)).toMatchObject({
      type: 'dossier.watch-ended',
      ids: { reason: 'STOPPED' },
    });
  });

  it('and can be started again', async () => {
    const id = await validatedDossier(world);
    await watch(world, id, '2026-09-19');
    await stopWatching(world, id);
    await watch(world, id, '2026-10-01');
    expect(await readWatch(world, id)).toMatchObject({ until: '2026-10-01', endedAt: null, endReason: null });
  });

  it('by itself on the day after its last, told once', async () => {
    const id = await validatedDossier(world);
    await watch(world, id, '2026-05-20');
    const sweep = () => world.database.asService((em) => endWatches(world.jobs)(em, world.clock));
    world.clock = new Date('2026-05-20T20:00:00Z');
    await sweep();
    expect(await readWatch(world, id)).toMatchObject({ endedAt: null });
    world.clock = new Date('2026-05-20T22:30:00Z'); // past midnight in Brussels
    await sweep();
    await sweep();
    expect(await readWatch(world, id)).toMatchObject({ endReason: 'DAY_CAME' });
    expect((await watchFacts(id)).map(({ type }) => type)).toEqual([
      'dossier.watch-started',
      'dossier.watch-ended',
    ]);
  });

  it('with its dossier, when that is put away', async () => {
    const id = await validatedDossier(world);
    await watch(world, id, '2027-05-19');
    world.clock = new Date('2027-05-20T10:00:00Z');
    await world.database.asService((em) => archiveDossiers(world.jobs)(em, world.clock));
    expect(await readWatch(world, id)).toMatchObject({ endReason: 'ARCHIVED' });
    expect((await world.facts(id)).map(({ type }) => type).slice(-2)).toEqual([
      'dossier.archived',
      'dossier.watch-ended',
    ]);
  });
});
