import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@vip/test-kit';
import { copyDurably, copyRunningCluster } from './copy-cluster.ts';

export interface Taken {
  /** The state at this moment is the earliest that can be restored from it, by the server's clock. */
  readonly finishedAt: string;
  /** First piece of the changes that it needs; older ones in the archive are of no use to it. */
  readonly firstPiece: string;
}

export const NOTE = 'backup.json';

/**
 * Copies the cluster of a server that runs, and of its changes what makes the copy whole: `pg_basebackup` for a server that came without it.
 * A slot holds the changes until they are copied; it goes with the connection, however that ends.
 */
export const takeRunning = (adminUrl: string, cluster: string, to: string): Promise<Taken> =>
  withClient(adminUrl, async (client) => {
    await client.query(`select pg_create_physical_replication_slot('vip_backup', true, true)`);
    const started = await client.query<{ piece: string }>(
      `select pg_walfile_name(pg_backup_start('npm run backup', true)) as piece`,
    );
    copyRunningCluster(cluster, join(to, 'cluster'));
    const stopped = await client.query<{ piece: string; labelfile: string; spcmapfile: string; at: Date }>(
      `select pg_walfile_name(lsn) as piece, labelfile, spcmapfile, clock_timestamp() as at from pg_backup_stop(false)`,
    );
    const [first, last] = [started.rows[0]!.piece, stopped.rows[0]!];
    const changes = join(to, 'cluster/pg_wal');
    mkdirSync(changes, { recursive: true, mode: 0o700 });
    for (const piece of readdirSync(join(cluster, 'pg_wal')))
      if (/^[0-9A-F]{24}$/.test(piece) && piece >= first && piece <= last.piece)
        copyDurably(join(cluster, 'pg_wal', piece), join(changes, piece));
    writeFileSync(join(to, 'cluster/backup_label'), last.labelfile, { mode: 0o600 });
    if (last.spcmapfile.trim())
      writeFileSync(join(to, 'cluster/tablespace_map'), last.spcmapfile, { mode: 0o600 });
    const taken = { finishedAt: last.at.toISOString(), firstPiece: first };
    writeFileSync(join(to, NOTE), JSON.stringify(taken, null, 2), { mode: 0o600, flush: true });
    return taken;
  });
