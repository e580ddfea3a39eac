import type { Context, Entry } from '../context.ts';
import { showCheckpoint, type InclusionProofType } from './entry.type.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The proof of an entry in the newest signed tree head. */
export async function showProof(context: Context, entry: Entry): Promise<InclusionProofType> {
  const { index, checkpoint, path } = await context.proofs.inclusion(entry.sequence);
  return {
    leafIndex: index,
    treeSize: checkpoint.size,
    rootHash: checkpoint.root,
    path: path.map(hex),
    checkpoint: showCheckpoint(context, checkpoint),
    publicPart: entry.publicPart,
    personalDigest: entry.personalDigest,
  };
}
