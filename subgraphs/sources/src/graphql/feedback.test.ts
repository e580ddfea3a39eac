import { graphql, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import type { FactJob } from '@vip/subgraph-kit';
import { askCorrected } from '../commands/ask-corrected.ts';
import { createCloseBack } from '../commands/close-back.ts';
import { sendFeedback } from '../commands/send-feedback.ts';
import { collection, json } from '../connectors/fixtures/local-source.ts';
import { scopeOfSource } from '../domain/feedback-access.ts';
import { buildSourcesSubgraph } from '../schema.ts';
import { createWorld, itemId, NOTHING, OFFICER, OWNER, STRANGER, type World } from '../testing/world.ts';

const { schema } = buildSourcesSubgraph();
const KEEPER: Caller = {
  kind: 'client',
  id: 'oe',
  name: 'Onroerend Erfgoed',
  roles: [],
  scopes: [scopeOfSource('OE_WFS')],
  language: 'nl',
};
const OTHER_KEEPER: Caller = { ...KEEPER, id: 'rvv', scopes: [scopeOfSource('RVV')] };
const ELSEWHERE: Caller = { ...OFFICER, nisCode: '24062' };
const monument: typeof NOTHING = (request, response, body) =>
  request.url?.includes('bes_monument')
    ? json(collection({ naam: 'Burgerhuis', aanduid_id: '9133', statuut: 'definitief beschermd' }))(
        request,
        response,
        body,
      )
    : NOTHING(request, response, body);

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await createWorld(monument);
  world.items = ['BESCHERMD_MONUMENT', 'SEVESO'];
});
afterAll(() => world.close());
let sane: { deliver: World['deliver']; targetOf: World['targetOf'] };
beforeEach(async () => {
  sane ??= { deliver: world.deliver, targetOf: world.targetOf };
  Object.assign(world, sane);
  world.source.reply = monument;
  dossierId = await world.dossier();
});

const ask = (caller: Caller, source: string, variableValues: Record<string, unknown> = {}) =>
  graphql({ schema, source, variableValues, contextValue: world.as(caller) }) as Promise<
    ExecutionResult<Record<string, never>>
  >;
const data = async <Data>(caller: Caller, source: string, variables: Record<string, unknown> = {}) => {
  const { data: given, errors } = await ask(caller, source, variables);
  expect(errors).toBeUndefined();
  return given as unknown as Data;
};
const factsOf = async (type: string) =>
  (
    await world.rows<{ ids: Record<string, unknown> }>(
      `select ids from fact where type = ? and ids->>'dossierId' = ? order by id`,
      [type, dossierId],
    )
  ).map(({ ids }) => ids);

const REPORT = `mutation ($input: ReportSourceErrorInput!) { reportSourceError(input: $input) { __typename ... on ReportSourceErrorSuccess { feedbackId feedback { status } } ... on Refusal { code message } } }`;
const report = async (caller: Caller, itemCode = 'BESCHERMD_MONUMENT') =>
  (
    await data<{ reportSourceError: { __typename: string; feedbackId: string; message?: string } }>(
      caller,
      REPORT,
      { input: { dossierId, itemCode, reason: 'WRONG', text: 'Dit huis is gesloopt.' } },
    )
  ).reportSourceError;
const FEEDBACK = `query ($id: ID!) { sourceFeedback(id: $id) { status ownerReference reportedBy steps { status by motivation } deliveries { ok error } } }`;
const feedback = async (caller: Caller, id: string) =>
  (await data<{ sourceFeedback: Record<string, unknown> | null }>(caller, FEEDBACK, { id })).sourceFeedback;
const ANSWER = `mutation ($input: AnswerSourceFeedbackInput!) { answerSourceFeedback(input: $input) { __typename ... on AnswerSourceFeedbackSuccess { feedback { status } } ... on Refusal { code } } }`;
const answer = async (caller: Caller, feedbackId: string, outcome: string, motivation?: string) =>
  (
    await data<{ answerSourceFeedback: object }>(caller, ANSWER, {
      input: { feedbackId, outcome, motivation },
    })
  ).answerSourceFeedback;

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
    Object.assign(world, sane);
    const RESEND = `mutation ($input: ResendSourceFeedbackInput!) { resendSourceFeedback(input: $input) { __typename } }`;
    expect(await data(ELSEWHERE, RESEND, { input: { feedbackId } })).toEqual({
      resendSourceFeedback: { __typename: 'NotFound' },
    });
    expect(await data(OFFICER, RESEND, { input: { feedbackId } })).toEqual({
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
      data<{ _entities: unknown[] }>(caller, OF_ITEM, {
        e: [
          { __typename: 'DossierItem', id: itemId(dossierId, 'BESCHERMD_MONUMENT') },
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
        await data<{ sourceFeedbacks: { nodes: { id: string }[] } }>(caller, LIST, { filter })
      ).sourceFeedbacks.nodes.map(({ id }) => id);
    expect(await list(OFFICER)).toEqual([feedbackId]);
    expect(await list(KEEPER, { status: ['REPORTED'] })).toEqual([feedbackId]);
    expect(await list(OFFICER, { sourceCode: 'RVV' })).toEqual([]);
    expect(await list(OFFICER, { nisCode: '24062' })).toEqual([]);
    for (const caller of [ELSEWHERE, STRANGER, ANONYMOUS, OTHER_KEEPER])
      expect(await list(caller)).toEqual([]);
  });
});

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
    expect(await data(ANONYMOUS, SHOW, { token: token(0) })).toEqual({
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
      data(ANONYMOUS, BY_LINK, { input: { token: token(at), outcome } });
    expect(await use(0, 'ACCEPTED')).toMatchObject({
      answerSourceFeedbackByLink: { feedback: { status: 'ACCEPTED' } },
    });
    expect(await use(0, 'CORRECTED')).toEqual({ answerSourceFeedbackByLink: { __typename: 'NotFound' } });
    expect(await data(ANONYMOUS, SHOW, { token: token(0) })).toEqual({ sourceFeedbackByLink: null });
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
    for (const id of [dossierId, other]) expect(told.get(id)).toMatchObject({ changed: true });
    const [latest] = await world.rows<{ outcome: string }>(
      `select outcome from answer where id = (?::jsonb->>0)::uuid`,
      [JSON.stringify(told.get(dossierId)!.answerIds)],
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
