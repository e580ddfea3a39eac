import { afterAll, beforeAll, expect, it } from 'vitest';
import { AUDITOR, CONTROLLER, LEUVEN_OFFICER, NOTARY } from '../testing/people.ts';
import { validatedDossier, versionOf } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';
import type { Caller } from '@vip/domain-kit';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.close());

const finished = async (caller: Caller) =>
  (
    await world.run<{ queueCounts: { view: string; count: number }[] }>(
      caller,
      'query { queueCounts { view count } }',
    )
  ).data.queueCounts.find(({ view }) => view === 'DONE')!.count;

it('counts a finished dossier for its municipality and for overseers, until a correction opens it again', async () => {
  const dossier = await validatedDossier(world);
  await validatedDossier(world);
  expect([await finished(CONTROLLER), await finished(AUDITOR), await finished(NOTARY)]).toEqual([2, 2, 2]);
  expect(await finished(LEUVEN_OFFICER)).toBe(0);

  await world.run(
    NOTARY,
    `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename } }`,
    {
      input: {
        dossierId: dossier,
        itemCode: 'BOS',
        reason: 'Er staat wel bos op dit perceel',
        expectedVersion: await versionOf(world, dossier),
      },
    },
  );
  expect([await finished(CONTROLLER), await finished(AUDITOR), await finished(NOTARY)]).toEqual([1, 1, 1]);
});

it('reads no finished dossier to count them for an officer: a million cost what none cost', async () => {
  const logger = world.database.orm.config.getLogger();
  const asked: string[] = [];
  const before = logger.logQuery.bind(logger);
  logger.setDebugMode(['query']);
  logger.logQuery = ({ query }) => void asked.push(query ?? '');
  await finished(CONTROLLER);
  logger.setDebugMode(false);
  logger.logQuery = before;
  expect(asked.filter((sql) => sql.includes('from finished_tally'))).toHaveLength(1);
  // What went by itself in the last three months has an index of its own, which holds nothing else.
  const ofItsOwn = 'automatic is not null and validated_at >= ';
  const reading = asked.filter((sql) => /from dossier\b/.test(sql) && !sql.includes("status in ('CREATED'"));
  expect(reading.filter((sql) => !sql.includes(ofItsOwn))).toEqual([]);
});
