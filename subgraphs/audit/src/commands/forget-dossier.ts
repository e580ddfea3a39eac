import type { EntityManager, FactJob, Job, Recorder } from '@vip/subgraph-kit';
import { Entries } from '../persistence/entries.ts';

const REASON = 'Bewaartermijn van het dossier verstreken.';

/** Forgets who did and read what on a dossier whose content was erased; that it was done stays, and stays provable. */
export const forgetDossier =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }) =>
  async (em: EntityManager, { data }: Job<FactJob>): Promise<void> => {
    const entries = new Entries(em);
    await entries.lock();
    const erased = await entries.eraseDossier(data.subject, now(), REASON);
    if (erased === 0) return;
    await recorder.record(em, [
      {
        type: 'audit.erased',
        subject: 'personal-part',
        actor: { id: 'platform', kind: 'PLATFORM', name: 'Vastgoedinformatieplatform' },
        purpose: 'BEWAARTERMIJN',
        at: now(),
        ids: { dossierId: data.subject },
        data: { erased, reason: REASON },
      },
    ]);
  };
