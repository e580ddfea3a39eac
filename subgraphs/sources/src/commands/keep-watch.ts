import { isUuid } from '@vip/domain-kit';
import type { EntityManager, FactJob, Job } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { nextLook } from '../domain/watch.ts';
import { Looks } from '../persistence/looks.ts';

/** A requester has a dossier watched, changes the day, or has it watched no longer: as `dossiers` told it. */
export const keepWatch =
  ({ clock, watching }: Pick<Platform, 'clock' | 'watching'>) =>
  async (em: EntityManager, { data }: Job<FactJob>): Promise<void> => {
    const { subject: dossierId, factId, type, ids } = data;
    await new Looks(em).keep({
      dossierId,
      until: String(ids['until']),
      nextLookAt: type === 'dossier.watch-ended' ? null : nextLook(dossierId, clock.now(), watching.everyMs),
      toldBy: factId,
    });
  };

/** What was found in a look is proved by it: it is kept as long as the dossier. */
export async function keepLook(em: EntityManager, { data }: Job<FactJob>): Promise<void> {
  const lookId = String(data.ids['lookId']);
  if (isUuid(lookId)) await new Looks(em).keepLook(lookId);
}
