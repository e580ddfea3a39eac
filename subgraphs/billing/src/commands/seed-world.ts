import { setTimeout as pause } from 'node:timers/promises';
import { cents, isDay } from '@vip/domain-kit';
import { z } from 'zod';
import { municipalVatOn } from '../domain/quote.ts';
import { HIGHEST_TARIFF, TARIFF_BASES } from '../domain/tariff.ts';
import type { Store } from '../persistence/desk.ts';

/** What the sandbox says of its municipalities, in its own words. */
const World = z.array(
  z.object({
    nisCode: z.string().regex(/^\d{5}$/),
    name: z.string().min(1),
    kbo: z.string().nullish(),
    iban: z.string().nullish(),
    contactEmail: z.string().nullish(),
    tariff: z
      .object({
        basis: z.enum(TARIFF_BASES),
        amountCents: z.number().int().positive().max(HIGHEST_TARIFF),
        validFrom: z.string().refine(isDay),
      })
      .nullish(),
  }),
);

const TRIES = 60;
const PAUSE_MS = 500;

/** Everything starts at once, so the sandbox may be a little later than we are: half a minute at most. */
async function whenItAnswers(url: URL): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1)
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (!response.ok) throw new Error(`The sandbox answered ${response.status} for its municipalities`);
      return await response.json();
    } catch (error) {
      if (attempt === TRIES) throw error;
      await pause(PAUSE_MS);
    }
}

/** Fills empty tables once from the sandbox's world; municipalities that are there stay as they are. */
export async function seedWorld(store: Store, sandboxUrl: string): Promise<void> {
  if (!(await store.asService(({ tariffs }) => tariffs.isEmpty()))) return;
  const world = World.parse(await whenItAnswers(new URL('/world/municipalities.json', sandboxUrl)));
  await store.asService(({ tariffs }) =>
    tariffs.seed(
      world.map(({ nisCode, name, kbo, iban, contactEmail, tariff }) => ({
        municipality: {
          nisCode,
          name,
          kbo: kbo ?? null,
          iban: iban ?? null,
          contactEmail: contactEmail ?? null,
        },
        tariff: tariff
          ? {
              nisCode,
              basis: tariff.basis,
              amount: cents(tariff.amountCents),
              vatTreatment: municipalVatOn(tariff.validFrom),
              validFrom: tariff.validFrom,
              validTo: null,
            }
          : null,
      })),
    ),
  );
}
