import type { Database } from '@vip/subgraph-kit';
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

/** Takes over the sandbox's municipalities, once: when there are none. @throws Error when the sandbox does not answer. */
export async function seedMunicipalities(database: Database, sandboxUrl: string): Promise<void> {
  const response = await fetch(new URL('/world/municipalities.json', sandboxUrl), {
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} for its municipalities`);
  await seedSettings(database, World.parse(await response.json()));
}
