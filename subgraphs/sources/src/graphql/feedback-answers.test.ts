import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@vip/domain-kit';
import type { FactJob } from '@vip/subgraph-kit';
import { askCorrected } from '../commands/ask-corrected.ts';
import { createCloseBack } from '../commands/close-back.ts';
import { sendFeedback } from '../commands/send-feedback.ts';
import { createDisputes, KEEPER, OTHER_KEEPER, type Disputes } from '../testing/disputes.ts';
import { NOTHING, OFFICER, OWNER, type World } from '../testing/world.ts';

let disputes: Disputes;
let world: World;
beforeAll(async () => {
  disputes = await createDisputes();
  world = disputes.world;
});
afterAll(() => world.close());
beforeEach(() => disputes.begin());

const report: Disputes['report'] = (...about) => disputes.report(...about);
const feedback: Disputes['feedback'] = (...about) => disputes.feedback(...about);
const factsOf: Disputes['factsOf'] = (...about) => disputes.factsOf(...about);
const answer: Disputes['answer'] = (...about) => disputes.answer(...about);

describe("the owner's answer", () => {
  it('is taken from its own machine only, once, and refused where it cannot be', async () => {
    const { feedbackId } = await report(OFFICER);
    for (const caller of [OFFICER, OWNER, OTHER_KEEPER, ANONYMOUS])
      expect(await answer(caller, feedbackId, 'ACCEPTED')).toEqual({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
      });
    expect(await answer(KEEPER, feedbackId, 'REJECTED')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await answer(KEEPER, feedbackId, 'ACCEPTED')).toMatchObject({ feedback: { status: 'ACCEPTED' } });
    expect(await answer(KEEPER, feedbackId, 'ACCEPTED')).toMatchObject({ feedback: { status: 'ACCEPTED' } });
    expect(await factsOf('feedback.accepted')).toHaveLength(1);
    expect(await answer(KEEPER, feedbackId, 'ACKNOWLEDGED')).toMatchObject({ __typename: 'NotAllowedNow' });
    expect(await answer(KEEPER, feedbackId, 'REJECTED', 'Nagemeten.')).toMatchObject({
      feedback: { status: 'REJECTED' },
    });
    expect(await feedback(OFFICER, feedbackId)).toMatchObject({
      steps: [{}, { by: 'Agentschap Onroerend Erfgoed' }, { status: 'REJECTED', motivation: 'Nagemeten.' }],
    });
  });

  it('comes by a link that works once and for sixty days, and whose token is not kept', async () => {
    const links: URL[] = [];
    world.targetOf = () => ({ channel: 'MAIL', address: 'bron@owner.example' });
    world.deliver = async (_message, target, link) => {
      links.push((await link()).url);
      return {
        channel: target.channel,
        target: 'x',
        ok: true,
        httpStatus: null,
        error: null,
        reference: null,
      };
    };
    const { feedbackId } = await report(OFFICER);
    await sendFeedback(world.platform, feedbackId);
    const token = (at: number) => links[at]!.hash.slice(1);
    const SHOW = `query ($token: String!) { sourceFeedbackByLink(token: $token) { status text capakey outcomes } }`;
    const BY_LINK = `mutation ($input: AnswerSourceFeedbackByLinkInput!) { answerSourceFeedbackByLink(input: $input) { __typename ... on AnswerSourceFeedbackByLinkSuccess { feedback { status } } } }`;
    expect(await disputes.data(ANONYMOUS, SHOW, { token: token(0) })).toEqual({
      sourceFeedbackByLink: {
        status: 'SENT',
        text: 'Dit huis is gesloopt.',
        capakey: '44021A0001/00A000',
        outcomes: ['ACKNOWLEDGED', 'ACCEPTED', 'REJECTED', 'CORRECTED'],
      },
    });
    for (const table of ['feedback', 'feedback_link', 'feedback_delivery', 'fact'])
      expect(
        (await world.rows<{ t: string }>(`select t::text as t from ${table} t`)).filter(({ t }) =>
          t.includes(token(0)),
        ),
      ).toEqual([]);
    const use = (at: number, outcome: string) =>
      disputes.data(ANONYMOUS, BY_LINK, { input: { token: token(at), outcome } });
    expect(await use(0, 'ACCEPTED')).toMatchObject({
      answerSourceFeedbackByLink: { feedback: { status: 'ACCEPTED' } },
    });
    expect(await use(0, 'CORRECTED')).toEqual({ answerSourceFeedbackByLink: { __typename: 'NotFound' } });
    expect(await disputes.data(ANONYMOUS, SHOW, { token: token(0) })).toEqual({ sourceFeedbackByLink: null });
    // The next link was mailed; past its time it opens nothing.
    const now = world.now;
    world.now = new Date(now.getTime() + 61 * 86_400_000);
    expect(await use(1, 'CORRECTED')).toEqual({ answerSourceFeedbackByLink: { __typename: 'NotFound' } });
    world.now = now;
    expect(await use(1, 'CORRECTED')).toMatchObject({
      answerSourceFeedbackByLink: { feedback: { status: 'CORRECTED' } },
    });
    expect(links).toHaveLength(2);
  });
});

describe('a correction', () => {
  const correct = async (feedbackId: string) => {
    await answer(KEEPER, feedbackId, 'CORRECTED', 'Ingetrokken.');
    const [ids] = await factsOf('feedback.corrected');
    await askCorrected(world.platform, world.runner, { ids } as unknown as FactJob);
  };
  const closeBack = () =>
    world.database.asService((em) =>
      createCloseBack(world.platform)(em, new Date(world.now.getTime() + 1_000)),
    );

  it('has the source asked again for every dossier of the parcel, and tells each what it says now', async () => {
    const other = await world.dossier();
    const { feedbackId } = await report(OFFICER);
    world.source.reply = NOTHING;
    await correct(feedbackId);
    await closeBack();
    const closed = await world.rows<{ dossier: string; ids: { changed: boolean; answerIds: string[] } }>(
      `select ids->>'dossierId' as dossier, ids from fact where type = 'source.corrected' and ids->>'feedbackId' = ?`,
      [feedbackId],
    );
    const told = new Map(closed.map(({ dossier, ids }) => [dossier, ids]));
    for (const id of [disputes.dossierId, other]) expect(told.get(id)).toMatchObject({ changed: true });
    const [latest] = await world.rows<{ outcome: string }>(
      `select outcome from answer where id = (?::jsonb->>0)::uuid`,
      [JSON.stringify(told.get(disputes.dossierId)!.answerIds)],
    );
    expect(latest).toEqual({ outcome: 'NONE' });
    await closeBack();
    expect(await factsOf('source.corrected')).toHaveLength(1);
  });

  it('waits for the source when it fails, and closes when it answered', async () => {
    const { feedbackId } = await report(OFFICER);
    world.source.reply = (_, response) => void response.writeHead(503).end();
    await correct(feedbackId);
    await closeBack();
    expect(await factsOf('source.corrected')).toEqual([]);
    world.source.reply = NOTHING;
    world.now = new Date(world.now.getTime() + 600_000);
    world.restart();
    await world.runner.takeDue();
    await expect
      .poll(async () => {
        await closeBack();
        return factsOf('source.corrected');
      })
      .toMatchObject([{ changed: true }]);
  });

  it('says so when the source says the same as before', async () => {
    const { feedbackId } = await report(OFFICER);
    await correct(feedbackId);
    await closeBack();
    expect(await factsOf('source.corrected')).toMatchObject([{ changed: false }]);
  });
});
