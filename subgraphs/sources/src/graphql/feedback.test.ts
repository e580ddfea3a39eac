import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { sendFeedback } from '../commands/send-feedback.ts';
import { createDisputes, ELSEWHERE, KEEPER, OTHER_KEEPER, type Disputes } from '../testing/disputes.ts';
import { itemId, OFFICER, OWNER, STRANGER, type World } from '../testing/world.ts';

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

describe('a disputed answer', () => {
  it('is sent to the owner of its source, and the attempt is kept', async () => {
    const { feedbackId } = await report(OFFICER);
    await sendFeedback(world.platform, feedbackId);
    await sendFeedback(world.platform, feedbackId);
    expect(await feedback(OFFICER, feedbackId)).toEqual({
      status: 'SENT',
      ownerReference: 'R-1',
      reportedBy: 'Gent',
      steps: [
        { status: 'REPORTED', by: 'Gent', motivation: null },
        { status: 'SENT', by: 'Vastgoedinformatieplatform', motivation: null },
      ],
      deliveries: [{ ok: true, error: null }],
    });
    expect(await factsOf('feedback.sent')).toMatchObject([{ feedbackId, itemCodes: ['BESCHERMD_MONUMENT'] }]);
  });

  it('is not disputed a second time while it is open', async () => {
    await report(OFFICER);
    expect(await report(OWNER)).toMatchObject({
      __typename: 'NotAllowedNow',
      message: 'Dit antwoord is al betwist. U ziet hier wat de bron ermee doet.',
    });
  });

  it('is tried again after a failure, and left for a person after two days', async () => {
    const { feedbackId } = await report(OFFICER);
    world.deliver = (_message, target) =>
      Promise.resolve({
        channel: target.channel,
        target: 'owner.example',
        ok: false,
        httpStatus: 503,
        error: 'HTTP 503',
        reference: null,
      });
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await sendFeedback(world.platform, feedbackId);
      expect(await feedback(OFFICER, feedbackId)).toMatchObject({ status: 'REPORTED' });
    }
    await sendFeedback(world.platform, feedbackId);
    expect(await feedback(OFFICER, feedbackId)).toMatchObject({ status: 'UNDELIVERED' });
    disputes.mend();
    const RESEND = `mutation ($input: ResendSourceFeedbackInput!) { resendSourceFeedback(input: $input) { __typename } }`;
    expect(await disputes.data(ELSEWHERE, RESEND, { input: { feedbackId } })).toEqual({
      resendSourceFeedback: { __typename: 'NotFound' },
    });
    expect(await disputes.data(OFFICER, RESEND, { input: { feedbackId } })).toEqual({
      resendSourceFeedback: { __typename: 'ResendSourceFeedbackSuccess' },
    });
    await sendFeedback(world.platform, feedbackId);
    expect(await feedback(OFFICER, feedbackId)).toMatchObject({ status: 'SENT' });
  });

  it('says at once that an owner has no address, instead of trying for days', async () => {
    world.targetOf = () => null;
    const { feedbackId } = await report(OFFICER);
    await sendFeedback(world.platform, feedbackId);
    expect(await feedback(OFFICER, feedbackId)).toMatchObject({
      status: 'UNDELIVERED',
      deliveries: [{ ok: false, error: 'no address of this owner is set' }],
    });
  });

  it('is there for its officers, its reporter and its source, and not there for anybody else', async () => {
    const { feedbackId } = await report(OWNER);
    for (const caller of [OFFICER, OWNER, KEEPER])
      expect(await feedback(caller, feedbackId), caller.name).toMatchObject({ status: 'REPORTED' });
    for (const caller of [STRANGER, ELSEWHERE, OTHER_KEEPER, ANONYMOUS])
      expect(await feedback(caller, feedbackId), caller.name).toBeNull();
    const OF_ITEM = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on DossierItem { feedback { id } } ... on SourceFeedback { status } } }`;
    const entities = (caller: Caller) =>
      disputes.data<{ _entities: unknown[] }>(caller, OF_ITEM, {
        e: [
          { __typename: 'DossierItem', id: itemId(disputes.dossierId, 'BESCHERMD_MONUMENT') },
          { __typename: 'SourceFeedback', id: feedbackId },
        ],
      });
    expect((await entities(OWNER))._entities).toEqual([
      { feedback: [{ id: feedbackId }] },
      { status: 'REPORTED' },
    ]);
    for (const caller of [STRANGER, ELSEWHERE])
      expect((await entities(caller))._entities).toEqual([{ feedback: [] }, null]);
  });

  it('stays hidden by PostgreSQL itself when the policy is forgotten', async () => {
    const { feedbackId } = await report(OWNER);
    const seen = async (caller: Caller) =>
      (
        await world.database.as(caller, (em) =>
          em.execute('select id from feedback where id = ?', [feedbackId]),
        )
      ).length;
    expect([await seen(OWNER), await seen(OFFICER)]).toEqual([1, 1]);
    for (const caller of [STRANGER, ELSEWHERE, KEEPER, ANONYMOUS]) expect(await seen(caller)).toBe(0);
  });

  it('tells the owner of the source what kind of party reported it, and not who', async () => {
    const { feedbackId } = await report(OWNER);
    expect(await feedback(KEEPER, feedbackId)).toMatchObject({ reportedBy: 'NOTARY', deliveries: [] });
  });

  it('is listed for whose it is, newest first, a page at a time', async () => {
    world.now = new Date(world.now.getTime() + 60_000);
    const { feedbackId } = await report(OFFICER);
    const LIST = `query ($filter: SourceFeedbackFilter) { sourceFeedbacks(first: 1, filter: $filter) { nodes { id } pageInfo { hasNextPage } } }`;
    const list = async (caller: Caller, filter: object = {}) =>
      (
        await disputes.data<{ sourceFeedbacks: { nodes: { id: string }[] } }>(caller, LIST, { filter })
      ).sourceFeedbacks.nodes.map(({ id }) => id);
    expect(await list(OFFICER)).toEqual([feedbackId]);
    expect(await list(KEEPER, { status: ['REPORTED'] })).toEqual([feedbackId]);
    expect(await list(OFFICER, { sourceCode: 'RVV' })).toEqual([]);
    expect(await list(OFFICER, { nisCode: '24062' })).toEqual([]);
    for (const caller of [ELSEWHERE, STRANGER, ANONYMOUS, OTHER_KEEPER])
      expect(await list(caller)).toEqual([]);
  });
});
