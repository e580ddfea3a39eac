import { createLog } from '@vip/subgraph-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveRegister } from '../live/live-register.ts';
import { liveSource, type LiveSource } from '../testing/live-source.ts';
import { feature, seededRegister, square, type SeededRegister } from '../testing/seeded-register.ts';
import { followFeeds, type Follower } from './follow-feeds.ts';

let register: SeededRegister;
let source: LiveSource;
let now: Date;
beforeAll(async () => {
  [register, source] = await Promise.all([seededRegister(), liveSource()]);
  await register.bring([{ nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' }]);
  await register.bring({
    type: 'FeatureCollection',
    features: [
      feature('44021A0001/00A000', square(100_000, 190_000, 20, 10), {
        addresses: [
          { id: 'a1', street: 'Veldstraat', houseNumber: '1', postalCode: '9000', municipalityName: 'Gent' },
        ],
      }),
      feature('44021A0002/00A000', square(100_020, 190_000)),
      feature('44021A0003/00A000', square(100_030, 190_000)),
    ],
  });
});
beforeEach(() => {
  source.trouble = 'none';
  source.asked.length = 0;
  now = new Date(Math.max(Date.parse('2026-03-01T12:00:00Z'), (now?.getTime() ?? 0) + 3_600_000));
});
afterAll(() => Promise.all([register.close(), source.close()]));

/** A process of its own, as after a crash: it knows only what was kept. */
const process = (): Follower =>
  followFeeds(
    { database: register.database, log: createLog('test', 'silent'), now: () => now },
    new LiveRegister({
      basisregisters: new URL(`${source.url}/v2/`),
      apiKey: null,
      grb: new URL(`${source.url}/grb/`),
      timeoutMs: 60_000,
    }),
    {
      everyMs: 0,
      feeds: (['percelen', 'adressen'] as const).map((name) => ({
        name,
        url: new URL(`${source.url}/v3/${name}/wijzigingen`),
      })),
    },
  );
const catchUp = async (follower: Follower) => {
  for (let turns = 0; turns < 10; turns++) await follower.turn();
};
const parcel = async (capakey: string) =>
  (
    await register.ask<{ parcel: Record<string, unknown> | null }>(
      'query ($capakey: ID!) { parcel(capakey: $capakey) { status areaM2 addresses { fullAddress } successors { capakey } } }',
      { capakey },
    )
  ).data.parcel;
const state = async () =>
  (
    await register.ask<{
      registerState: {
        waiting: number;
        feeds: { name: string; page: number; lastEventId: string; gaps: number; trouble: string | null }[];
      };
    }>('{ registerState { waiting feeds { name page lastEventId gaps trouble } } }')
  ).data.registerState;

describe('the change feed', () => {
  it('brings a split: the old parcel becomes historic and names both parts, whichever is told first', async () => {
    source.parcels.set('44021A0001/00B000', {
      version: '1',
      geometry: square(100_000, 190_000),
      addresses: { a1: '1' },
    });
    source.parcels.set('44021A0001/00A000', { version: '2', status: 'gehistoreerd', geometry: null });
    source.parcels.set('44021A0001/00C000', { version: '1', geometry: square(100_010, 190_000) });
    source.feeds.percelen.push('44021A0001/00B000', '44021A0001/00A000', '44021A0001/00C000');
    await catchUp(process());
    expect(await parcel('44021A0001/00A000')).toMatchObject({
      status: 'HISTORIC',
      successors: [{ capakey: '44021A0001/00B000' }, { capakey: '44021A0001/00C000' }],
    });
    expect(await parcel('44021A0001/00B000')).toMatchObject({
      areaM2: 100,
      addresses: [{ fullAddress: 'Veldstraat 1, 9000 Gent' }],
    });
    expect(await state()).toMatchObject({
      waiting: 0,
      feeds: [{ name: 'adressen' }, { name: 'percelen', lastEventId: '3' }],
    });
  });

  it('is read on from where it was, and asks nothing twice: another process finds nothing to do', async () => {
    await catchUp(process());
    expect(source.asked.filter((path) => path.startsWith('/v2/'))).toEqual([]);
  });

  it('corrects an address on its parcels, although the parcels have no new version', async () => {
    source.parcels.set('44021A0001/00B000', {
      version: '1',
      geometry: square(100_000, 190_000),
      addresses: { a1: '1A' },
    });
    source.feeds.adressen.push('a1');
    await catchUp(process());
    expect(await parcel('44021A0001/00B000')).toMatchObject({
      addresses: [{ fullAddress: 'Veldstraat 1A, 9000 Gent' }],
    });
  });

  it('loses nothing while the registers are down: what was told waits, and is kept when they answer', async () => {
    source.parcels.set('44021A0002/00A000', { version: '2', geometry: square(100_020, 190_000, 10, 30) });
    source.feeds.percelen.push('44021A0002/00A000');
    source.trouble = 'down';
    await catchUp(process());
    expect((await state()).feeds.find(({ name }) => name === 'percelen')!.trouble).toMatch(/status: 503/);
    source.trouble = 'none';
    now = new Date(now.getTime() + 3_600_000);
    await catchUp(process());
    expect(await parcel('44021A0002/00A000')).toMatchObject({ areaM2: 300 });
    expect((await state()).feeds.find(({ name }) => name === 'percelen')!.trouble).toBeNull();
  });

  it.each(['moved', 'moved, in JSON'] as const)(
    'ends no parcel and takes no feed for read while the registers are %s: that is not "no such parcel"',
    async (trouble) => {
      await register.database.asService((em) =>
        em.execute(
          `insert into feed_waiting (kind, object, version, noted_at, next_at) values ('parcel', '44021A0002/00A000', 'new', ?, ?)`,
          [now, now],
        ),
      );
      source.trouble = trouble;
      await process().turn();
      expect(await parcel('44021A0002/00A000')).toMatchObject({ status: 'CURRENT' });
      const { waiting, feeds } = await state();
      expect(waiting).toBe(1);
      expect(feeds.map((feed) => feed.trouble)).toEqual([
        expect.stringContaining('404'),
        expect.stringContaining('404'),
      ]);
      source.trouble = 'none';
      now = new Date(now.getTime() + 3_600_000);
      await catchUp(process());
      expect((await state()).waiting).toBe(0);
    },
  );

  it('goes on behind events that were left out, and says how many stretches are missing', async () => {
    source.feeds.pageSize = 5;
    source.feeds.left = new Set([3]);
    source.parcels.set('44021A0003/00A000', { version: '9', geometry: square(100_030, 190_000, 10, 40) });
    source.feeds.percelen.push('44021A0099/00A000', '44021A0003/00A000', '44021A0003/00A000');
    // The feed is read anew in smaller pages: all of it comes again, and changes nothing that is kept.
    await register.database.asService((em) =>
      em.execute(`update feed set page = 1, taken = '[]', highest = 0`),
    );
    await catchUp(process());
    expect(await parcel('44021A0003/00A000')).toMatchObject({ areaM2: 400 });
    const feed = (await state()).feeds.find(({ name }) => name === 'percelen')!;
    expect(feed).toMatchObject({ page: 2, lastEventId: '7', gaps: 1 });
  });

  it('keeps a parcel that was removed from the register as historic', async () => {
    source.parcels.delete('44021A0003/00A000');
    source.feeds.percelen.push('44021A0003/00A000');
    await catchUp(process());
    expect(await parcel('44021A0003/00A000')).toMatchObject({ status: 'HISTORIC', successors: [] });
  });
});
