import type { Database } from '@vip/subgraph-kit';
import { MunicipalitySettings } from './kept.entity.ts';

type Seed = Omit<MunicipalitySettings, 'contactEmail'> & {
  readonly contactEmail?: string | null | undefined;
};

/** Fills the settings of municipalities when there are none yet; what an administrator set is never overwritten. */
export const seedSettings = (
  database: Database,
  rows: readonly Pick<Seed, 'nisCode' | 'name' | 'province' | 'connected' | 'integration' | 'contactEmail'>[],
): Promise<void> =>
  database.asService(async (em) => {
    // Two replicas that start together: the second waits, and then finds them there.
    await em.execute(`select pg_advisory_xact_lock(hashtext('vip-seed-municipalities'))`);
    if ((await em.count(MunicipalitySettings)) > 0) return;
    for (const { nisCode, name, province, connected, integration, contactEmail } of rows)
      em.create(MunicipalitySettings, {
        nisCode,
        name,
        province,
        connected,
        integration,
        contactEmail: contactEmail ?? null,
      });
    await em.flush();
  });
