import { cents, isDay } from '@vip/domain-kit';
import { untilAnswered, type Log } from '@vip/subgraph-kit';
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

/** Fills empty tables once from the sandbox's world; municipalities that are there stay as they are. */
export async function seedWorld(store: Store, sandboxUrl: string, log: Log): Promise<void> {
  if (!(await store.asService(({ tariffs }) => tariffs.isEmpty()))) return;
  const world = World.parse(
    await (await untilAnswered(new URL('/world/municipalities.json', sandboxUrl), log)).json(),
  );
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
