import { uuidv7 } from '@vip/domain-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collection, json } from '../connectors/fixtures/local-source.ts';
import { aDayLater, DAY_MS, finishDue, jobOf, lookedFacts, openDue, tellWatch } from '../testing/looks.ts';
import { createWorld, NOTHING, SERVICE, type World } from '../testing/world.ts';
import { adoptLook } from './adopt-look.ts';
import { forgetAnswers, forgetDossier } from './forget-dossier.ts';
import { giveUp } from './give-up.ts';
import { keepLook, keepWatch } from './keep-watch.ts';
import { takeLook } from './take-look.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const FOUND = json(collection({ naam: 'Tankpark' }));
const DOWN: typeof NOTHING = (_, response) => void response.writeHead(503).end();

/** Facts of this test have ids above it: no fact is ever removed. */
let begun: string;
beforeEach(async () => {
  await world.rows('truncate asked_dossier cascade');
  begun = uuidv7();
  world.restart();
  world.validity = 0;
  world.items = ['SEVESO']; // an item of one source
  world.source.reply = FOUND;
  world.now = new Date('2026-03-01T12:00:00Z');
});

const rowsOf = (dossierId: string) =>
  Promise.all(
    ['evidence', 'answer', 'question', 'asked_item'].map((table) =>
      world.rows(`select * from ${table} where dossier_id = ? order by 1`, [dossierId]),
    ),
  );
const looksOf = (dossierId: string) =>
  world.rows<{ dossier_id: string; looked_at: string | null }>(
    'select dossier_id, looked_at from asked_dossier where look_of = ? order by dossier_id',
    [dossierId],
  );
const typesSince = async () =>
  (await world.rows<{ type: string }>('select type from fact where id > ? order by id', [begun])).map(
    ({ type }) => type,
  );
const heard = async (lookId: string) => (await takeLook(world.as(SERVICE), lookId, []))!.answers;

describe('a look at a watched dossier', () => {
  it('asks the sources again and touches nothing of what the dossier has', async () => {
    const id = await world.dossier();
    const before = await rowsOf(id);
    await tellWatch(world, 'dossier.watch-started', id);
    world.source.reply = NOTHING;
    const asked = world.source.asked.length;
    await aDayLater(world);
    expect(world.source.asked.length).toBeGreaterThan(asked);
    expect(await rowsOf(id)).toEqual(before);
    const [told] = await lookedFacts(world, id);
    expect(told).toMatchObject({ ids: { dossierId: id, ownerId: '0428315871' }, data: { unanswered: [] } });
    expect(await heard(told!.ids.lookId)).toMatchObject([{ itemCode: 'SEVESO', outcome: 'NONE' }]);
  });

  it('is told once, as one fact: what it hears is not told to dossiers answer by answer', async () => {
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    await aDayLater(world);
    await finishDue(world);
    expect((await typesSince()).toSorted()).toEqual(['source.answered', 'watch.looked']);
  });

  it('comes once a day, and after a month without the platform once', async () => {
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    await openDue(world);
    expect(await looksOf(id)).toEqual([]);
    world.now = new Date(world.now.getTime() + 31 * DAY_MS);
    await openDue(world);
    await openDue(world);
    expect(await looksOf(id)).toHaveLength(1);
  });

  it('does not come after the last day, nor once the watch ended', async () => {
    const [over, ended] = [await world.dossier(), await world.dossier()];
    await tellWatch(world, 'dossier.watch-started', over, '2026-03-01');
    await tellWatch(world, 'dossier.watch-started', ended);
    await tellWatch(world, 'dossier.watch-ended', ended);
    await aDayLater(world);
    expect([await looksOf(over), await looksOf(ended)]).toEqual([[], []]);
  });

  it('is not brought back by a job that comes late', async () => {
    const id = await world.dossier();
    const started = jobOf('dossier.watch-started', id, { until: '2027-01-01' });
    await tellWatch(world, 'dossier.watch-ended', id);
    await world.database.asService((em) => keepWatch(world.platform)(em, started));
    await aDayLater(world);
    expect(await looksOf(id)).toEqual([]);
  });

  it('keeps its moment of the day when only the last day changes', async () => {
    const id = await world.dossier();
    const next = () => world.rows('select next_look_at from watched where dossier_id = ?', [id]);
    await tellWatch(world, 'dossier.watch-started', id);
    const before = await next();
    world.now = new Date(world.now.getTime() + 3_600_000);
    await tellWatch(world, 'dossier.watch-changed', id, '2026-12-01');
    expect(await next()).toEqual(before);
  });

  it('follows what the platform works out from its answers', async () => {
    world.items = ['P_SCORE', 'OVERSTROMING_FLUVIAAL', 'OVERSTROMING_PLUVIAAL', 'OVERSTROMING_ZEE'];
    world.source.reply = NOTHING;
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    await aDayLater(world);
    const [told] = await lookedFacts(world, id);
    expect((await heard(told!.ids.lookId)).map(({ itemCode }) => itemCode)).toContain('P_SCORE');
  });

  it('goes on with what a process left when it died while asking', async () => {
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    world.now = new Date(world.now.getTime() + DAY_MS);
    await openDue(world);
    await world.runner.stop();
    world.restart();
    await world.runner.takeDue();
    await world.settled();
    await finishDue(world);
    expect(await lookedFacts(world, id)).toHaveLength(1);
  });
});

