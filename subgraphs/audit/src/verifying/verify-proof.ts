import { z } from 'zod';
import { merkleTree } from '../domain/merkle-tree.ts';
import { sha256 } from '../sealing/seal.ts';
import { openNote, type PublicJwk } from '../sealing/signer.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
/** An `InclusionProof` as the graph gives it; a whole `AuditEntry` with its proof is fine too. */
const ProofFile = z.object({
  leafIndex: z.number().int().nonnegative(),
  treeSize: z.number().int().positive(),
  rootHash: hex,
  path: z.array(hex).max(64),
  publicPart: z.string(),
  personalDigest: hex,
  checkpoint: z.object({ note: z.string() }),
});
const KeyFile = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export type ProofVerdict =
  | { readonly ok: true; readonly publicPart: string; readonly treeSize: number; readonly at: string }
  | { readonly ok: false; readonly problem: string };

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const no = (problem: string): ProofVerdict => ({ ok: false, problem });

/** Checks a proof with nothing but itself and the public key of the log. */
export function verifyProof(file: unknown, keyFile: unknown): ProofVerdict {
  const whole = z.object({ proof: ProofFile }).safeParse(file);
  const read = whole.success ? { success: true as const, data: whole.data.proof } : ProofFile.safeParse(file);
  if (!read.success)
    return no(
      'The file is no inclusion proof: ask for leafIndex, treeSize, rootHash, path, publicPart, personalDigest and checkpoint { note }.',
    );
  const key = KeyFile.safeParse(keyFile);
  if (!key.success) return no('The key is no public Ed25519 JWK.');
  const { leafIndex, treeSize, rootHash, path, publicPart, personalDigest, checkpoint } = read.data;
  if (whole.success && !saysTheSame(file as Record<string, unknown>, publicPart))
    return no('The entry around the proof says another thing than what is proven.');

  const head = openNote(checkpoint.note, key.data satisfies PublicJwk);
  if (!head) return no('The checkpoint is not signed with this key.');
  if (head.size !== treeSize || head.root !== Buffer.from(rootHash, 'hex').toString('base64'))
    return no('The checkpoint is of another tree than the proof.');
  if (sequenceIn(publicPart) !== leafIndex)
    return no('The entry says another place in the log than the proof.');
  const tree = merkleTree(sha256);
  const leaf = tree.leafHash(Buffer.from(publicPart), bytes(personalDigest));
  if (
    !tree.provesInclusion({
      index: leafIndex,
      size: treeSize,
      leaf,
      path: path.map(bytes),
      root: bytes(rootHash),
    })
  )
    return no('The entry is not in the tree: it, or the path, was changed.');
  return { ok: true, publicPart, treeSize, at: head.at };
}

/** The graph gives a sequence as text, the leaf as a number. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A reader looks at the fields around the proof: they may not differ from what is proven. */
function saysTheSame(entry: Record<string, unknown>, publicPart: string): boolean {
  const shown = [
    'sequence',
    'at',
    'action',
    'capakey',
    'dossierId',
    'requestId',
    'purpose',
    'subgraph',
    'factId',
  ] as const;
  try {
    const part = JSON.parse(publicPart) as Record<string, unknown>;
    return shown.every((field) => entry[field] === undefined || plain(entry[field]) === plain(part[field]));
  } catch {
    return false;
  }
}

function sequenceIn(publicPart: string): number | null {
  try {
    return (JSON.parse(publicPart) as { sequence?: number }).sequence ?? null;
  } catch {
    return null;
  }
}
