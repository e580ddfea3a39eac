import { graphql, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { createWatch } from '../commands/watch-sources.ts';
import { createLoaders } from '../loaders.ts';
import { buildSourcesSubgraph } from '../schema.ts';
import { createWorld, NOTHING, OFFICER, OWNER, STRANGER, type World } from '../testing/world.ts';

const { schema } = buildSourcesSubgraph();
const DAY_MS = 86_400_000;
const down: typeof NOTHING = (request, response, body) =>
  request.url?.startsWith('/oe/') ? void response.writeHead(503).end() : NOTHING(request, response, body);

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await createWorld(down);
  world.items = ['BESCHERMD_MONUMENT', 'OVERGANGSZONE', 'SEVESO', 'GEWESTPLAN'];
  dossierId = await world.dossier();
});
afterAll(() => world.close());

const ask = (caller: Caller, source: string, variableValues: Record<string, unknown> = {}) =>
  graphql({ schema, source, variableValues, contextValue: world.as(caller) }) as Promise<
    ExecutionResult<Record<string, never>>
  >;
const HEALTH = `query ($over: HealthPeriod!) { source(code: "OE_WFS") { health(over: $over) { state asked availability errors { kind text count } lastError } } }`;
const healthOver = async (over: string) =>
  ((await ask(ANONYMOUS, HEALTH, { over })).data as unknown as { source: { health: object } }).source.health;

it('tells everybody how a source did over an hour, a day and a month, with its kinds of failure', async () => {
  for (const over of ['HOUR', 'DAY', 'MONTH'])
    expect(await healthOver(over)).toEqual({
      state: 'DOWN',
      asked: 1,
      availability: 0,
      errors: [{ kind: 'http', text: 'De bron is nu niet beschikbaar. We proberen het opnieuw.', count: 1 }],
      lastError: 'http',
    });
});

it('reads each period from its own steps, so that old questions leave the hour and stay in the month', async () => {
  const noon = world.now;
  world.now = new Date(noon.getTime() + 2 * 3_600_000);
  expect(await healthOver('HOUR')).toMatchObject({ state: 'UNKNOWN', asked: 0, availability: null });
  expect(await healthOver('DAY')).toMatchObject({ asked: 1 });
  world.now = new Date(noon.getTime() + 3 * DAY_MS);
  expect(await healthOver('DAY')).toMatchObject({ asked: 0 });
  expect(await healthOver('MONTH')).toMatchObject({ asked: 1 });
  world.now = noon;
});

it('names the source that a dossier waits for, with when it is asked again, to who may see the dossier', async () => {
  const WAITING = `query ($d: [_Any!]!) { _entities(representations: $d) { ... on Dossier { waitingForSources { source { code } itemCodes nextAttemptAt attempts reason } } } }`;
  const waiting = async (caller: Caller) =>
    (
      (await ask(caller, WAITING, { d: [{ __typename: 'Dossier', id: dossierId }] })).data as unknown as {
        _entities: { waitingForSources: object[] }[];
      }
    )._entities[0]!.waitingForSources;
  const [question] = await world.rows<{ next_attempt_at: string }>(
    `select min(next_attempt_at) as next_attempt_at from evidence where dossier_id = ? and outcome = 'FAILED'`,
    [dossierId],
  );
  const seen = [
    {
      source: { code: 'OE_WFS' },
      itemCodes: ['BESCHERMD_MONUMENT', 'OVERGANGSZONE'],
      nextAttemptAt: new Date(question!.next_attempt_at).toISOString(),
      attempts: 1,
      reason: 'De bron is nu niet beschikbaar. We proberen het opnieuw.',
    },
  ];
  expect(await waiting(OFFICER)).toEqual(seen);
  expect(await waiting(OWNER)).toMatchObject([{ source: { code: 'OE_WFS' } }]);
  expect(await waiting(STRANGER)).toEqual([]);
  expect(await waiting({ ...OFFICER, nisCode: '24062' })).toEqual([]);
});

it('records once that a source went down, and once that it came back', async () => {
  const watch = createWatch(world.platform);
  const look = () => world.database.asService((em) => watch(em, world.now));
  const changes = async () =>
    (
      await world.rows<{ subject: string; data: object }>(
        `select subject, data from fact where type = 'source.state-changed' and subject = 'OE_WFS' order by id`,
      )
    ).map(({ data }) => data);
  await look();
  await look();
  expect(await changes()).toEqual([{ from: null, to: 'DOWN' }]);
  world.source.reply = NOTHING;
  world.now = new Date(world.now.getTime() + 2 * 3_600_000);
  await world.runner.takeDue();
  await expect.poll(() => healthOver('HOUR')).toMatchObject({ state: 'UP', asked: 1 });
  await look();
  expect((await changes()).at(-1)).toEqual({ from: 'DOWN', to: 'UP' });
});

it('costs the same number of statements for one source and for all', async () => {
  const counted = async (source: string) => {
    let statements = 0;
    const context = world.as(ANONYMOUS);
    const as: typeof context.database.asService = (work) =>
      context.database.asService((em) => {
        const counting = new Proxy(em, {
          get: (target, name) => {
            if (name === 'execute') statements += 1;
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        });
        return work(counting);
      });
    const database = { ...context.database, asService: as };
    const loaders = createLoaders({ ...context, database }, ANONYMOUS);
    await graphql({ schema, source, contextValue: { ...context, loaders } });
    return statements;
  };
  const one = await counted('{ source(code: "OE_WFS") { health { state } } }');
  expect(one).toBe(3);
  expect(await counted('{ sources { health { state } } }')).toBe(one);
});
