import { currentVersion } from '@vip/catalogue';
import type { EntityManager, FactJob, Recorder } from '@vip/subgraph-kit';
import { addDossiers } from '../persistence/add-dossiers.ts';

/**
 * One dossier per parcel of a submitted request, each with its items. Runs in the job's own transaction; a
 * request that already has its dossiers is left alone, so a job that comes twice has one effect.
 */
export const makeDossiers =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }, catalogueVersion = currentVersion) =>
  (em: EntityManager, { data }: { readonly data: FactJob }): Promise<void> =>
    addDossiers(em, { recorder, at: now() }, { requestId: data.subject, catalogueVersion });
