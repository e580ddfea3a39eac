import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '@vip/domain-kit';
import { buildSourcesSubgraph } from '../schema.ts';
import { aDayLater, finishDue, lookedFacts, tellWatch } from '../testing/looks.ts';
import { createWorld, NOTHING, OFFICER, OWNER, SERVICE, STRANGER, type World } from '../testing/world.ts';
import { uuidv7 } from '@vip/domain-kit';

let world: World;
let dossierId: string;
const { schema } = buildSourcesSubgraph();
const AUDITOR: Caller = { kind: 'person', id: 'dirk', name: 'Dirk', roles: ['AUDITOR'], language: 'nl' };
const ANYBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
const ELSEWHERE: Caller = { ...OFFICER, id: 'leuven', nisCode: '24062' };
const heritageDown: typeof NOTHING = (request, response, body) =>
  request.url?.startsWith('/oe/') ? void response.writeHead(503).end() : NOTHING(request, response, body);

beforeAll(async () => {
  world = await createWorld(NOTHING);
  world.items = ['BESCHERMD_MONUMENT', 'SEVESO'];
  dossierId = await world.dossier();
  await tellWatch(world, 'dossier.watch-started', dossierId);
  world.source.reply = heritageDown;
  await aDayLater(world);
  world.now = new Date(world.now.getTime() + 7 * 3_600_000);
  await finishDue(world);
});
afterAll(() => world.close());

const WATCH = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on DossierWatch { lastLookedAt nextLookAt unanswered { itemCodes reason source { code } } } } }`;
const watchOf = async (caller: Caller, ids: readonly string[] = [dossierId]) => {
  const { data, errors } = await graphql({
    schema,
    source: WATCH,
    variableValues: { ids: ids.map((id) => ({ __typename: 'DossierWatch', id })) },
    contextValue: world.as(caller),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data))._entities as unknown[];
};
const NOTHING_THERE = { lastLookedAt: null, nextLookAt: null, unanswered: null };

describe('how a dossier is looked at', () => {
  it.each([
    ['who ordered', OWNER],
    ['an officer of the municipality', OFFICER],
    ['the auditor', AUDITOR],
    ['our own subgraph', SERVICE],
  ])('is shown to %s, with the source that could not be asked', async (_who, caller) => {
    expect(await watchOf(caller)).toMatchObject([
      {
        unanswered: [{ source: { code: 'OE_WFS' }, itemCodes: ['BESCHERMD_MONUMENT'] }],
      },
    ]);
  });

  it.each([
    ['a stranger', STRANGER],
    ['an officer of another municipality', ELSEWHERE],
    ['who is not signed in', ANYBODY],
  ])('is for %s exactly as if it were not there', async (_who, caller) => {
    expect(await watchOf(caller)).toEqual([NOTHING_THERE]);
    expect(await watchOf(caller, [uuidv7()])).toEqual([NOTHING_THERE]);
  });

  it('costs as many statements for a hundred as for one', async () => {
    const one = await world.statements(() => watchOf(OWNER));
    const many = await world.statements(() =>
      watchOf(OWNER, [dossierId, ...Array.from({ length: 99 }, () => uuidv7())]),
    );
    expect([one, many]).toEqual([1, 1]);
  });
});

describe('what a look heard', () => {
  const LOOK = `query ($id: ID!) { dossierLook(id: $id, earlierOf: ["SEVESO"]) { dossierId answers { itemCode outcome } earlier { itemCode sequence } } }`;
  const lookAs = async (caller: Caller, id?: string) => {
    const [told] = await lookedFacts(world, dossierId);
    return graphql({
      schema,
      source: LOOK,
      variableValues: { id: id ?? told!.ids.lookId },
      contextValue: world.as(caller),
    });
  };

  it('is told to our own subgraph, with what the dossier was told before', async () => {
    expect(JSON.parse(JSON.stringify((await lookAs(SERVICE)).data))).toMatchObject({
      dossierLook: {
        dossierId,
        answers: expect.arrayContaining([{ itemCode: 'SEVESO', outcome: 'NONE' }]) as unknown,
        earlier: [{ itemCode: 'SEVESO', sequence: 1 }],
      },
    });
  });

  it('is not there for an id of something else', async () => {
    expect((await lookAs(SERVICE, dossierId)).data).toEqual({ dossierLook: null });
    expect((await lookAs(SERVICE, 'no id')).data).toEqual({ dossierLook: null });
  });

  it.each([OWNER, OFFICER, AUDITOR, STRANGER, ANYBODY])('is closed to anybody else', async (caller) => {
    expect((await lookAs(caller)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