describe('a source that fails during a look', () => {
  it('is asked again within the window, and a look that waits for it is not told', async () => {
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    world.source.reply = DOWN;
    await aDayLater(world);
    expect(await lookedFacts(world, id)).toEqual([]);
    world.source.reply = FOUND;
    world.restart();
    world.now = new Date(world.now.getTime() + 120_000);
    await world.runner.takeDue();
    await expect
      .poll(async () => {
        await finishDue(world);
        return (await lookedFacts(world, id)).length;
      })
      .toBe(1);
  });

  it('is named when the window ends, is no answer, and becomes nobody’s task', async () => {
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    world.source.reply = DOWN;
    await aDayLater(world);
    world.now = new Date(world.now.getTime() + 6 * 3_600_000);
    await finishDue(world);
    const [told] = await lookedFacts(world, id);
    expect(told!.data.unanswered).toEqual([{ sourceCode: 'SEVESO', itemCodes: ['SEVESO'] }]);
    expect(await heard(told!.ids.lookId)).toMatchObject([{ outcome: 'FAILED' }]);
    world.now = new Date(world.now.getTime() + 5 * DAY_MS);
    await giveUp(world.platform);
    expect(await typesSince()).not.toContain('source.gave-up');
  });
});

describe('answers that are still valid', () => {
  it('are not asked again by a look, and what a look heard serves the next dossier', async () => {
    world.validity = 48; // SEVESO answers stay valid for longer than a day
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    const asked = world.source.asked.length;
    await aDayLater(world);
    expect(world.source.asked.length).toBe(asked);
    const [told] = await lookedFacts(world, id);
    expect(await heard(told!.ids.lookId)).toMatchObject([{ outcome: 'FOUND' }]);
  });
});

it('asks for looks only what dossiers leave, so that who orders finds room', async () => {
  const watched = await world.dossier();
  await tellWatch(world, 'dossier.watch-started', watched);
  world.now = new Date(world.now.getTime() + DAY_MS);
  await openDue(world);
  const [look] = await looksOf(watched);
  // As many dossiers as the source has room for wait for their turn.
  const room = world.platform.asker.room('SEVESO');
  await world.rows(
    `with d as (insert into asked_dossier (dossier_id, nis_code, owner_id, catalogue_version, subject, created_at)
       select gen_random_uuid(), nis_code, owner_id, catalogue_version, subject, ?::timestamptz from asked_dossier, generate_series(1, ?) where dossier_id = ? returning dossier_id)
     insert into question (id, dossier_id, source_code, open_items, first_asked_at, next_attempt_at)
     select gen_random_uuid(), dossier_id, 'SEVESO', '["SEVESO"]', ?::timestamptz, ?::timestamptz from d`,
    [world.now, room, watched, world.now, world.now],
  );
  await world.runner.takeDue();
  expect(
    await world.rows('select 1 from question where dossier_id = ? and attempts = 0 and next_attempt_at = ?', [
      look!.dossier_id,
      world.now,
    ]),
  ).toHaveLength(1);
  await world.runner.stop();
});

