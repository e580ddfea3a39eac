import { randomUUID } from 'node:crypto';
import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NOTARY, SUPPLIER } from '../testing/people.ts';
import { answerTo, dossierAtTown, FILL, madeDossiers, told, validatedDossier } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
/** Waits until no older transaction is running, in any test: the feed tells nothing that it might have to reorder. */
const settled = () =>
  vi.waitFor(
    async () =>
      expect(
        await world.sql(
          'select coalesce(max(xid::text::bigint), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as ok from fact',
        ),
      ).toEqual([{ ok: true }]),
    { timeout: 15_000, interval: 100 },
  );

describe('events', () => {
  interface Feed {
    events: { edges: { cursor: string; node: { eventId: string; kind: string; itemCodes: string[] } }[] };
  }
  const FEED =
    'query ($after: String, $ids: [ID!]) { events(first: 100, after: $after, dossierIds: $ids) { edges { cursor node { eventId kind itemCodes dossier { status } } } } }';

  it('come in order, go on from a cursor without a gap, and are answered again one by one', async () => {
    const id = await validatedDossier(world);
    await settled();
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
    await settled();
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
    await settled();
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

  it('are asked again several at once, in the order they were asked, and noted as one reading', async () => {
    const reader: Caller = {
      ...NOTARY,
      organisation: { id: '0400000196', name: 'Notaris Reeks', kind: 'NOTARY' },
    };
    const ids = await madeDossiers(world, [world.parcel('44021'), world.parcel('44021')], reader);
    const facts = await world.sql<{ id: string; subject: string }>(
      `select id, subject from fact where type = 'dossier.created' and subject = any(?::text[]) order by id desc`,
      [`{${ids.join(',')}}`],
    );
    const asked = [facts[1]!.id, randomUUID(), facts[0]!.id];
    const readings = () =>
      world.sql(`select from fact where type = 'dossier.read' and on_behalf_of = '0400000196'`);
    const before = (await readings()).length;
    const { data } = await world.run(
      reader,
      'query ($ids: [ID!]!) { eventsById(ids: $ids) { eventId dossier { id } } }',
      { ids: asked },
    );
    expect(data).toEqual({
      eventsById: [
        { eventId: asked[0], dossier: { id: facts[1]!.subject } },
        null,
        { eventId: asked[2], dossier: { id: facts[0]!.subject } },
      ],
    });
    expect(await readings()).toHaveLength(before + 1);
  });

  it('are refused when more than a hundred are asked at once', async () => {
    const { errors } = await world.run(NOTARY, 'query ($ids: [ID!]!) { eventsById(ids: $ids) { eventId } }', {
      ids: Array.from({ length: 101 }, () => randomUUID()),
    });
    expect(errors).toMatchObject([
      { message: 'Vraag hoogstens 100 gebeurtenissen tegelijk.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
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
