import { exactGroups } from './exact-groups.ts';

/** The most parcels that one group fee covers. */
export const LARGEST_GROUP = 5;
/** Up to this many parcels in one connected piece, the number of groups is proven to be the lowest. */
export const EXACT_UP_TO = 12;

/** What decides whether parcels may share a fee. All of one municipality. */
export interface GroupedParcel {
  readonly capakey: string;
  readonly hasBuildingUnits: boolean;
  /** Parcels that share a stretch of boundary; others than those in hand are ignored. */
  readonly adjacent: readonly string[];
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Divides parcels of one municipality into the fewest groups of at most five that hang together and hold at
 * most one parcel with building units: the requester pays a fee per group, so fewest is in his favour.
 *
 * The same parcels in any order give the same groups, sorted. Proven lowest for connected pieces of up to
 * `EXACT_UP_TO` parcels; above that a greedy division, improved piece by piece, never worse than the greedy one.
 * @see docs/decisions for the rule; DOMAIN.md 1.6 option 2
 */
export function groupParcels(parcels: readonly GroupedParcel[]): readonly (readonly string[])[] {
  const byKey = new Map(parcels.map((parcel) => [parcel.capakey, parcel]));
  const keys = [...byKey.keys()].sort();
  const neighbours = neighboursOf(keys, byKey);
  const hasUnits = (key: string) => byKey.get(key)!.hasBuildingUnits;
  return piecesOf(keys, neighbours)
    .flatMap((piece) =>
      piece.length <= EXACT_UP_TO
        ? exactGroups(piece, neighbours, hasUnits, LARGEST_GROUP)
        : improve(greedyGroups(piece, neighbours, hasUnits), neighbours, hasUnits),
    )
    .map((group) => [...group].sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Adjacency both ways: a register that says it on one side only has still said it. */
function neighboursOf(keys: readonly string[], byKey: ReadonlyMap<string, GroupedParcel>): Neighbours {
  const neighbours = new Map(keys.map((key) => [key, new Set<string>()]));
  for (const key of keys)
    for (const other of byKey.get(key)!.adjacent)
      if (other !== key && neighbours.has(other)) {
        neighbours.get(key)!.add(other);
        neighbours.get(other)!.add(key);
      }
  return neighbours;
}

/** The parcels that hang together, piece by piece, in order of key. */
export function piecesOf(keys: readonly string[], neighbours: Neighbours): string[][] {
  const left = new Set(keys);
  const pieces: string[][] = [];
  for (const start of keys) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const key of piece)
      for (const other of neighbours.get(key)!) if (left.delete(other)) piece.push(other);
    pieces.push(piece.sort());
  }
  return pieces;
}

/** From the parcel with the fewest free neighbours on, so that no parcel is left behind alone. */
export function greedyGroups(
  piece: readonly string[],
  neighbours: Neighbours,
  hasUnits: (key: string) => boolean,
): string[][] {
  const free = new Set(piece);
  const freeAround = (key: string) => [...neighbours.get(key)!].filter((other) => free.has(other)).length;
  const loneliest = (keys: readonly string[]) =>
    [...keys].sort((a, b) => freeAround(a) - freeAround(b) || (a < b ? -1 : 1))[0];
  const groups: string[][] = [];
  while (free.size > 0) {
    const group: string[] = [];
    let next = loneliest([...free]);
    while (next !== undefined && group.length < LARGEST_GROUP) {
      group.push(next);
      free.delete(next);
      const taken = group.some(hasUnits);
      const around = [...free].filter(
        (key) => group.some((own) => neighbours.get(own)!.has(key)) && !(taken && hasUnits(key)),
      );
      next = loneliest(around);
    }
    groups.push(group);
  }
  return groups;
}

/** Solves two or three neighbouring groups again, exactly, for as long as that saves a group. */
function improve(groups: string[][], neighbours: Neighbours, hasUnits: (key: string) => boolean): string[][] {
  const touch = (a: readonly string[], b: readonly string[]) =>
    a.some((key) => b.some((other) => neighbours.get(key)!.has(other)));
  for (const a of groups)
    for (const b of groups) {
      if (a === b || !touch(a, b)) continue;
      const thirds = groups.filter((c) => c !== a && c !== b && (touch(a, c) || touch(b, c)));
      for (const some of [[a, b], ...thirds.map((c) => [a, b, c])]) {
        const keys = some.flat().sort();
        if (keys.length > EXACT_UP_TO) continue;
        const better = exactGroups(keys, neighbours, hasUnits, LARGEST_GROUP);
        if (better.length < some.length)
          return improve(
            [...groups.filter((group) => !some.includes(group)), ...better],
            neighbours,
            hasUnits,
          );
      }
    }
  return groups;
}
