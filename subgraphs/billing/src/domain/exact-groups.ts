/**
 * The fewest connected groups over at most some twelve parcels: dynamic programming over subsets, as bits.
 * Of divisions with equally few groups it takes the first in order of key, so the answer is always the same.
 * @param keys sorted.
 */
export function exactGroups(
  keys: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  hasUnits: (key: string) => boolean,
  largest: number,
): string[][] {
  const bitOf = new Map(keys.map((key, index) => [key, 1 << index]));
  const around = keys.map((key) =>
    [...neighbours.get(key)!].reduce((bits, other) => bits | (bitOf.get(other) ?? 0), 0),
  );
  const units = keys.reduce((bits, key, index) => (hasUnits(key) ? bits | (1 << index) : bits), 0);
  const groupsFrom = keys.map((_, index) => connectedFrom(index, around, units, largest));

  const all = (1 << keys.length) - 1;
  const fewest = new Map<number, { readonly count: number; readonly group: number }>();
  /** The fewest groups for the parcels in `left`; each step divides off the group of the lowest one. */
  const solve = (left: number): number => {
    if (left === 0) return 0;
    const known = fewest.get(left);
    if (known) return known.count;
    let best = { count: Number.POSITIVE_INFINITY, group: 0 };
    for (const group of groupsFrom[lowest(left)]!) {
      if ((group & ~left) !== 0) continue;
      const count = 1 + solve(left & ~group);
      if (count < best.count) best = { count, group };
    }
    fewest.set(left, best);
    return best.count;
  };
  solve(all);

  const groups: string[][] = [];
  for (let left = all; left !== 0; left &= ~fewest.get(left)!.group) {
    const { group } = fewest.get(left)!;
    groups.push(keys.filter((_, index) => (group & (1 << index)) !== 0));
  }
  return groups;
}

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
const size = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Every permitted group that hangs together and whose lowest parcel is this one; largest first, then in key order. */
function connectedFrom(index: number, around: readonly number[], units: number, largest: number): number[] {
  const start = 1 << index;
  const higher = ~(start - 1);
  const seen = new Set([start]);
  for (const group of seen) {
    if (size(group) === largest) continue;
    for (let next = 0; next < around.length; next += 1) {
      const bit = 1 << next;
      if ((group & bit) !== 0 || (bit & higher) === 0 || (around[next]! & group) === 0) continue;
      const grown = group | bit;
      if (size(grown & units) <= 1) seen.add(grown);
    }
  }
  return [...seen].sort((a, b) => size(b) - size(a) || a - b);
}
