import { setTimeout as pause } from 'node:timers/promises';
import type { TrialPlatform } from '../client/platform.ts';

export interface Kill {
  readonly kind: string;
  readonly atMs: number;
}

/** A chance that can be repeated: the same seed gives the same kills (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every kind of process, once each in an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Kills one process with -9, so that it can finish nothing. The launcher is started again by us, all others by the launcher. */
export async function killNow(platform: TrialPlatform, kind: string): Promise<boolean> {
  try {
    const pid =
      kind === 'postgres'
        ? platform.postgresPid
        : kind === 'launcher'
          ? platform.launcherPid
          : platform.running().processes[kind];
    if (!pid) return false;
    process.kill(pid, 'SIGKILL');
  } catch {
    return false; // it is being started again at this very moment
  }
  if (kind === 'launcher') {
    await pause(3_000); // its children see that it is gone and end by themselves
    await platform.start();
  }
  return true;
}
