import type { Database } from '@vip/subgraph-kit';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { seedSettings } from '../persistence/seed-settings.ts';

const World = z.array(
  z.object({
    nisCode: z.string().regex(/^\d{5}$/),
    name: z.string().min(1),
    province: z.string().min(1),
    connected: z.boolean(),
    integration: z.enum(['NONE', 'DATA', 'FULL']),
    contactEmail: z.string().nullish(),
  }),
);

const ATTEMPTS = 60;
const PAUSE_MS = 500;

/** Takes over the sandbox's municipalities, once: when there are none. @throws Error when the sandbox does not answer in half a minute. */
export async function seedMunicipalities(database: Database, sandboxUrl: string): Promise<void> {
  await seedSettings(
    database,
    World.parse(await askWorld(new URL('/world/municipalities.json', sandboxUrl))),
  );
}

/** The sandbox starts at the same time as we do: it is given a while. */
async function askWorld(url: URL): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (!response.ok) throw new Error(`The sandbox answered ${response.status} for its municipalities`);
      return await response.json();
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
      await wait(PAUSE_MS);
    }
  }
}
