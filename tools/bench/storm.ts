import { createMachine, type Machine } from '../client/machine.ts';
import type { TrialPlatform } from '../client/platform.ts';
import { parcelsOf } from '../client/world.ts';
import { duplicates } from './duplicates.ts';
import { ending } from './ending.ts';
import { overload } from './overload.ts';
import type { Figure } from './report.ts';

export interface Storming {
  readonly platform: TrialPlatform;
  readonly machine: Machine;
  readonly seconds: number;
  /** Parcels that nobody ordered yet. */
  readonly parcels: readonly string[];
}

const HASSELT = '71072';

const under =
  (from: number, to: number, work: (storming: Storming) => Promise<readonly Figure[]>) =>
  async (platform: TrialPlatform, { clientId, seconds }: { clientId: string; seconds: number }) => {
    const { publicUrl, sandboxUrl } = platform.running();
    const machine = createMachine({ publicUrl, sandboxUrl: sandboxUrl!, id: clientId });
    const parcels = (await parcelsOf(sandboxUrl!, HASSELT)).slice(from, to);
    return work({ platform, machine, seconds, parcels });
  };

/** What must not be lost when everything comes at once, or when processes end. */
export const STORM = [
  { title: 'Overload, twice the capacity', work: under(0, 20, overload) },
  { title: 'Retry storm', work: under(20, 21, duplicates) },
  { title: 'SIGTERM under load', work: under(21, 22, ending) },
] as const;
