import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDITOR, CONTROLLER, NOTARY, SERVICE, speaking, SUPPLIER } from '../testing/people.ts';
import {
  act,
  answerTo,
  CENTRAL,
  dossierAtTown,
  FILL,
  fillAll,
  madeDossiers,
  sourcesSay,
  told,
  validatedDossier,
} from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** How many statements PostgreSQL got while `work` ran, without opening and closing transactions. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const logger = world.database.orm.config.getLogger();
  const seen: string[] = [];
  const before = logger.logQuery.bind(logger);
  logger.setDebugMode(['query']);
  logger.logQuery = ({ query }) => void seen.push(query ?? '');
  await work();
  logger.setDebugMode(false);
  logger.logQuery = before;
  return seen.filter((query) => !/^(begin|commit|rollback)|set_config/i.test(query)).length;
}

describe('a list', () => {
  const LIST = `query ($first: Int!, $after: String, $orderBy: DossierOrder) { dossiers(first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { id number
    request { number } municipality { nisCode leadTime { p50Days } } expectedOn corrections { id } documents { id } sections { code items { code summary availableActions filledBy { name } } } } } }`;
  interface Listed {
    dossiers: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string; number: string }[];
    };
  }
  let caller: Caller;
  beforeAll(async () => {
    caller = { ...NOTARY, organisation: { id: '0400000099', name: 'Notaris Lijst', kind: 'NOTARY' } };
    await madeDossiers(
      world,
      Array.from({ length: 23 }, () => world.parcel('44021')),
      caller,
    );
  });

  it('costs as many statements for 1 row as for 20, with everything on them', async () => {
    await world.run(caller, LIST, { first: 1 }); // lead times are measured now, and serve for a minute
    const one = await statements(() => world.run(caller, LIST, { first: 1 }));
    const many = await statements(() => world.run(caller, LIST, { first: 20 }));
    expect(one).toBeGreaterThan(5);
    expect(many).toBe(one);
  });

  it.each(['CREATED_DESC', 'DEADLINE_ASC', 'NUMBER_ASC'])(
    'is read page by page without a gap or a double, along %s',
    async (orderBy) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { data }: { data: Listed } = await world.run<Listed>(caller, LIST, {
          first: 5,
          after,
          orderBy,
        });
        expect(data.dossiers.totalCount).toBe(23);
        seen.push(...data.dossiers.nodes.map(({ number }) => number));
        if (!data.dossiers.pageInfo.hasNextPage) break;
        after = data.dossiers.pageInfo.endCursor;
      }
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
      expect(seen).toEqual(orderBy === 'CREATED_DESC' ? seen : seen.toSorted());
    },
  );

  it.each([{ first: 0 }, { first: 101 }, { first: 5, after: 'onzin' }])(
    'refuses a page of $first after $after',
    async (variables) => {
      const { errors } = await world.run(caller, LIST, variables);
      expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    },
  );

  it('finds by words of number, key, address and reference, and by nothing dangerous', async () => {
    const find = async (text: string) => {
      const { data, errors } = await world.run<{ dossiers: { totalCount: number } }>(
        caller,
        'query ($text: String!) { dossiers(first: 1, filter: { text: $text }) { totalCount } }',
        { text },
      );
      expect(errors).toBeUndefined();
      return data.dossiers.totalCount;
    };
    expect(await find('zaak koren')).toBe(23);
    expect(await find('KORENM')).toBe(23);
    expect(await find('veldstraat')).toBe(0);
    for (const text of ["'; drop table dossier", '& | ! :*', '\u0000', '()', '<->', '\\']) await find(text);
  });
});

