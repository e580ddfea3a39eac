import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLog, openJobs, type Database, type Jobs } from '@vip/subgraph-kit';
import { testDatabase, type TestDatabase } from '@vip/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegister } from '../persistence/open-register.ts';
import { Register, rememberPlaces } from '../persistence/register.ts';
import { importFile } from './import-file.ts';

/** Recorded answers of the real services lie beside the project, never in it. */
const folder = fileURLToPath(new URL('../../../../../shared/real-data/', import.meta.url));
const present = existsSync(`${folder}grb-parcels.geojson`);

describe.skipIf(!present)(`real GRB parcels${present ? '' : ' (skipped: no ../shared/real-data)'}`, () => {
  let home: TestDatabase;
  let database: Database;
  let jobs: Jobs;
  const bring = (name: string, nisCode: string | null) =>
    importFile({ database, recorder: jobs }, () => createReadStream(folder + name) as AsyncIterable<Buffer>, {
      source: name,
      nisCode,
      at: new Date('2026-03-01T12:00:00Z'),
    });
  beforeAll(async () => {
    home = await testDatabase();
    database = await openRegister(home.url);
    jobs = await openJobs({ url: home.url, subgraph: 'parcels', database, log: createLog('test', 'silent') });
  });
  afterAll(async () => {
    await jobs?.stop();
    await database?.close();
    await home?.drop();
  });

  it('come in with ref_identifier alone when the municipality is named, twice the same', async () => {
    await expect(bring('grb-parcels.geojson', null)).rejects.toThrow('--municipality 24062');
    expect(await bring('grb-parcels.geojson', '24062')).toMatchObject({
      read: 408,
      inserted: 408,
      updated: 0,
      refused: 0,
      refusals: [],
    });
    expect(await bring('grb-parcels.geojson', '24062')).toMatchObject({
      read: 408,
      inserted: 0,
      updated: 408,
      refused: 0,
    });
  });

  it('come in with every attribute of the GRB: ten, of which three were removed since', async () => {
    expect(await bring('grb-adp-full-attributes.geojson', null)).toMatchObject({
      read: 10,
      inserted: 10,
      refused: 0,
    });
    const rows = await database.asService((em) =>
      em.execute<{ status: string; count: number }[]>(
        `select status, count(*)::int as count from parcel where capakey like '24126B%' group by 1 order by 1`,
      ),
    );
    expect(rows).toEqual([
      { status: 'CURRENT', count: 7 },
      { status: 'HISTORIC', count: 3 },
    ]);
  });

  it('are refused whole when the file was cut off', async () => {
    const bytes = readFileSync(`${folder}grb-parcels.geojson`).subarray(0, 200_000);
    await expect(
      importFile(
        { database, recorder: jobs },
        async function* () {
          yield bytes;
        },
        { source: 'cut', nisCode: '24062', at: new Date() },
      ),
    ).rejects.toThrow(/cut off at line \d+, after \d+ complete features/);
  });

  it('know their neighbours, both ways', async () => {
    const register = new Register(database, rememberPlaces(database), 'nl');
    const keys = (
      await database.asService((em) =>
        em.execute<{ capakey: string }[]>(`select capakey from parcel where status = 'CURRENT'`),
      )
    ).map(({ capakey }) => capakey);
    const neighbours = new Map(
      await Promise.all(
        keys.map(
          async (key) => [key, (await register.neighbours.load(key)).map(({ capakey }) => capakey)] as const,
        ),
      ),
    );
    const pairs = [...neighbours].flatMap(([one, others]) => others.map((other) => [one, other] as const));
    expect(pairs.length).toBeGreaterThan(keys.length);
    for (const [one, other] of pairs) expect(neighbours.get(other)).toContain(one);
  });
});
