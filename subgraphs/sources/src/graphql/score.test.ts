import { graphql, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, uuidv7, type Caller, type FactType } from '@vip/domain-kit';
import type { FactJob } from '@vip/subgraph-kit';
import { keepScore, type ScoredDossier } from '../commands/keep-score.ts';
import { buildSourcesSubgraph } from '../schema.ts';
import { createScoreReading } from '../score-reading.ts';
import { createWorld, NOTHING, OFFICER, OWNER, type World } from '../testing/world.ts';

const { schema } = buildSourcesSubgraph();
const ADMIN: Caller = {
  kind: 'person',
  id: 'petra',
  name: 'Petra',
  roles: ['PLATFORM_ADMIN'],
  organisation: { id: 'VIP', name: 'VIP', kind: 'PLATFORM' },
  language: 'nl',
};
const LEUVEN: Caller = { ...OFFICER, nisCode: '24062' };
const down: typeof NOTHING = (request, response, body) =>
  request.url?.startsWith('/oe/') ? void response.writeHead(503).end() : NOTHING(request, response, body);

let world: World;
const job = (type: FactType, ids: Record<string, unknown>): { data: FactJob } => ({
  data: { factId: uuidv7(), type, subject: 'x', version: null, ids: { nisCode: '44021', ...ids } },
});
const keep = (jobs: readonly { data: FactJob }[], dossiers: readonly ScoredDossier[] = []) =>
  world.database.asService((em) => keepScore(world.platform)(em, jobs, dossiers));
const dossier = (nisCode: string, edition = 1): ScoredDossier => ({
  edition,
  createdAt: '2026-03-01T12:00:00Z',
  catalogueVersion: '2026.1',
  municipality: { nisCode },
  sections: [
    {
      items: [
        { code: 'SEVESO', sourceCode: 'SEVESO', filledAt: '2026-03-01T12:00:00Z', filledBy: null },
        { code: 'BOS', sourceCode: null, filledAt: '2026-03-05T12:00:00Z', filledBy: { id: 'OVO1' } },
        { code: 'EPC', sourceCode: null, filledAt: null, filledBy: null },
      ],
    },
  ],
});

beforeAll(async () => {
  world = await createWorld(down);
  world.items = ['BESCHERMD_MONUMENT', 'SEVESO'];
  const id = await world.dossier();
  const answers = await world.rows<{ id: string }>('select id from answer where dossier_id = ?', [id]);
  await keep([job('source.answered', { answerIds: answers.map((answer) => answer.id) })]);
  await keep([], [dossier('44021'), dossier('44021', 2), dossier('24062')]);
  await keep([
    job('source.error-reported', { itemCodes: ['SEVESO'], sourceCode: 'SEVESO' }),
    job('source.error-reported', { itemCodes: ['SEVESO'], sourceCode: 'SEVESO' }),
    job('feedback.corrected', { itemCodes: ['SEVESO'], sourceCode: 'SEVESO' }),
  ]);
});
afterAll(() => world.close());

const ask = async <Data>(caller: Caller, source: string, variableValues: Record<string, unknown> = {}) => {
  const { data, errors } = (await graphql({
    schema,
    source,
    variableValues,
    contextValue: world.as(caller),
  })) as ExecutionResult<Record<string, unknown>>;
  expect(errors).toBeUndefined();
  return data as Data;
};
const BOARD = `query ($nis: ID) { scoreboard(nisCode: $nis) { own { items automaticShare errorRate daysLost disputesOpen disputesUpheld } flanders { items } sources { source { code } own { errorRate } } toDigitise { item { code } byHand days flandersByHand flandersDays } } }`;

it('counts what was answered by itself and by hand, what failed, what was disputed, and what it cost', async () => {
  expect(await ask(OFFICER, BOARD, { nis: '44021' })).toEqual({
    scoreboard: {
      own: {
        items: 2,
        automaticShare: 0.5,
        errorRate: 0.5,
        daysLost: 4,
        disputesOpen: 1,
        disputesUpheld: 1,
      },
      flanders: { items: 4 },
      sources: expect.arrayContaining([
        { source: { code: 'OE_WFS' }, own: { errorRate: 1 } },
        { source: { code: 'SEVESO' }, own: { errorRate: 0 } },
      ]),
      toDigitise: [{ item: { code: 'BOS' }, byHand: 1, days: 4, flandersByHand: 2, flandersDays: 8 }],
    },
  });
});

