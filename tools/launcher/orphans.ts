import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './running.ts';

/** As long as a process may take to finish what it has in hand. */
const PATIENCE_MS = 12_000;

/**
 * Waits for the processes of a launcher that was killed here: they see that it is gone and end by themselves,
 * but hold their ports until then. One that does not end is killed.
 */
export async function waitForOrphans(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'running.json');
  if (!existsSync(file)) return;
  const { processes } = JSON.parse(readFileSync(file, 'utf8')) as Running;
  const left = (): [string, number][] => Object.entries(processes).filter(([name, pid]) => isOurs(name, pid));
  for (const until = Date.now() + PATIENCE_MS; left().length > 0 && Date.now() < until;) await pause(100);
  for (const [, pid] of left()) process.kill(pid, 'SIGKILL');
}

/** A number is reused by the system: only a process that runs this very bundle is ours. */
function isOurs(name: string, pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`dist/${name}/main.mjs`);
  } catch {
    return false; // gone; or a system without /proc, where the check of the ports still tells
  }
}
