import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A server that still runs on a data folder, left by a process of ours that was killed. */
export interface LeftOver {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that still runs on this data folder, if any. A pid file whose process is gone, or is now
 * something else than PostgreSQL, is removed: it would stop the next server.
 */
export function findLeftOver(folder: string): LeftOver | undefined {
  const file = join(folder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (Number.isInteger(pid) && pid > 1 && Number.isInteger(port) && isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true });
  return undefined;
}

function isPostgres(pid: number): boolean {
  try {
    return /postgres/.test(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return commandOf(pid).includes('postgres'); // no `ps` here, or no such process
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
}
