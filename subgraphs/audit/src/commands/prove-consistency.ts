import type { Audit } from '../context.ts';
import { consistencyRanges, type Hash } from '../domain/merkle-tree.ts';
import { rangeHashes } from '../reading/proofs.ts';

export interface Consistency {
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly path: readonly Hash[];
}

/** The proof between two sizes of the tree; null when there are no such sizes. Public: it holds hashes only. */
export async function proveConsistency(
  audit: Audit,
  { from, to }: { from: number; to: number },
): Promise<Consistency | null> {
  const newest = await audit.store.asService(({ tree }) => tree.checkpoint());
  if (!newest || from < 1 || from > to || to > newest.size) return null;
  const [fromRoot, toRoot, ...path] = await rangeHashes(audit, [
    [0, from],
    [0, to],
    ...consistencyRanges(from, to),
  ]);
  return { fromRoot: fromRoot!, toRoot: toRoot!, path };
}
