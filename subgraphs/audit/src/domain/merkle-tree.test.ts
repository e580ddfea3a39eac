import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyRanges,
  frontierOf,
  inclusionRanges,
  merkleTree,
  placesOf,
  type Hash,
  type TreeNode,
} from './merkle-tree.ts';

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const tree = merkleTree(sha256);
const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => tree.leafHash(Buffer.from(`leaf ${at}`)));

/** The tree hash as RFC 6962 defines it, recursively: slow, and therefore easy to trust. */
const rootOf = (leaves: readonly Hash[]): Hash => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(new Uint8Array([1]), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
};

const SIZES = 70;
const leaves = leavesOf(SIZES);
const built = tree.append(0, [], leaves);
const nodes = new Map(built.nodes.map((node) => [`${node.level}/${node.index}`, node.hash]));
const hashAt = ({ level, index }: { level: number; index: number }) => nodes.get(`${level}/${index}`)!;
const inclusion = (index: number, size: number) => ({
  index,
  size,
  leaf: leaves[index]!,
  path: inclusionRanges(index, size).map((range) => tree.rangeHash(range, hashAt)),
  root: rootOf(leaves.slice(0, size)),
});
const consistency = (from: number, to: number) => ({
  from,
  to,
  fromRoot: rootOf(leaves.slice(0, from)),
  toRoot: rootOf(leaves.slice(0, to)),
  path: consistencyRanges(from, to).map((range) => tree.rangeHash(range, hashAt)),
});

describe('the tree', () => {
  it('has the roots of the Certificate Transparency test vectors', () => {
    // RFC 6962 reference inputs: "", 00, 10, 2021.
    const inputs = ['', '00', '10', '2021'].map((text) => tree.leafHash(Buffer.from(text, 'hex')));
    expect(hex(tree.append(0, [], inputs.slice(0, 1)).root)).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(hex(tree.append(0, [], inputs.slice(0, 2)).root)).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    );
    expect(hex(tree.append(0, [], inputs.slice(0, 3)).root)).toBe(
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    );
    expect(hex(tree.append(0, [], inputs).root)).toBe(
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    );
  });

  it('is, at every size and in whatever batches, the tree that the definition gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (batches) => {
        let [size, frontier]: [number, readonly TreeNode[]] = [0, []];
        let root = rootOf([]);
        for (const batch of batches) {
          const next = tree.append(size, frontier, leavesOf(size + batch).slice(size));
          [size, frontier, root] = [size + batch, next.frontier, next.root];
          expect(frontier.map(({ level, index }) => ({ level, index }))).toEqual(frontierOf(size));
        }
        expect(hex(root)).toBe(hex(rootOf(leavesOf(size))));
      }),
    );
  });

  it('is made up of about as many subtrees as the size has bits, so a proof reads few rows', () => {
    expect(placesOf([0, 1_000_000])).toHaveLength(7);
    expect(inclusionRanges(123_456, 1_000_000).flatMap(placesOf).length).toBeLessThan(40);
  });
});

describe('an inclusion proof', () => {
  it('holds for every leaf of every size', () => {
    for (let size = 1; size <= SIZES; size += 1)
      for (let index = 0; index < size; index += 1)
        expect(tree.provesInclusion(inclusion(index, size))).toBe(true);
  });

  it('fails when anything in it is another', () => {
    const size = fc.integer({ min: 2, max: SIZES });
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), (of, chosen, at, byte) => {
        const good = inclusion(chosen % of, of);
        const bent = (hash: Hash) =>
          hash.map((value, place) => (place === at % 32 ? value ^ (byte || 1) : value));
        expect(tree.provesInclusion({ ...good, leaf: bent(good.leaf) })).toBe(false);
        expect(tree.provesInclusion({ ...good, root: bent(good.root) })).toBe(false);
        expect(
          tree.provesInclusion({
            ...good,
            path: good.path.map((hash, place) => (place === at % good.path.length ? bent(hash) : hash)),
          }),
        ).toBe(false);
        expect(tree.provesInclusion({ ...good, path: good.path.slice(1) })).toBe(false);
        expect(tree.provesInclusion({ ...good, path: [...good.path, good.root] })).toBe(false);
        expect(tree.provesInclusion({ ...good, leaf: leaves[(good.index + 1) % of]! })).toBe(false);
      }),
    );
  });
});

describe('a consistency proof', () => {
  it('holds between every two sizes', () => {
    for (let to = 1; to <= SIZES; to += 1)
      for (let from = 1; from <= to; from += 1)
        expect(tree.provesConsistency(consistency(from, to))).toBe(true);
  });

  it('fails when the past was rewritten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SIZES - 1 }), fc.nat(), fc.nat(), (from, more, at) => {
        const to = from + 1 + (more % (SIZES - from));
        const forged = leaves
          .slice(0, from)
          .map((leaf, index) => (index === at % from ? tree.leafHash(Buffer.from('forged')) : leaf));
        const good = consistency(from, to);
        expect(tree.provesConsistency({ ...good, fromRoot: rootOf(forged) })).toBe(false);
        expect(
          tree.provesConsistency({ ...good, toRoot: rootOf([...forged, ...leaves.slice(from, to)]) }),
        ).toBe(false);
        expect(tree.provesConsistency({ ...good, path: good.path.slice(1) })).toBe(false);
      }),
    );
  });
});
