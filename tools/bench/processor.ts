import { readFileSync } from 'node:fs';
import type { TrialPlatform } from '../client/platform.ts';
import { partsOf } from './processes.ts';
import type { Figure } from './report.ts';

const TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
const CORES = 2; // the goal is said for two

/** Processor seconds that each part has used so far, what its ended children used included (a connection of PostgreSQL that was closed). */
export function processorSeconds(platform: TrialPlatform): ReadonlyMap<string, number> {
  return new Map(
    partsOf(platform).map(({ name, pids }) => [name, pids.reduce((all, pid) => all + secondsOf(pid), 0)]),
  );
}

function secondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // its name may hold spaces
    return [11, 12, 13, 14].reduce((all, at) => all + Number(fields[at]), 0) / TICKS_PER_SECOND;
  } catch {
    return 0; // it ended meanwhile; its parent counts it
  }
}

/** Where the processor time of a dossier goes, and how many two cores could do if the sandbox, which plays the world outside, ran elsewhere. */
export function processorFigures(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  dossiers: number,
): readonly Figure[] {
  const each = [...after].map(([name, seconds]) => ({
    name,
    seconds: (seconds - (before.get(name) ?? 0)) / dossiers,
  }));
  const ours = each.reduce((all, { name, seconds }) => (name === 'sandbox' ? all : all + seconds), 0);
  const how = `user and system time over ${dossiers} dossiers`;
  return [
    ...each.map(({ name, seconds }) => ({
      what: `processor time of ${name}`,
      value: `${(seconds * 1_000).toFixed(0)} ms a dossier`,
      how,
    })),
    {
      what: 'processor time of the platform, sandbox not counted',
      value: `${(ours * 1_000).toFixed(0)} ms a dossier`,
      how: `${how}: ${CORES} cores have room for ${(CORES / ours).toFixed(2)} dossiers/s`,
    },
  ];
}
