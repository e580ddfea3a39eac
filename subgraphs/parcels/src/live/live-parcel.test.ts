import { createLog } from '@vip/subgraph-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liveSource, type LiveSource } from '../testing/live-source.ts';
import { feature, seededRegister, square, type SeededRegister } from '../testing/seeded-register.ts';
import { LiveRegister } from './live-register.ts';
import { createRefresher } from './refresh.ts';

let register: SeededRegister;
let source: LiveSource;
beforeAll(async () => {
  [register, source] = await Promise.all([seededRegister(), liveSource()]);
  await register.bring([{ nisCode: '44021', name: 'Gent', province: 'Oost-Vlaanderen' }]);
  await register.bring({
    type: 'FeatureCollection',
    features: [feature('44021A0001/00A000', square(100_000, 190_000))],
  });
});
beforeEach(() => {
  source.trouble = 'none';
  source.asked.length = 0;
  register.given.now = new Date('2026-03-01T12:00:00Z');
  register.given.live = refresher(60_000);
});

/** A refresher of its own, that remembers nothing of the test before. */
const refresher = (timeoutMs: number) =>
  createRefresher(
    { database: register.database, log: createLog('test', 'silent'), now: () => register.given.now! },
    new LiveRegister({
      basisregisters: new URL(`${source.url}/v2/`),
      apiKey: 'key',
      grb: new URL(`${source.url}/grb/`),
      timeoutMs,
    }),
  );
afterAll(() => Promise.all([register.close(), source.close()]));

const ask = async (capakey: string) =>
  (
    await register.ask<{ parcel: Record<string, unknown> | null }>(
      `query ($capakey: ID!) { parcel(capakey: $capakey) { capakey status areaM2 municipality { nisCode } addresses { fullAddress } freshness { checkedAt source stale } } }`,
      { capakey },
    )
  ).data.parcel;

describe('a parcel that the register does not know', () => {
  it('is looked up live, kept, and says where it comes from', async () => {
    source.parcels.set('44021A0002/00A000', {
      version: '2026-02-01T10:00:00+01:00',
      geometry: square(100_100, 190_000),
      addresses: { a7: '7' },
    });
    expect(await ask('44021A0002/00A000')).toEqual({
      capakey: '44021A0002/00A000',
      status: 'CURRENT',
      areaM2: 100,
      municipality: { nisCode: '44021' },
      addresses: [{ fullAddress: 'Veldstraat 7, 9000 Gent' }],
      freshness: { checkedAt: '2026-03-01T12:00:00.000Z', source: 'Basisregisters, GRB', stale: false },
    });
    source.asked.length = 0;
    await ask('44021A0002/00A000');
    expect(source.asked).toEqual([]);
  });

  it('is not there when the live register does not have it either, and is not asked for again and again', async () => {
    expect(await ask('44021A0777/00A000')).toBeNull();
    source.asked.length = 0;
    expect(await ask('44021A0777/00A000')).toBeNull();
    expect(source.asked).toEqual([]);
  });
});

describe('a parcel that was not checked for long', () => {
  it('is looked up again', async () => {
    source.parcels.set('44021A0001/00A000', { version: '2', geometry: square(100_000, 190_000, 20, 10) });
    register.given.now = new Date('2026-05-01T12:00:00Z');
    expect(await ask('44021A0001/00A000')).toMatchObject({
      areaM2: 200,
      freshness: { checkedAt: '2026-05-01T12:00:00.000Z', stale: false },
    });
  });

  it.each(['down', 'html', 'hangs', 'wrong-parcel'] as const)(
    'is answered as it is kept, and says that it is stale, while the live register is: %s',
    async (trouble) => {
      source.trouble = trouble;
      if (trouble === 'hangs') register.given.live = refresher(100);
      register.given.now = new Date('2026-12-01T12:00:00Z');
      expect(await ask('44021A0001/00A000')).toMatchObject({
        areaM2: 200,
        freshness: { checkedAt: '2026-05-01T12:00:00.000Z', stale: true },
      });
    },
  );
});

it('an unknown parcel is not told to be there when nobody answers', async () => {
  source.trouble = 'down';
  expect(await ask('44021A0888/00A000')).toBeNull();
});