describe('the queue', () => {
  const COUNTS = 'query { queueCounts { view count } }';
  const counts = async (caller: Caller) =>
    Object.fromEntries(
      (
        await world.run<{ queueCounts: { view: string; count: number }[] }>(caller, COUNTS)
      ).data.queueCounts.map(({ view, count }) => [view, count]),
    );
  const at = {
    nisCode: '24062',
    organisation: { id: 'town-24062', name: 'Leuven', kind: 'MUNICIPALITY' as const },
  };
  const officer: Caller = { ...SUPPLIER, id: 'pieter', roles: ['SUPPLIER', 'CONTROLLER'], ...at };

  it('counts what each view shows', async () => {
    const [failing] = await madeDossiers(world, [world.parcel('24062')]);
    await sourcesSay(world, failing!, [{ code: 'EPC', outcome: 'FAILED' }]);
    const inControl = await dossierAtTown(world, '24062');
    await fillAll(world, inControl, officer);
    await act(world, officer, 'submitForControl', inControl);
    const counted = await counts(officer);
    expect(counted).toEqual({
      MINE: 0,
      UNASSIGNED: 2,
      DUE_SOON: 0,
      OVERDUE: 0,
      BLOCKED: 1,
      CORRECTIONS: 0,
      IN_CONTROL: 1,
      ALL_OPEN: 2,
      DONE: 0,
    });
    for (const [view, count] of Object.entries(counted)) {
      const { data } = await world.run(
        officer,
        'query ($view: QueueView) { dossiers(first: 50, filter: { view: $view }) { totalCount } }',
        { view },
      );
      expect(data, view).toEqual({ dossiers: { totalCount: count } });
    }
  });

  it('costs two statements', async () => {
    expect(await statements(() => counts(officer))).toBe(2);
  });
});

describe('reading is noted before the answer leaves', () => {
  const reads = async () =>
    world.sql<{ subject: string; actor: { id: string }; ids: Record<string, unknown> }>(
      `select subject, actor, ids from fact where type = 'dossier.read' order by xid, id`,
    );

  it('once for a dossier and once for a page', async () => {
    const reader: Caller = {
      ...NOTARY,
      organisation: { id: '0400000098', name: 'Notaris Lezer', kind: 'NOTARY' },
    };
    const ids = await madeDossiers(world, [world.parcel('44021'), world.parcel('44021')], reader);
    const before = (await reads()).length;
    await world.run(reader, 'query ($id: ID!) { dossier(id: $id) { sections { items { summary } } } }', {
      id: ids[0],
    });
    await world.run(reader, 'query { dossiers(first: 2) { nodes { id } } }');
    const noted = (await reads()).slice(before);
    expect(noted).toMatchObject([
      {
        subject: ids[0],
        actor: { id: 'sofie' },
        ids: { dossierId: ids[0], capakey: expect.any(String), nisCode: '44021' },
      },
      {
        subject: 'list',
        actor: { id: 'sofie' },
        ids: { dossierIds: ids.toReversed(), capakeys: [expect.any(String), expect.any(String)] },
      },
    ]);
  });

  it('by the auditor too, and not by our own services', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    const before = (await reads()).length;
    for (const caller of [SERVICE, AUDITOR])
      await world.run(caller, 'query ($id: ID!) { dossier(id: $id) { id } }', { id });
    expect((await reads()).slice(before)).toMatchObject([{ actor: { id: 'dirk' } }]);
  });

  it('or else nothing is answered', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    const recorder = { record: () => Promise.reject(new Error('disk full')) };
    const context = { ...world.contextOf(NOTARY) };
    const { Dossiers } = await import('../persistence/dossiers.ts');
    const { database, caller, now } = context;
    await expect(new Dossiers({ database, caller, now, recorder }).seen(id!)).rejects.toThrow('disk full');
  });
});

