import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount, reachableTemporaryFolder, withClient } from '@vip/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeCluster, startEmbedded } from '../launcher/embedded.ts';
import { putBack } from './put-back.ts';
import { takeRunning, type Taken } from './take.ts';

/** A platform's data that was backed up while it was written to, written to again, and killed. */
let folder: string;
let dataFolder: string;
let archive: string;
let taken: Taken;
let acknowledged: number;
/** After this row, and before the next one. */
let inBetween: { row: number; at: Date };
const kept = () => join(folder, 'backup');

beforeAll(async () => {
  folder = mkdtempSync(join(reachableTemporaryFolder(postgresAccount()), 'vip-backup-'));
  chmodSync(folder, 0o711);
  [dataFolder, archive] = [join(folder, 'data'), join(folder, 'archive')];
  const { server, adminUrl } = await startEmbedded(dataFolder, { archiveFolder: archive });
  writeFileSync(join(dataFolder, 'secrets.json'), '{}');
  const cluster = join(dataFolder, 'postgres');
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  await withClient(adminUrl, async (client) => {
    await client.query('create table ordered (row int primary key, filler text not null)');
    acknowledged = 0;
    const order = async (rows: number) => {
      for (let last = acknowledged + rows; acknowledged < last; acknowledged += 1)
        await client.query(`insert into ordered values ($1, repeat('x', 2000))`, [acknowledged + 1]);
    };
    await order(50);
    let taking = true;
    const whileTaken = (async () => {
      while (taking) await order(10);
    })();
    taken = await takeRunning(adminUrl, cluster, kept());
    taking = false;
    await whileTaken;
    for (const file of ['secrets.json', 'postgres.json'])
      writeFileSync(join(kept(), file), readFileSync(join(dataFolder, file)));
    await order(50);
    await client.query('select pg_switch_wal()'); // so that a part of it comes by the archive
    await order(1);
    const [{ at }] = (await client.query<{ at: Date }>('select clock_timestamp() as at')).rows as [
      { at: Date },
    ];
    inBetween = { row: acknowledged, at: new Date(at.getTime() + 1) }; // our clock knows no microseconds
    await client.query('select pg_sleep(0.01)');
    await order(50);
    process.kill(pid, 'SIGKILL');
  }).catch((error: unknown) => {
    if (!/terminated|ECONNRESET/.test(String(error))) throw error;
  });
  await server.ended;
}, 120_000);
afterAll(() => {
  removeCluster(dataFolder);
  rmSync(folder, { recursive: true, force: true });
});

const restore = (until?: Date, undoesRestores = false) =>
  putBack({ from: kept(), dataFolder, archive, until, undoesRestores });
const rows = async () => {
  const { server, adminUrl } = await startEmbedded(dataFolder);
  try {
    return await withClient(adminUrl, async (client) =>
      (await client.query<{ row: number }>('select row from ordered order by row')).rows.map(
        ({ row }) => row,
      ),
    );
  } finally {
    await server.stop();
  }
};
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('a server that was killed, restored from a backup that was taken while it was written to', () => {
  it('to a moment in between has what was acknowledged before it, and nothing of after', async () => {
    const { aside } = await restore(inBetween.at);
    expect(await rows()).toEqual(upTo(inBetween.row));
    expect(aside).toMatch(/postgres-before-/);
  }, 120_000);

  it('goes on from there: what came after the moment of a restore is not back with the next one', async () => {
    await restore();
    expect(await rows()).toEqual(upTo(inBetween.row));
  }, 120_000);

  it('to now, as if nothing had been restored, has every row that was acknowledged, though the last were in no archive', async () => {
    await restore(undefined, true);
    expect(await rows()).toEqual(upTo(acknowledged));
  }, 120_000);

  it('to a moment that was never reached is refused', async () => {
    await expect(restore(new Date('2100-01-01'))).rejects.toThrow(/The changes end before 2100-01-01/);
  }, 120_000);

  it('to a moment before it was taken is refused', async () => {
    await expect(restore(new Date(new Date(taken.finishedAt).getTime() - 1))).rejects.toThrow(
      /take an older one/,
    );
  });
});
