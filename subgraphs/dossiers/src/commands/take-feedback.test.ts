import { randomUUID } from 'node:crypto';
import type { FactType } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLLER, NOTARY } from '../testing/people.ts';
import { dossierAtTown, statusOf, told, validatedDossier, versionOf } from '../testing/story.ts';
import { createWorld, jobOf, type World } from '../testing/world.ts';
import type { SourceAnswer } from './take-answers.ts';
import { takeFeedback, type KnownFeedback } from './take-feedback.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const CODE = 'OVERSTROMING_ZEE';
const answer = (dossierId: string, sequence: number): SourceAnswer => ({
  id: randomUUID(),
  dossierId,
  itemCode: CODE,
  sourceCode: 'VMM_WATERTOETS',
  outcome: 'FOUND',
  records: [{ overstromingsgevoeligheid: 'C' }],
  sequence,
  geometry: { overlapShare: 0.4 },
});
const take = (
  dossierId: string,
  type: FactType,
  ids: Record<string, unknown> = {},
  answers: readonly SourceAnswer[] = [],
) => {
  const known: KnownFeedback = {
    source: { code: 'VMM_WATERTOETS', name: 'Watertoets', owner: 'VMM' },
    item: { label: 'Overstroming' },
    files: [],
    answers,
  };
  return world.database.asService(async (em) => {
    await takeFeedback(world.tools)(
      em,
      jobOf(type, dossierId, { dossierId, itemCodes: [CODE], ...ids }),
      known,
    );
    await em.flush();
  });
};
const lastFacts = async (dossierId: string, types: readonly string[]) =>
  (await world.facts(dossierId)).filter(({ type }) => types.includes(type));
const item = async (dossierId: string) =>
  (
    await world.sql('select status, records, sequence from item where dossier_id = ? and code = ?', [
      dossierId,
      CODE,
    ])
  )[0];

describe('a step of feedback', () => {
  it('is on the record of the dossier, for the side that reported, and does not change its version', async () => {
    const id = await dossierAtTown(world);
    const version = await versionOf(world, id);
    const feedbackId = randomUUID();
    await take(id, 'source.error-reported', { feedbackId, reporterId: 'OVO-gent' });
    await take(id, 'feedback.accepted', { feedbackId, reporterId: NOTARY.organisation!.id });
    expect(await lastFacts(id, ['item.disputed', 'item.dispute-answered'])).toMatchObject([
      { type: 'item.disputed', ids: { feedbackId, side: 'officers', itemCodes: [CODE] } },
      { type: 'item.dispute-answered', ids: { feedbackId, side: 'owner' }, actor: { name: 'VMM' } },
    ]);
    expect(await versionOf(world, id)).toBe(version);
  });
});

describe('an answer that its source corrected', () => {
  it('is put on an open dossier', async () => {
    const id = await dossierAtTown(world);
    await take(id, 'source.corrected', { feedbackId: randomUUID(), changed: true }, [answer(id, 9)]);
    expect(await item(id)).toMatchObject({
      status: 'FILLED_BY_PLATFORM',
      sequence: 9,
      records: [{ overstromingsgevoeligheid: 'C' }],
    });
    expect(await lastFacts(id, ['item.answer-corrected'])).toMatchObject([
      { ids: { changed: true, proposed: false } },
    ]);
  });

  it('becomes a proposal on a delivered dossier, once, and changes nothing until the municipality says so', async () => {
    const id = await validatedDossier(world);
    const before = await item(id);
    const feedbackId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      await take(id, 'source.corrected', { feedbackId, changed: true }, [answer(id, 9)]);
    expect(await item(id)).toEqual(before);
    expect(await statusOf(world, id)).toBe('CORRECTION_REQUESTED');
    const corrections = await world.sql<{ id: string; status: string; requested_by: string }>(
      'select id, status, requested_by from correction where dossier_id = ?',
      [id],
    );
    expect(corrections).toMatchObject([{ status: 'OPEN', requested_by: 'VMM' }]);

    await told(
      world,
      CONTROLLER,
      `mutation ($input: ResolveCorrectionInput!) { resolveCorrection(input: $input) { __typename ... on Refusal { code message } } }`,
      {
        input: {
          dossierId: id,
          correctionId: corrections[0]!.id,
          resolution: 'REOPEN',
          expectedVersion: await versionOf(world, id),
        },
      },
    );
    expect(await item(id)).toMatchObject({ sequence: 9, records: [{ overstromingsgevoeligheid: 'C' }] });
  });

  it('is told and proposes nothing when the source says the same', async () => {
    const id = await validatedDossier(world);
    await take(id, 'source.corrected', { feedbackId: randomUUID(), changed: false }, [answer(id, 9)]);
    expect(await statusOf(world, id)).toBe('VALIDATED');
    expect(await lastFacts(id, ['item.answer-corrected'])).toMatchObject([
      { ids: { changed: false, proposed: false } },
    ]);
  });
});
