import type { Database } from '@vip/subgraph-kit';
import { z } from 'zod';
import { keepContacts } from '../persistence/outbox.ts';

const World = z.array(z.object({ nisCode: z.string().regex(/^\d{5}$/), contactEmail: z.email() }));
const PATIENCE_MS = 90_000;
const PAUSE_MS = 1_000;

async function fetchMunicipalities(sandboxUrl: string): Promise<z.infer<typeof World>> {
  const response = await fetch(new URL('/world/municipalities.json', sandboxUrl), {
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
  return World.parse(await response.json());
}

/** Takes over the contact addresses of the sandbox's municipalities; it starts beside us, so it is waited for. */
export async function keepSandboxContacts(database: Database, sandboxUrl: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const towns = await fetchMunicipalities(sandboxUrl);
      return await database.asService((em) =>
        keepContacts(
          em,
          Object.fromEntries(towns.map(({ nisCode, contactEmail }) => [nisCode, contactEmail])),
        ),
      );
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
