import type { Audit } from '../context.ts';
import { canonicalJson, ownerOfFact, personalPartOf, publicPartOf, type FedFact } from '../domain/entry.ts';
import { frontierOf, type TreeNode } from '../domain/merkle-tree.ts';
import type { Desk } from '../persistence/desk.ts';
import type { NewEntry } from '../persistence/entries.ts';
import { sha256Hex } from '../sealing/seal.ts';

export interface FedPage {
  readonly subgraph: string;
  /** The cursor that the page was asked with; null for the start. */
  readonly after: string | null;
  readonly next: string;
  readonly facts: readonly FedFact[];
}

/**
 * Appends a page of facts to the log: entries, tree, signed checkpoint and cursor in one transaction, under a
 * lock. When another process was first, the cursor has moved and nothing is done.
 * @returns how many entries were added, or `stale`.
 */
export function appendFacts(
  { store, seal, signer, tree, now }: Audit,
  page: FedPage,
): Promise<number | 'stale'> {
  const { subgraph } = page;
  return store.asService(async (desk) => {
    await desk.entries.lock();
    if ((await desk.entries.cursor(subgraph)) !== page.after) return 'stale';
    const known = await desk.entries.known(
      subgraph,
      page.facts.map(({ id }) => id),
    );
    const facts = page.facts.filter(({ id }) => !known.has(id));
    if (page.next !== page.after) await desk.entries.moveCursor(subgraph, page.next);
    if (facts.length === 0) return 0;

    const size = (await desk.tree.checkpoint())?.size ?? 0;
    const entries = facts.map((fact, offset) =>
      entryOf({ seal, tree }, fact, { subgraph, sequence: size + offset }),
    );
    const grown = tree.append(
      size,
      await edgeOf(desk, size),
      entries.map(({ leaf }) => leaf),
    );
    await desk.entries.append(entries.map(({ entry }) => entry));
    await desk.tree.add(grown.nodes);
    const at = now();
    const root = Buffer.from(grown.root);
    const head = { size: size + facts.length, root: root.toString('base64'), at: at.toISOString() };
    await desk.tree.keep({ size: head.size, root: root.toString('hex'), at, note: signer.sign(head) });
    return facts.length;
  });
}

async function edgeOf(desk: Desk, size: number): Promise<readonly TreeNode[]> {
  const places = frontierOf(size);
  const hashAt = await desk.tree.hashes(places);
  return places.map((place) => ({ ...place, hash: hashAt(place) }));
}

function entryOf(
  { seal, tree }: Pick<Audit, 'seal' | 'tree'>,
  fact: FedFact,
  { subgraph, sequence }: { subgraph: string; sequence: number },
) {
  const part = publicPartOf(fact, subgraph, sequence);
  const publicPart = canonicalJson(part);
  const { sealed, digest } = seal.seal(personalPartOf(fact, sha256Hex));
  const leaf = tree.leafHash(Buffer.from(publicPart), digest);
  const owner = ownerOfFact(fact);
  const entry: NewEntry = {
    sequence,
    at: new Date(part.at),
    action: part.action,
    capakey: part.capakey,
    dossierId: part.dossierId,
    requestId: part.requestId,
    purpose: part.purpose,
    subgraph,
    factId: part.factId,
    publicPart,
    personalDigest: Buffer.from(digest).toString('hex'),
    leafHash: Buffer.from(leaf).toString('hex'),
    sealed,
    actorKey: seal.lookupKey(fact.actor.id),
    ownerKey: owner === null ? null : seal.lookupKey(owner),
  };
  return { entry, leaf };
}
