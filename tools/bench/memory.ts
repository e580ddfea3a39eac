import { readFileSync } from 'node:fs';
import type { TrialPlatform } from '../client/platform.ts';
import type { Figure } from './report.ts';

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}

/** Resident memory of each process, PostgreSQL left out (its share of a common buffer cannot be told apart). */
export function memory(platform: TrialPlatform, when: string): readonly Figure[] {
  const each = Object.entries(platform.running().processes).map(([name, pid]) => ({
    name,
    mb: residentMb(pid),
  }));
  const total = each.reduce((all, { mb }) => all + mb, 0);
  return [...each, { name: 'together', mb: total }].map(({ name, mb }) => ({
    what: name,
    value: `${mb.toFixed(0)} MB`,
    how: `VmRSS, ${when}`,
  }));
}
