import type { EntityManager, FactJob, Job, Recorder } from '@vip/subgraph-kit';
import { Entries } from '../persistence/entries.ts';

const REASON = 'Bewaartermijn van het dossier verstreken.';

/** Forgets who did and read what on a dossier whose content was erased; that it was done stays, and stays provable. */
export const forgetDossier =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }) =>
  async (em: EntityManager, { data }: Job<FactJob>): Promise<void> => {
    const entries = new Entries(em);
    await entries.lock();
    // What is forgotten must be in the log first, else it would come in later and stay. The job comes again.
    if (!(await entries.known('dossiers', [data.factId])).has(data.factId))
      throw new Error(`The log did not hear yet that dossier ${data.subject} was erased`);
    const erased = await entries.eraseDossier(data.subject, now(), REASON);
    if (erased === 0) return;
    await recorder.record(em, [
      {
        type: 'audit.erased',
        subject: 'personal-part',
        actor: { id: 'platform', kind: 'PLATFORM', name: 'Vastgoedinformatieplatform' },
        purpose: 'BEWAARTERMIJN',
        at: now(),
        // The subgraphs forget what the log had read and no more: it compares a fact with what it has itself.
        ids: { dossierId: data.subject, before: data.factId, heard: await entries.cursors() },
        data: { erased, reason: REASON },
      },
    ]);
  };
