import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogueOf, itemsOf } from '@vip/catalogue';
import { uuidv7 } from '@vip/domain-kit';
import { collection, json } from '../connectors/fixtures/local-source.ts';
import { createWorld, NOTHING, OWNER, type World } from '../testing/world.ts';
import { connectorOf } from '../connectors/registry.ts';
import { openQuestions } from './open-questions.ts';
import { takeAnswers } from './take-answers.ts';
import { SERVICE } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.restart();
  world.source.reply = NOTHING;
  world.items = itemsOf(catalogueOf()).map(({ code }) => code);
});

const answersOf = (dossierId: string) =>
  world.rows<{
    item_code: string;
    outcome: string;
    sequence: number;
    source_code: string;
    id: string;
    next_attempt_at: string | null;
  }>(
    'select id, item_code, outcome, sequence, source_code, next_attempt_at from answer where dossier_id = ? order by item_code, sequence',
    [dossierId],
  );
const factsOf = (dossierId: string) =>
  world.rows<{
    type: string;
    ids: { itemCodes: string[]; answerIds?: string[] };
    data: Record<string, unknown>;
  }>('select type, ids, data from fact where subject = ? order by id', [dossierId]);
const heritageDown: typeof NOTHING = (request, response, body) =>
  request.url?.startsWith('/oe/') ? void response.writeHead(503).end() : NOTHING(request, response, body);

describe('a new dossier', () => {
  it('gets one answer for every item that a source feeds, each with a fact and a job', async () => {
    const id = await world.dossier();
    const answers = await answersOf(id);
    const fed = itemsOf(catalogueOf()).filter(({ sources }) =>
      sources.some((code) => !code.startsWith('GEMEENTE_')),
    );
    expect(answers.map(({ item_code }) => item_code)).toEqual(fed.map(({ code }) => code).toSorted());
    expect(answers.every(({ sequence }) => sequence === 1)).toBe(true);
    expect(answers.find(({ item_code }) => item_code === 'P_SCORE')).toMatchObject({
      outcome: 'FOUND',
      source_code: 'VIP_AFGELEID',
    });
    const facts = await factsOf(id);
    expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(['source.answered']));
    expect(facts.flatMap(({ ids }) => ids.answerIds!).toSorted()).toEqual(
      answers.map((answer) => answer.id).toSorted(),
    );
  });

  it('is asked once, however often its job comes', async () => {
    const id = await world.dossier();
    const asked = world.source.asked.length;
    await openQuestions(world.platform, world.runner, id, OWNER.organisation!.id);
    await world.runner.stop();
    world.restart();
    expect(world.source.asked.length).toBe(asked);
    expect((await answersOf(id)).every(({ sequence }) => sequence === 1)).toBe(true);
  });

  it('keeps what each source sent, once', async () => {
    await world.dossier();
    const [row] = await world.rows<{ count: string; digests: string }>(
      'select count(*) as count, count(distinct digest) as digests from raw_answer',
    );
    expect(Number(row!.count)).toBeGreaterThan(0);
    expect(row!.count).toBe(row!.digests);
    const [missing] = await world.rows<{ count: string }>(
      `select count(*) as count from evidence where source_code <> 'VIP_AFGELEID' and response_digest is not null and response_digest not in (select digest from raw_answer)`,
    );
    expect(missing!.count).toBe('0');
  });
});