describe('events', () => {
  interface Feed {
    events: { edges: { cursor: string; node: { eventId: string; kind: string; itemCodes: string[] } }[] };
  }
  const FEED =
    'query ($after: String, $ids: [ID!]) { events(first: 100, after: $after, dossierIds: $ids) { edges { cursor node { eventId kind itemCodes dossier { status } } } } }';

  it('come in order, go on from a cursor without a gap, and are answered again one by one', async () => {
    const id = await validatedDossier(world);
    const all = (await world.run<Feed>(SUPPLIER, FEED, { ids: [id] })).data.events.edges;
    expect(all.map(({ node }) => node.kind).filter((kind) => kind.startsWith('dossier.'))).toEqual([
      'dossier.created',
      'dossier.enriching',
      'dossier.with-municipality',
      'dossier.in-quality-control',
      'dossier.validated',
    ]);
    const rest = (await world.run<Feed>(SUPPLIER, FEED, { ids: [id], after: all[3]!.cursor })).data.events
      .edges;
    expect(rest).toEqual(all.slice(4));
    // A subscriber comes back with the id of the last event it saw.
    const resumed = (await world.run<Feed>(SUPPLIER, FEED, { ids: [id], after: all[3]!.node.eventId })).data
      .events.edges;
    expect(resumed).toEqual(all.slice(4));
    const { data } = await world.run(
      SUPPLIER,
      'query ($id: ID!) { event(id: $id) { kind dossier { id } } }',
      { id: all.at(-1)!.node.eventId },
    );
    expect(data).toEqual({ event: { kind: 'dossier.validated', dossier: { id } } });
  });

  it('keep their order when the number of the transaction gets a digit more', async () => {
    const reader: Caller = {
      ...NOTARY,
      organisation: { id: '0400000097', name: 'Notaris Feed', kind: 'NOTARY' },
    };
    const [id] = await madeDossiers(world, [world.parcel('44021')], reader);
    for (const [xid, type] of [
      ['99', 'dossier.enriching'],
      ['100', 'dossier.with-municipality'],
    ] as const)
      await world.sql(
        `insert into fact (id, type, subject, actor, at, ids, xid) select gen_random_uuid(), ?, subject, actor, at, ids, ?::xid8 from fact where subject = ? and type = 'dossier.created'`,
        [type, xid, id],
      );
    const first = (await world.run<Feed>(reader, FEED.replace('first: 100', 'first: 1'), { ids: [id] })).data
      .events.edges;
    expect(first.map(({ node }) => node.kind)).toEqual(['dossier.enriching']);
    const rest = (await world.run<Feed>(reader, FEED, { ids: [id], after: first[0]!.cursor })).data.events
      .edges;
    expect(rest.map(({ node }) => node.kind)).toEqual(['dossier.with-municipality', 'dossier.created']);
  });

  it('of one request tell also what happened to the request itself', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    const [row] = await world.sql<{ request_id: string }>('select request_id from dossier where id = ?', [
      id,
    ]);
    const { data } = await world.run<{ events: { nodes: { kind: string }[] } }>(
      NOTARY,
      'query ($id: ID!) { events(first: 100, requestId: $id) { nodes { kind } } }',
      { id: row!.request_id },
    );
    expect(data.events.nodes.map(({ kind }) => kind)).toEqual([
      'request.created',
      'request.submitted',
      'dossier.created',
      'request.in-progress',
    ]);
  });

  it('do not tell a requester which municipal item was answered, before validation', async () => {
    const id = await dossierAtTown(world);
    await told(world, SUPPLIER, FILL, answerTo(id, 'BOS'));
    const [event] = await world.sql<{ id: string }>(
      `select id from fact where subject = ? and type = 'item.filled'`,
      [id],
    );
    const EVENT = 'query ($id: ID!) { event(id: $id) { itemCodes } }';
    expect((await world.run(NOTARY, EVENT, { id: event!.id })).data).toEqual({ event: { itemCodes: [] } });
    expect((await world.run(SUPPLIER, EVENT, { id: event!.id })).data).toEqual({
      event: { itemCodes: ['BOS'] },
    });
  });

  it('never announce a reading: that would call itself for ever', async () => {
    const id = await dossierAtTown(world);
    await world.run(NOTARY, 'query ($id: ID!) { dossier(id: $id) { id } }', { id });
    const [read] = await world.sql<{ id: string }>(
      `select id from fact where subject = ? and type = 'dossier.read' limit 1`,
      [id],
    );
    expect(
      (await world.run(NOTARY, 'query ($id: ID!) { event(id: $id) { eventId } }', { id: read!.id })).data,
    ).toEqual({ event: null });
  });
});

