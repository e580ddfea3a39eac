import { canonicalJson, type PublicPart } from '../domain/entry.ts';
import { same, type Hash, type MerkleTree } from '../domain/merkle-tree.ts';
import type { Seal } from '../sealing/seal.ts';
import type { Report } from './report.ts';

/** A row of the log with all that hangs on it. */
export interface StoredEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly action: string;
  readonly capakey: string | null;
  readonly dossierId: string | null;
  readonly requestId: string | null;
  readonly purpose: string;
  readonly subgraph: string;
  readonly factId: string;
  readonly publicPart: string;
  readonly personalDigest: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly sealed: Uint8Array | null;
  readonly erased: boolean;
}

/**
 * Checks one row against itself: its columns against the public part, the leaf against both parts, the sealed
 * personal part against its digest.
 * @returns the leaf as its content gives it, so that the tree is built from content and not from what is stored.
 */
export function checkEntry(
  entry: StoredEntry,
  { tree, seal, report }: { tree: MerkleTree; seal: Seal | null; report: Report },
): Hash {
  const where = `entry ${entry.sequence}`;
  for (const field of differing(entry)) report.add(where, `its ${field} is not that of its public part`);
  const leaf = tree.leafHash(Buffer.from(entry.publicPart), entry.personalDigest);
  if (!same(leaf, new Uint8Array(entry.leafHash)))
    report.add(where, 'was changed: its content gives another leaf');
  if (entry.sealed && entry.erased) report.add(where, 'was erased, and has a personal part again');
  else if (!entry.sealed && !entry.erased) report.add(where, 'lost its personal part without an erasure');
  else if (entry.sealed && seal && !opens(seal, entry)) report.add(where, 'its personal part was changed');
  return leaf;
}

function opens(seal: Seal, { sealed, personalDigest }: StoredEntry): boolean {
  try {
    return same(seal.open(sealed!).digest, new Uint8Array(personalDigest));
  } catch {
    return false;
  }
}

function differing(entry: StoredEntry): readonly string[] {
  let part: PublicPart;
  try {
    part = JSON.parse(entry.publicPart) as PublicPart;
  } catch {
    return ['public part (no JSON)'];
  }
  const columns: readonly [string, unknown, unknown][] = [
    ['sequence', entry.sequence, part.sequence],
    ['at', entry.at.toISOString(), part.at],
    ['action', entry.action, part.action],
    ['capakey', entry.capakey, part.capakey],
    ['dossier', entry.dossierId, part.dossierId],
    ['request', entry.requestId, part.requestId],
    ['purpose', entry.purpose, part.purpose],
    ['subgraph', entry.subgraph, part.subgraph],
    ['fact', entry.factId, part.factId],
    ['form', entry.publicPart, canonicalJson(part)],
  ];
  return columns.filter(([, stored, signed]) => stored !== signed).map(([name]) => name);
}