describe('a source that fails', () => {
  it('says so at once, is asked again by the schedule, and its answer then replaces the failure', async () => {
    world.source.reply = heritageDown;
    const id = await world.dossier();
    const failed = (await answersOf(id)).filter(({ outcome }) => outcome === 'FAILED');
    const fedByHeritage = itemsOf(catalogueOf()).filter(
      ({ code, sources }) => sources.includes('OE_WFS') && connectorOf('OE_WFS')!.items.includes(code),
    );
    expect(failed.map(({ item_code }) => item_code)).toEqual(
      fedByHeritage.map(({ code }) => code).toSorted(),
    );
    const pause = new Date(failed[0]!.next_attempt_at!).getTime() - world.now.getTime();
    expect(pause).toBeGreaterThanOrEqual(60_000);
    expect(pause).toBeLessThanOrEqual(72_000);

    world.source.reply = (request, response, body) =>
      request.url?.includes('bes_monument')
        ? json(collection({ naam: 'Burgerhuis', aanduid_id: '9133', statuut: 'definitief beschermd' }))(
            request,
            response,
            body,
          )
        : NOTHING(request, response, body);
    await world.runner.takeDue();
    expect(await answersOf(id)).toHaveLength((await answersOf(id)).length);
    world.now = new Date(world.now.getTime() + 73_000);
    await world.runner.takeDue();
    await expect
      .poll(async () =>
        (await answersOf(id))
          .filter(({ item_code }) => item_code === 'BESCHERMD_MONUMENT')
          .map(({ outcome, sequence }) => [outcome, sequence]),
      )
      .toEqual([
        ['FAILED', 1],
        ['FOUND', 2],
      ]);
    const told = await takeAnswers(
      world.as(SERVICE),
      (await answersOf(id))
        .filter(({ item_code }) => item_code === 'BESCHERMD_MONUMENT')
        .map((row) => row.id),
    );
    expect(told[1]).toMatchObject({
      records: [{ naam: 'Burgerhuis', statuut: 'DEFINITIEF' }],
      geometry: { overlapM2: 300, overlapShare: 0.5, crs: 'EPSG:31370' },
    });
  });

  it('is left alone as long as it asks', async () => {
    world.items = ['SEVESO'];
    world.source.reply = (_, response) => void response.writeHead(429, { 'retry-after': '600' }).end();
    const id = await world.dossier();
    expect(await answersOf(id)).toMatchObject([{ item_code: 'SEVESO', outcome: 'FAILED' }]);
    expect(new Date((await answersOf(id))[0]!.next_attempt_at!)).toEqual(
      new Date(world.now.getTime() + 600_000),
    );
  });

  it('becomes a task for the municipality after three days, told once', async () => {
    world.items = ['BESCHERMD_MONUMENT'];
    world.source.reply = heritageDown;
    const id = await world.dossier();
    for (let hours = 1; hours <= 97; hours += 6) {
      world.now = new Date(world.now.getTime() + 6 * 3_600_000);
      await world.runner.takeDue();
      await world.runner.stop();
      world.restart();
    }
    const answers = await answersOf(id);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['FAILED', 'FAILED']);
    expect(answers.at(-1)!.next_attempt_at).toBeNull();
    expect((await factsOf(id)).filter(({ type }) => type === 'source.gave-up')).toMatchObject([
      { ids: { itemCodes: ['BESCHERMD_MONUMENT'] }, data: { sourceCode: 'OE_WFS' } },
    ]);
    expect(
      await world.rows('select 1 from question where dossier_id = ? and next_attempt_at is not null', [id]),
    ).toEqual([]);
  });
});

it('goes on with what a process left when it died while asking', async () => {
  world.items = ['BESCHERMD_MONUMENT', 'SEVESO'];
  const id = uuidv7();
  // A process that writes its questions down and is gone before it asks.
  await openQuestions(
    world.platform,
    { run: () => Promise.resolve(), takeDue: () => Promise.resolve(), stop: () => Promise.resolve() },
    id,
    OWNER.organisation!.id,
  );
  expect(await answersOf(id)).toEqual([]);
  await world.runner.takeDue();
  expect(await answersOf(id)).toEqual([]);
  world.now = new Date(world.now.getTime() + 61_000);
  await world.runner.takeDue();
  await world.settled();
  expect((await answersOf(id)).map(({ item_code, outcome }) => [item_code, outcome])).toEqual([
    ['BESCHERMD_MONUMENT', 'NONE'],
    ['SEVESO', 'NONE'],
  ]);
});

it('tells each item once when two processes ask the same at the same time', async () => {
  world.items = ['BESCHERMD_MONUMENT', 'EPC', 'RENOVATIEPLICHT'];
  const id = uuidv7();
  const { createRunner } = await import('./runner.ts');
  const other = createRunner({ ...world.platform });
  await Promise.all([
    openQuestions(world.platform, world.runner, id, OWNER.organisation!.id),
    openQuestions(world.platform, other, id, OWNER.organisation!.id),
  ]);
  await world.settled();
  await other.stop();
  expect((await answersOf(id)).map(({ item_code, sequence }) => [item_code, sequence])).toEqual([
    ['BESCHERMD_MONUMENT', 1],
    ['EPC', 1],
    ['RENOVATIEPLICHT', 1],
  ]);
});
