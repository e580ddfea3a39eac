import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, NOTHING, type World } from '../testing/world.ts';
import { GIVE_UP_AFTER_MS } from '../domain/retry-schedule.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { Questions } from '../persistence/questions.ts';
import { giveUp } from './give-up.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.rows('truncate asked_dossier cascade');
  world.restart();
  world.source.reply = NOTHING;
});

/** Questions to one source, of a dossier each, that failed before and wait for their next attempt. */
const waiting = (count: number, nextAttemptAt: Date, sourceCode = 'SEVESO', failingSince = world.now) =>
  world.rows<{ id: string }>(
    `with d as (
       insert into asked_dossier (dossier_id, capakey, nis_code, owner_id, catalogue_version, subject, created_at)
       select gen_random_uuid(), '44021A0001/00A000', '44021', 'x', '2026.1', '{"geometry": null, "addresses": []}', now() from generate_series(1, ?::int) returning dossier_id
     ), e as (
       insert into evidence (id, dossier_id, item_code, source_code, outcome, asked_at, attempts, next_attempt_at, reason, failing_since)
       select gen_random_uuid(), dossier_id, 'SEVESO', ?::text, 'FAILED', now(), 1, ?::timestamptz, 'http', ?::timestamptz from d
     )
     insert into question (id, dossier_id, source_code, open_items, attempts, failures, first_asked_at, failing_since, next_attempt_at)
     select gen_random_uuid(), dossier_id, ?::text, '["SEVESO"]', 1, 1, ?::timestamptz, ?::timestamptz, ?::timestamptz from d returning id`,
    [count, sourceCode, nextAttemptAt, failingSince, sourceCode, failingSince, failingSince, nextAttemptAt],
  );
const inMinutes = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

describe('questions that wait', () => {
  it('cost a sweep as many statements when 2,000 wait as when 2 do', async () => {
    await waiting(2, inMinutes(5));
    const few = await world.statements(() => world.runner.takeDue());
    await waiting(2_000, inMinutes(5));
    expect(await world.statements(() => world.runner.takeDue())).toBe(few);
    expect(few).toBeLessThanOrEqual(3);
  });

  it('are found by an index on their source and moment, whatever their number', async () => {
    await waiting(3_000, inMinutes(5));
    await world.rows('analyze question');
    const plan = await world.rows<{ 'QUERY PLAN': string }>(
      `explain select id from question where not of_look and source_code = 'SEVESO' and next_attempt_at <= now() - interval '1 year' order by next_attempt_at limit 10 for update skip locked`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Scan using question_due');
  });

  it('are taken as many as their source has room for, the others when there is room again', async () => {
    const held: (() => void)[] = [];
    world.source.reply = (request, response, body) => void held.push(() => NOTHING(request, response, body));
    await waiting(300, inMinutes(-1));
    await world.runner.takeDue();
    const left = async () =>
      (
        await world.rows<{ n: number }>('select count(*)::int as n from question where next_attempt_at < ?', [
          world.now,
        ])
      )[0]!.n;
    const inHand = 300 - (await left());
    expect(inHand).toBeGreaterThan(0);
    expect(inHand).toBeLessThan(300);
    world.source.reply = NOTHING;
    for (const reply of held) reply();
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
  });

  it('are taken no faster than what came of others can be kept', async () => {
    await waiting(1_500, inMinutes(-1));
    const count = async (where: string) =>
      (
        await world.rows<{ n: number }>(`select count(*)::int as n from question where ${where}`, [world.now])
      )[0]!.n;
    await world.database.asService(async (em) => {
      await em.execute('select from asked_dossier for update'); // nothing can be kept meanwhile
      for (let turn = 0; turn < 400; turn += 1) {
        await world.runner.takeDue();
        await pause(2);
      }
      expect(await count('next_attempt_at < ?')).toBeGreaterThan(900);
    });
    await expect
      .poll(() => count('next_attempt_at is not null and ?::timestamptz is not null'), { timeout: 30_000 })
      .toBe(0);
  });

  it('whose answer is being kept are not waited for by who says that it is still asking others', async () => {
    const [kept, asking] = await waiting(2, inMinutes(1));
    const until = inMinutes(3);
    await world.database.asService(async (em) => {
      await em.execute('select from question where id = ? for update', [kept!.id]);
      await world.database.asService((other) => new Questions(other).renew([kept!.id, asking!.id], until));
    });
    expect(await world.rows('select id from question where next_attempt_at = ?', [until])).toEqual([
      { id: asking!.id },
    ]);
  });

  it('for their first turn hear that their source fell ill meanwhile, so that their dossiers go on', async () => {
    world.source.reply = (_, response) => void response.writeHead(503).end();
    world.items = ['SEVESO'];
    for (let i = 0; i < 5; i += 1) await world.dossier();
    await waiting(3, inMinutes(-1));
    await world.rows(
      `update question set attempts = 0, failures = 0, failing_since = null where next_attempt_at < ?`,
      [world.now],
    );
    await world.rows(`update evidence set outcome = 'PENDING' where next_attempt_at < ?`, [world.now]);
    const asked = world.source.asked.length;
    await world.runner.takeDue();
    await expect
      .poll(() => world.rows(`select 1 as one from evidence where outcome = 'PENDING'`))
      .toEqual([]);
    expect(world.source.asked.length).toBe(asked);
  });

  it('stay due while their source rests, and none of them is asked or counted as an attempt', async () => {
    world.source.reply = (_, response) => void response.writeHead(503).end();
    world.items = ['SEVESO'];
    for (let i = 0; i < 5; i += 1) await world.dossier();
    await waiting(50, inMinutes(-1));
    const asked = world.source.asked.length;
    await world.runner.takeDue();
    expect(world.source.asked.length).toBe(asked);
    const rows = await world.rows<{ attempts: number }>(
      'select distinct attempts from question where next_attempt_at < ?',
      [world.now],
    );
    expect(rows).toEqual([{ attempts: 1 }]);
  });
});

describe('a source that fails for three days', () => {
  const longAgo = () => new Date(world.now.getTime() - GIVE_UP_AFTER_MS);

  it('is given up without being asked once more: a fact per dossier, and the evidence says since when and when', async () => {
    await waiting(250, inMinutes(10), 'SEVESO', longAgo());
    await waiting(3, inMinutes(10));
    const asked = world.source.asked.length;
    while ((await giveUp(world.platform)) > 0);
    expect(world.source.asked.length).toBe(asked);
    const facts = await world.rows<{ type: string; n: number }>(
      'select type, count(*)::int as n from fact where subject in (select dossier_id::text from asked_dossier) group by type order by type',
    );
    expect(facts).toEqual([
      { type: 'source.answered', n: 250 },
      { type: 'source.gave-up', n: 250 },
    ]);
    expect(
      await world.rows(
        'select count(*)::int as n from evidence where gave_up_at is not null and next_attempt_at is null',
      ),
    ).toEqual([{ n: 250 }]);
    expect(
      await world.rows('select count(*)::int as n from question where next_attempt_at is not null'),
    ).toEqual([{ n: 3 }]);
  });

  it('is given up once, however often the sweep comes', async () => {
    await waiting(2, inMinutes(10), 'SEVESO', longAgo());
    await giveUp(world.platform);
    expect(await giveUp(world.platform)).toBe(0);
  });
});
