import type { Database } from '@vip/subgraph-kit';
import { addConnection } from './connections.ts';
import { MunicipalitySettings } from './kept.entity.ts';

type Seed = Omit<MunicipalitySettings, 'contactEmail' | 'version'> & {
  readonly contactEmail?: string | null | undefined;
  readonly connected: boolean;
};
/** From when one can order in a connected municipality of the sandbox: long ago. */
const FROM_THE_BEGINNING = '2024-01-01';

/** Fills the settings of municipalities when there are none yet; what an administrator set is never overwritten. */
export const seedSettings = (
  database: Database,
  rows: readonly Pick<Seed, 'nisCode' | 'name' | 'province' | 'connected' | 'integration' | 'contactEmail'>[],
): Promise<void> =>
  database.asService(async (em) => {
    // Two replicas that start together: the second waits, and then finds them there.
    await em.execute(`select pg_advisory_xact_lock(hashtext('vip-seed-municipalities'))`);
    if ((await em.count(MunicipalitySettings)) > 0) return;
    for (const { nisCode, name, province, integration, contactEmail } of rows)
      em.create(MunicipalitySettings, {
        nisCode,
        name,
        province,
        integration,
        contactEmail: contactEmail ?? null,
        version: 0,
      });
    await em.flush();
    for (const { nisCode, connected, integration } of rows)
      if (connected)
        await addConnection(em, {
          nisCode,
          version: 1,
          connectedFrom: FROM_THE_BEGINNING,
          connectedUntil: null,
          integration,
          reason: null,
          undoes: null,
          decidedAt: new Date(`${FROM_THE_BEGINNING}T00:00:00Z`),
        });
  });
