import { graphql, type ExecutionResult } from 'graphql';
import type { Caller } from '@vip/domain-kit';
import { collection, json } from '../connectors/fixtures/local-source.ts';
import { scopeOfSource } from '../domain/feedback-access.ts';
import { buildSourcesSubgraph } from '../schema.ts';
import { createWorld, NOTHING, OFFICER, type World } from './world.ts';

const { schema } = buildSourcesSubgraph();
/** The machine of the source that is disputed, and that of another one. */
export const KEEPER: Caller = {
  kind: 'client',
  id: 'oe',
  name: 'Onroerend Erfgoed',
  roles: [],
  scopes: [scopeOfSource('OE_WFS')],
  language: 'nl',
};
export const OTHER_KEEPER: Caller = { ...KEEPER, id: 'rvv', scopes: [scopeOfSource('RVV')] };
export const ELSEWHERE: Caller = { ...OFFICER, nisCode: '24062' };
const monument: typeof NOTHING = (request, response, body) =>
  request.url?.includes('bes_monument')
    ? json(collection({ naam: 'Burgerhuis', aanduid_id: '9133', statuut: 'definitief beschermd' }))(
        request,
        response,
        body,
      )
    : NOTHING(request, response, body);

const REPORT = `mutation ($input: ReportSourceErrorInput!) { reportSourceError(input: $input) { __typename ... on ReportSourceErrorSuccess { feedbackId feedback { status } } ... on Refusal { code message } } }`;
const FEEDBACK = `query ($id: ID!) { sourceFeedback(id: $id) { status ownerReference reportedBy steps { status by motivation } deliveries { ok error } } }`;
const ANSWER = `mutation ($input: AnswerSourceFeedbackInput!) { answerSourceFeedback(input: $input) { __typename ... on AnswerSourceFeedbackSuccess { feedback { status } } ... on Refusal { code } } }`;

/** A dossier in which a source says that the house is a monument, and what people do when that is wrong. */
export async function createDisputes() {
  const world = await createWorld(monument);
  world.items = ['BESCHERMD_MONUMENT', 'SEVESO'];
  const sane: Pick<World, 'deliver' | 'targetOf'> = { deliver: world.deliver, targetOf: world.targetOf };
  let dossierId = '';

  const data = async <Data>(caller: Caller, source: string, variables: Record<string, unknown> = {}) => {
    const contextValue = world.as(caller);
    const told = await (graphql({ schema, source, variableValues: variables, contextValue }) as Promise<
      ExecutionResult<Record<string, never>>
    >);
    if (told.errors) throw new AggregateError(told.errors, told.errors[0]!.message);
    return told.data as unknown as Data;
  };
  return {
    world,
    data,
    get dossierId() {
      return dossierId;
    },
    /** Owners are reached again. */
    mend: () => Object.assign(world, sane),
    /** A dossier of its own for each test, and nothing that the one before broke. */
    async begin() {
      Object.assign(world, sane);
      world.source.reply = monument;
      dossierId = await world.dossier();
    },
    factsOf: async (type: string) =>
      (
        await world.rows<{ ids: Record<string, unknown> }>(
          `select ids from fact where type = ? and ids->>'dossierId' = ? order by id`,
          [type, dossierId],
        )
      ).map(({ ids }) => ids),
    report: async (caller: Caller, itemCode = 'BESCHERMD_MONUMENT', files: readonly object[] = []) =>
      (
        await data<{ reportSourceError: { __typename: string; feedbackId: string; message?: string } }>(
          caller,
          REPORT,
          { input: { dossierId, itemCode, reason: 'WRONG', text: 'Dit huis is gesloopt.', files } },
        )
      ).reportSourceError,
    feedback: async (caller: Caller, id: string) =>
      (await data<{ sourceFeedback: Record<string, unknown> | null }>(caller, FEEDBACK, { id }))
        .sourceFeedback,
    answer: async (caller: Caller, feedbackId: string, outcome: string, motivation?: string) =>
      (
        await data<{ answerSourceFeedback: object }>(caller, ANSWER, {
          input: { feedbackId, outcome, motivation },
        })
      ).answerSourceFeedback,
  };
}
export type Disputes = Awaited<ReturnType<typeof createDisputes>>;
