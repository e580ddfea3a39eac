import { readFileSync } from 'node:fs';
import type { TrialPlatform } from '../client/platform.ts';
import { partsOf } from './processes.ts';
import type { Figure } from './report.ts';

/** A process's own memory plus its part of what it shares, in MB: what all processes use together is then the sum. */
function proportionalMb(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1_024;
}

/** Memory of each process of the platform, of PostgreSQL and of the launcher, and all together; the goal counts them all. */
export function memory(platform: TrialPlatform, when: string): readonly Figure[] {
  const each = partsOf(platform).map(({ name, pids }) => ({
    name,
    mb: pids.reduce((all, pid) => all + proportionalMb(pid), 0),
  }));
  const total = each.reduce((all, { mb }) => all + mb, 0);
  return [...each, { name: 'together', mb: total }].map(({ name, mb }) => ({
    what: name,
    value: `${mb.toFixed(0)} MB`,
    how: `Pss, ${when}`,
  }));
}
