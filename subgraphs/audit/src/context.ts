import type { Caller } from '@vip/domain-kit';
import type { MerkleTree } from './domain/merkle-tree.ts';
import type { Store } from './persistence/desk.ts';
import type { Proofs } from './reading/proofs.ts';
import type { Seal } from './sealing/seal.ts';
import type { Signer } from './sealing/signer.ts';

/** What audit is made with, once; see `main.ts`. */
export interface Audit {
  readonly store: Store;
  readonly seal: Seal;
  readonly signer: Signer;
  readonly tree: MerkleTree;
  readonly now: () => Date;
}

/** What one request may reach. */
export interface Context extends Audit {
  readonly caller: Caller;
  /** Batched proofs for the entries of a page. */
  readonly proofs: Proofs;
}

export type { Checkpoint, Entry } from './persistence/entities.ts';
