import { readdirSync, readFileSync } from 'node:fs';
import type { TrialPlatform } from '../client/platform.ts';

/** A part of the platform as the figures name it, with the ids of its processes. */
export interface Part {
  readonly name: string;
  readonly pids: readonly number[];
}

/** Every process of the platform, PostgreSQL's family as one part. */
export function partsOf(platform: TrialPlatform): readonly Part[] {
  return [
    ...Object.entries(platform.running().processes).map(([name, pid]) => ({ name, pids: [pid] })),
    { name: 'launcher', pids: [platform.launcherPid] },
    { name: 'PostgreSQL', pids: familyOf(platform.postgresPid) },
  ];
}

/** PostgreSQL is a family: the postmaster and one process for each connection. */
function familyOf(parent: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
  return [parent, ...children];
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0; // it ended meanwhile
  }
}
