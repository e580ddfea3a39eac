import DataLoader from 'dataloader';
import type { Audit } from '../context.ts';
import { inclusionRanges, placesOf, type Hash, type Range } from '../domain/merkle-tree.ts';
import type { Checkpoint } from '../persistence/entities.ts';

export interface Inclusion {
  readonly index: number;
  readonly checkpoint: Checkpoint;
  readonly path: readonly Hash[];
}
export interface Proofs {
  /** The proof of a leaf in the newest checkpoint; a page of them costs two queries. */
  inclusion(index: number): Promise<Inclusion>;
}

/** The hashes of ranges, read together. */
export async function rangeHashes(
  { store, tree }: Pick<Audit, 'store' | 'tree'>,
  ranges: readonly Range[],
): Promise<readonly Hash[]> {
  const hashAt = await store.asService((desk) => desk.tree.hashes(ranges.flatMap(placesOf)));
  return ranges.map((range) => tree.rangeHash(range, hashAt));
}

export function createProofs(audit: Audit): Proofs {
  const loader = new DataLoader<number, Inclusion>(
    async (indexes) => {
      const checkpoint = (await audit.store.asService((desk) => desk.tree.checkpoint()))!;
      const ranges = indexes.map((index) => inclusionRanges(index, checkpoint.size));
      const hashes = [...(await rangeHashes(audit, ranges.flat()))];
      return indexes.map((index, at) => ({ index, checkpoint, path: hashes.splice(0, ranges[at]!.length) }));
    },
    { cache: false },
  );
  return { inclusion: (index) => loader.load(index) };
}
