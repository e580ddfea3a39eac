import { ownerOf, type Caller } from '@vip/domain-kit';
import { standingsOn, worksOn, type DossierPlace } from './access.ts';

/** Whose a file of evidence is, and the dispute that it went with; null until that was reported. */
export interface EvidenceFile {
  readonly ownerId: string;
  readonly feedbackId: string | null;
}

/** Files that one side may have waiting for a dispute of one answer: twice what goes with it, for who changes their mind. */
export const MOST_WAITING = 10;
/** Evidence that was uploaded and never sent is kept this long. */
export const UNSENT_KEPT_MS = 24 * 60 * 60 * 1_000;

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
