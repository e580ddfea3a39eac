import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Platform } from '../../context.ts';
import { PLATFORM } from '../tell-on.ts';
import { MunicipalSystems } from '../../persistence/municipal/systems.ts';

const World = z.array(
  z.object({ nisCode: z.string().regex(/^\d{5}$/), url: z.url(), items: z.array(z.string()).min(1) }),
);
const ATTEMPTS = 120;
const PAUSE_MS = 1_000;

async function askWorld(url: URL): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (!response.ok) throw new Error(`The sandbox answered ${response.status} for its municipal systems`);
      return await response.json();
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
      await wait(PAUSE_MS, undefined, { ref: false });
    }
  }
}

/** Takes over the systems that the sandbox plays, once in the life of this installation: what was taken away stays away. */
export async function seedSystems(
  { database, recorder, clock, log }: Pick<Platform, 'database' | 'recorder' | 'clock' | 'log'>,
  sandboxUrl: string,
): Promise<void> {
  const seeded = () => database.asService((em) => new MunicipalSystems(em).wasEverSet());
  if (await seeded()) return;
  const towns = World.parse(await askWorld(new URL('/world/municipal-systems.json', sandboxUrl)));
  await database.asService(async (em) => {
    const systems = new MunicipalSystems(em);
    if (await systems.wasEverSet()) return;
    for (const { nisCode, url, items } of towns) {
      const at = clock.now();
      await systems.save(
        {
          nisCode,
          url,
          items,
          tokenUrl: null,
          clientId: null,
          scope: null,
          active: true,
          updatedBy: PLATFORM,
          updatedAt: at,
        },
        0,
      );
      await recorder.record(em, [
        {
          type: 'municipal-system.set',
          subject: nisCode,
          version: 1,
          actor: PLATFORM,
          at,
          ids: { nisCode, itemCodes: items },
          data: { host: new URL(url).host, active: true, signed: true },
        },
      ]);
    }
  });
  log.info({ towns: towns.map(({ nisCode }) => nisCode) }, "the sandbox's municipal systems are set");
}
