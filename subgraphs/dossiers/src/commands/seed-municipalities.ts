import { untilAnswered, type Database, type Log } from '@vip/subgraph-kit';
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

/** Takes over the sandbox's municipalities, once: when there are none. */
export async function seedMunicipalities(database: Database, sandboxUrl: string, log: Log): Promise<void> {
  const answer = await untilAnswered(new URL('/world/municipalities.json', sandboxUrl), log);
  await seedSettings(database, World.parse(await answer.json()));
}
