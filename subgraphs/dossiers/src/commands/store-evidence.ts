import { accept, ownerOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { MOST_WAITING, SENDABLE_MS } from '../domain/dispute-evidence.ts';
import { evidenceTypeOf } from '../domain/file-type.ts';
import { storedAs, type Stored } from './store-file.ts';

export interface EvidenceFor {
  readonly dossierId: string;
  readonly itemCode: string;
}
export type EvidenceRefusal = 'NOT_FOUND' | 'WRONG_EVIDENCE' | 'TOO_MANY';

/** Keeps a file that shows why an answer is not right, for a dispute that is being written. */
export async function storeEvidence(
  { caller, evidence, now }: Context,
  answer: EvidenceFor,
  name: string,
  content: Buffer,
): Promise<Result<Stored, EvidenceRefusal>> {
  const dossier = await evidence.dossierOf(answer);
  if (!dossier) return refuse('NOT_FOUND');
  const type = evidenceTypeOf(content);
  if (!type) return refuse('WRONG_EVIDENCE');
  const at = now();
  const stored = storedAs(name, content, type, at);
  const added = await evidence.add(
    {
      ...stored,
      purpose: 'EVIDENCE',
      feedbackId: null,
      ownerId: ownerOf(caller),
      nisCode: dossier.nisCode,
      dossierId: dossier.id,
      itemCode: answer.itemCode,
      content,
      uploadedBy: caller.id,
      createdAt: at,
    },
    dossier,
    { most: MOST_WAITING, since: new Date(at.getTime() - SENDABLE_MS) },
  );
  return added ? accept(stored) : refuse('TOO_MANY');
}
