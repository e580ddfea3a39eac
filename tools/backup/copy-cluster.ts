import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/** Folders whose content a server makes anew, or that come with the backup in another way (`pg_wal`). */
const EMPTY: ReadonlySet<string> = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|.*\.signal|pgsql_tmp.*)$/;

/** Copies one file so that it is on the disk. A file that went away meanwhile belongs to what is undone by recovery. */
export function copyDurably(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Copies the cluster of a server that goes on writing. By itself the copy is torn: the changes from `pg_backup_start` to `pg_backup_stop` mend it. */
export function copyRunningCluster(from: string, to: string, inside = ''): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (EMPTY.has(inside)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (LEFT_OUT.test(entry.name)) continue;
    if (entry.isDirectory()) copyRunningCluster(join(from, entry.name), join(to, entry.name), path);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(join(from, entry.name)), join(to, entry.name));
    else if (entry.isFile()) copyDurably(join(from, entry.name), join(to, entry.name));
  }
}
