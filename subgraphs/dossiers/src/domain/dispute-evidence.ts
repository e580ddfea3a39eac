import { ownerOf, type Caller } from '@vip/domain-kit';
import { standingsOn, worksOn, type DossierPlace } from './access.ts';

/** Whose a file of evidence is, and the dispute that it went with; null until that was reported. */
export interface EvidenceFile {
  readonly ownerId: string;
  readonly feedbackId: string | null;
}

const HOUR_MS = 60 * 60 * 1_000;
/** Files that one person may have waiting for a dispute of one answer: twice what goes with it, for who changes their mind. */
export const MOST_WAITING = 10;
/** For so long after its upload evidence may go with a dispute. */
export const SENDABLE_MS = 24 * HOUR_MS;
/**
 * Evidence that nobody sent is kept this long: the three days more are for the job that binds it to a dispute that was reported in
 * time, which may be late when this subgraph was away. Shorter, and a dispute would name a file that is gone.
 */
export const UNSENT_KEPT_MS = SENDABLE_MS + 72 * HOUR_MS;

/** Who ordered, and who works on the dossier, may dispute an answer that they may read; so they may bring evidence. */
export const mayAddEvidence = (caller: Caller, dossier: DossierPlace): boolean =>
  standingsOn(caller, dossier).has('requester') || worksOn(caller, dossier);

/**
 * A side reads its own evidence. The officers of the dossier and the auditor read it once it was sent with a dispute; who ordered
 * does not read what officers brought: it may be about somebody else. Our own subgraphs send it on.
 */
export function mayReadEvidence(caller: Caller, dossier: DossierPlace, file: EvidenceFile): boolean {
  const standings = standingsOn(caller, dossier);
  if (standings.has('service')) return true;
  const concerned = worksOn(caller, dossier) || standings.has('auditor');
  if (concerned && file.feedbackId !== null) return true;
  return mayAddEvidence(caller, dossier) && ownerOf(caller) === file.ownerId;
}