describe('a scoreboard', () => {
  it('is of the own municipality for an officer, and of any for the administrator', async () => {
    expect(await ask(LEUVEN, BOARD, { nis: '24062' })).toMatchObject({ scoreboard: { own: { items: 2 } } });
    expect(await ask(ADMIN, BOARD, { nis: '24062' })).toMatchObject({ scoreboard: { own: { items: 2 } } });
    expect(await ask(ADMIN, BOARD)).toMatchObject({ scoreboard: { own: { items: 4 } } });
  });
  it("is not there for anybody else, exactly as another municipality's", async () => {
    for (const caller of [LEUVEN, OWNER, ANONYMOUS])
      expect(await ask(caller, BOARD, { nis: '44021' })).toEqual({ scoreboard: null });
    expect(await ask(OFFICER, BOARD)).toEqual({ scoreboard: null });
    expect(await ask(ADMIN, '{ municipalityScores { municipality { nisCode } figures { items } } }')).toEqual(
      {
        municipalityScores: [
          { municipality: { nisCode: '24062' }, figures: { items: 2 } },
          { municipality: { nisCode: '44021' }, figures: { items: 2 } },
        ],
      },
    );
    expect(await ask(OFFICER, '{ municipalityScores { figures { items } } }')).toEqual({
      municipalityScores: [],
    });
  });
  it('shows of a source to everybody what harms nobody', async () => {
    expect(
      await ask(ANONYMOUS, '{ source(code: "SEVESO") { score { automaticShare disputesOpen } } }'),
    ).toEqual({
      source: { score: { automaticShare: 1, disputesOpen: 1 } },
    });
  });
});

it('costs one statement to read and one to count, for one dossier and for a hundred', async () => {
  const counted = async (work: (database: World['database']) => Promise<unknown>) => {
    let statements = 0;
    const asService: World['database']['asService'] = (inside) =>
      world.database.asService((em) =>
        inside(
          new Proxy(em, {
            get: (target, name) => {
              if (name === 'execute') statements += 1;
              const value: unknown = Reflect.get(target, name, target);
              return typeof value === 'function' ? (value.bind(target) as unknown) : value;
            },
          }),
        ),
      );
    await work({ ...world.database, asService });
    return statements;
  };
  const counting = (dossiers: readonly ScoredDossier[]) =>
    counted((database) => database.asService((em) => keepScore(world.platform)(em, [], dossiers)));
  const reading = () =>
    counted((database) => createScoreReading({ ...world.platform, database }, OFFICER).board('44021', 12));
  expect(await counting([dossier('44021')])).toBe(1);
  expect(await reading()).toBe(1);
  expect(await counting(Array.from({ length: 100 }, () => dossier('44021')))).toBe(1);
  expect(await reading()).toBe(1);
});

it("counts what a municipality's own software sends apart, not as work by hand", async () => {
  const [section] = dossier('71072').sections;
  const pushed = {
    code: 'BOS',
    sourceCode: 'GEMEENTE_SYSTEEM',
    filledAt: '2026-03-02T12:00:00Z',
    filledBy: { id: 'hasselt-suite' },
  };
  await keep([], [{ ...dossier('71072'), sections: [{ items: [section!.items[0]!, pushed] }] }]);
  const { scoreboard } = await ask<{ scoreboard: { own: object; toDigitise: unknown[] } }>(
    ADMIN,
    'query ($nis: ID) { scoreboard(nisCode: $nis) { own { items automaticShare ownSoftwareShare daysLost } toDigitise { byHand } } }',
    { nis: '71072' },
  );
  expect(scoreboard).toEqual({
    own: { items: 2, automaticShare: 0.5, ownSoftwareShare: 0.5, daysLost: 1 },
    toDigitise: [],
  });
});