describe('before validation a requester reads', () => {
  it('what a source rules, marked as such, and of the municipality that it answered', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(
      world,
      id!,
      CENTRAL.map((code) =>
        code === 'SEVESO'
          ? { code, outcome: 'FOUND' as const, records: [{ inrichting: 'Fabriek Noord' }] }
          : { code },
      ),
    );
    await told(
      world,
      SUPPLIER,
      FILL,
      answerTo(id!, 'BOS', { applicability: 'UNKNOWN', remark: 'geheim tot validatie' }),
    );
    const READ =
      'query ($id: ID!) { dossier(id: $id) { sections { code hiddenUntilValidation items { code status applicability summary remark filledBy { name } records { attributes { display } } } } } }';
    const { data } = await world.run<{
      dossier: { sections: { code: string; hiddenUntilValidation: boolean; items: { code: string }[] }[] };
    }>(NOTARY, READ, { id });
    const item = (code: string) =>
      data.dossier.sections.flatMap(({ items }) => items).find((one) => one.code === code);
    expect(item('SEVESO')).toMatchObject({
      applicability: 'APPLICABLE',
      records: [{ attributes: [{ display: 'Fabriek Noord' }] }],
    });
    expect(item('BOS')).toEqual({
      code: 'BOS',
      status: 'FILLED_BY_MUNICIPALITY',
      applicability: 'UNKNOWN',
      summary: 'Zichtbaar na validatie door de gemeente',
      remark: null,
      filledBy: null,
      records: [],
    });
    expect(JSON.stringify(data)).not.toContain('geheim');
    expect(data.dossier.sections.find(({ code }) => code === 'NATUUR')!.hiddenUntilValidation).toBe(true);
  });
});

it('speaks four languages', async () => {
  const id = await validatedDossier(world);
  const READ =
    'query ($id: ID!) { dossier(id: $id) { item(code: "P_SCORE") { label } timeline(first: 1) { nodes { text } } } }';
  const texts = await Promise.all(
    (['nl', 'en', 'fr', 'de'] as const).map(
      async (language) =>
        (
          await world.run<{ dossier: { timeline: { nodes: { text: string }[] } } }>(
            speaking(CONTROLLER, language),
            READ,
            { id },
          )
        ).data.dossier.timeline.nodes[0]!.text,
    ),
  );
  expect(texts).toEqual(['Dossier gevalideerd', 'Dossier validated', 'Dossier validé', 'Dossier validiert']);
});

it('measures how fast a municipality is, and expects from it', async () => {
  const { data } = await world.run(
    NOTARY,
    '{ viewer { name roles } catalogue { version sections { code items { code jsonSchema onNone { kind } } } } }',
  );
  expect(data).toMatchObject({
    viewer: { name: 'Sofie Claes', roles: ['PROFESSIONAL'] },
    catalogue: { version: '2026.1' },
  });
  const LEAD = `query { _entities(representations: [{ __typename: "Municipality", nisCode: "44021" }, { __typename: "Municipality", nisCode: "31005" }]) { ... on Municipality { connected integration leadTime { p50Days measured } } } }`;
  world.clock = new Date(world.clock.getTime() + 61_000); // a measurement serves for a minute
  const lead = (
    await world.run<{
      _entities: { leadTime: { p50Days: number; measured: number } | null; connected: boolean }[];
    }>(NOTARY, LEAD)
  ).data._entities;
  expect(lead[0]).toMatchObject({ connected: true, integration: 'NONE', leadTime: { p50Days: 0 } });
  expect(lead[0]!.leadTime!.measured).toBeGreaterThan(0);
  expect(lead[1]).toEqual({ connected: false, integration: 'NONE', leadTime: null });
});
