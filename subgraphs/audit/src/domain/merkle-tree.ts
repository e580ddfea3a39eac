/** A SHA-256 digest, 32 bytes. */
export type Hash = Uint8Array;
/** SHA-256, given from outside: this room knows no platform. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Hash;

/** A complete subtree: its 2^level leaves start at index × 2^level. Level 0 is a leaf. */
export interface Place {
  readonly level: number;
  readonly index: number;
}
export interface TreeNode extends Place {
  readonly hash: Hash;
}
/** Leaves from `start` to just before `end`. */
export type Range = readonly [start: number, end: number];

const LEAF = new Uint8Array([0]);
const INNER = new Uint8Array([1]);

/** The largest power of two below n. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The complete subtrees that make up leaves `start` to `end`, largest first; `start` must be aligned as RFC 6962 splits. */
export function placesOf([start, end]: Range): readonly Place[] {
  const places: Place[] = [];
  for (let at = start; at < end;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    places.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
}

/** The subtrees that a tree of this size ends in: all that is needed to go on. */
export const frontierOf = (size: number): readonly Place[] => placesOf([0, size]);

/** The ranges whose hashes prove that leaf `index` is in the tree of `size` (RFC 6962, 2.1.1), in order. */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`No leaf ${index} in a tree of ${size}`);
  const path = (start: number, end: number): Range[] => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return index < middle ? [...path(start, middle), [middle, end]] : [...path(middle, end), [start, middle]];
  };
  return path(0, size);
}

/** The ranges whose hashes prove that the tree of `from` leaves is the beginning of that of `to` (RFC 6962, 2.1.2). */
export function consistencyRanges(from: number, to: number): readonly Range[] {
  if (!(from > 0 && from <= to)) throw new RangeError(`No consistency from ${from} to ${to}`);
  const proof = (start: number, end: number, whole: boolean): Range[] => {
    if (from === end) return whole ? [] : [[start, end]];
    const middle = start + split(end - start);
    return from <= middle
      ? [...proof(start, middle, whole), [middle, end]]
      : [...proof(middle, end, false), [start, middle]];
  };
  return proof(0, to, true);
}

export const same = (a: Hash, b: Hash): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** RFC 6962 hashing and checking with a given SHA-256. */
export function merkleTree(sha256: Sha256) {
  const inner = (left: Hash, right: Hash): Hash => sha256(INNER, left, right);
  /** One hash of subtrees from left to right, largest first. */
  const fold = (hashes: readonly Hash[]): Hash =>
    hashes.length === 0 ? sha256() : hashes.reduceRight((right, left) => inner(left, right));

  return {
    leafHash: (...parts: readonly Uint8Array[]): Hash => sha256(LEAF, ...parts),
    inner,

    /** The hash of a range, from the subtrees that make it up. */
    rangeHash: (range: Range, hashAt: (place: Place) => Hash): Hash => fold(placesOf(range).map(hashAt)),

    /**
     * Adds leaves to a tree of `size` with the given frontier.
     * @returns every node that became complete, leaves included, the new frontier and the new root.
     */
    append(size: number, frontier: readonly TreeNode[], leaves: readonly Hash[]) {
      const edge = [...frontier];
      const nodes: TreeNode[] = [];
      leaves.forEach((hash, offset) => {
        let node: TreeNode = { level: 0, index: size + offset, hash };
        nodes.push(node);
        while (edge.at(-1)?.level === node.level) {
          const left = edge.pop()!;
          node = { level: node.level + 1, index: left.index / 2, hash: inner(left.hash, node.hash) };
          nodes.push(node);
        }
        edge.push(node);
      });
      return { nodes, frontier: edge as readonly TreeNode[], root: fold(edge.map(({ hash }) => hash)) };
    },

    /** Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2). */
    provesInclusion({
      index,
      size,
      leaf,
      path,
      root,
    }: {
      index: number;
      size: number;
      leaf: Hash;
      path: readonly Hash[];
      root: Hash;
    }): boolean {
      if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
        return false;
      let [node, last, hash] = [index, size - 1, leaf];
      for (const step of path) {
        if (last === 0) return false;
        if (node % 2 === 1 || node === last) {
          hash = inner(step, hash);
          while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
        } else hash = inner(hash, step);
        [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
      }
      return last === 0 && same(hash, root);
    },

    /** Whether the older tree is the beginning of the newer one (RFC 9162, 2.1.4.2). */
    provesConsistency({
      from,
      to,
      fromRoot,
      toRoot,
      path,
    }: {
      from: number;
      to: number;
      fromRoot: Hash;
      toRoot: Hash;
      path: readonly Hash[];
    }): boolean {
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) return false;
      if (from === to) return path.length === 0 && same(fromRoot, toRoot);
      const steps = Number.isInteger(Math.log2(from)) ? [fromRoot, ...path] : [...path];
      const [first, ...rest] = steps;
      if (!first) return false;
      let [node, last] = [from - 1, to - 1];
      while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
      let [older, newer] = [first, first];
      for (const step of rest) {
        if (last === 0) return false;
        if (node % 2 === 1 || node === last) {
          [older, newer] = [inner(step, older), inner(step, newer)];
          while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
        } else newer = inner(newer, step);
        [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
      }
      return last === 0 && same(older, fromRoot) && same(newer, toRoot);
    },
  };
}
export type MerkleTree = ReturnType<typeof merkleTree>;