describe('what is kept of looks', () => {
  it('is the last one, and those in which something was found', async () => {
    const id = await world.dossier();
    await tellWatch(world, 'dossier.watch-started', id);
    await aDayLater(world);
    const [first] = await looksOf(id);
    await world.database.asService((em) =>
      keepLook(em, jobOf('item.change-found', id, { lookId: first!.dossier_id })),
    );
    await aDayLater(world);
    await aDayLater(world);
    const kept = await looksOf(id);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toEqual(first);
  });

  it('goes with the dossier, and of one item with that item', async () => {
    world.items = ['SEVESO', 'EPC'];
    const [erased, other] = [await world.dossier(), await world.dossier()];
    for (const id of [erased, other]) await tellWatch(world, 'dossier.watch-started', id);
    await aDayLater(world);
    const [look] = await looksOf(other);
    await world.database.asService((em) =>
      forgetAnswers(em, jobOf('answers.erased', other, { itemCodes: ['EPC'] })),
    );
    expect(
      await world.rows('select distinct item_code from evidence where dossier_id = ?', [look!.dossier_id]),
    ).toEqual([{ item_code: 'SEVESO' }]);
    await world.database.asService((em) => forgetDossier(em, jobOf('dossier.erased', erased)));
    expect(await looksOf(erased)).toEqual([]);
    expect(await world.rows('select 1 from watched where dossier_id = ?', [erased])).toEqual([]);
    expect(await looksOf(other)).toHaveLength(1);
  });
});

describe('a look whose answers the municipality took over', () => {
  it('becomes the evidence of those items alone, once', async () => {
    world.items = ['SEVESO', 'BESCHERMD_MONUMENT'];
    world.source.reply = NOTHING;
    const id = await world.dossier();
    const evidence = () =>
      world.rows<{ id: string; item_code: string; outcome: string }>(
        'select id, item_code, outcome, asked_at from evidence where dossier_id = ? order by id',
        [id],
      );
    const before = await evidence();
    await tellWatch(world, 'dossier.watch-started', id);
    // To the inventory of heritage this is no answer: the look ends without it.
    world.source.reply = FOUND;
    await aDayLater(world);
    world.now = new Date(world.now.getTime() + 6 * 3_600_000);
    await finishDue(world);
    const [told] = await lookedFacts(world, id);
    const job = jobOf('dossier.correction-reopened', id, {
      adopted: [{ lookId: told!.ids.lookId, itemCode: 'SEVESO' }],
    });
    for (let time = 0; time < 2; time += 1) await world.database.asService((em) => adoptLook(em, job));
    const after = await evidence();
    expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(after.filter(({ item_code }) => item_code === 'SEVESO')).toMatchObject([{ outcome: 'FOUND' }]);
    expect(after.filter(({ item_code }) => item_code !== 'SEVESO')).toEqual(
      before.filter(({ item_code }) => item_code !== 'SEVESO'),
    );
    const answers = await world.rows<{ sequence: number; outcome: string }>(
      `select sequence, outcome from answer where dossier_id = ? and item_code = 'SEVESO' order by sequence`,
      [id],
    );
    expect(answers).toEqual([
      { sequence: 1, outcome: 'NONE' },
      { sequence: 2, outcome: 'FOUND' },
    ]);
  });
});
