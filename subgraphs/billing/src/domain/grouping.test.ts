import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EXACT_UP_TO,
  greedyGroups,
  groupParcels,
  LARGEST_GROUP,
  piecesOf,
  type GroupedParcel,
} from './grouping.ts';

const key = (index: number) => `24043B${String(index).padStart(4, '0')}/00A000`;

/** A row of houses: each touches the next. */
const row = (length: number, units: readonly number[] = []): GroupedParcel[] =>
  Array.from({ length }, (_, index) => ({
    capakey: key(index),
    hasBuildingUnits: units.includes(index),
    adjacent: [index - 1, index + 1].filter((other) => other >= 0 && other < length).map(key),
  }));

/** Any map of up to `most` parcels. */
const aMap = (most: number) =>
  fc
    .record({
      length: fc.integer({ min: 1, max: most }),
      edges: fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1)), { maxLength: most * 2 }),
      units: fc.array(fc.nat(most - 1), { maxLength: 4 }),
    })
    .map(({ length, edges, units }) =>
      Array.from({ length }, (_, index): GroupedParcel => ({
        capakey: key(index),
        hasBuildingUnits: units.includes(index),
        adjacent: edges.filter(([from]) => from === index).map(([, to]) => key(to)),
      })),
    );

const touching = (parcels: readonly GroupedParcel[]) => {
  const sets = new Map(parcels.map(({ capakey }) => [capakey, new Set<string>()]));
  for (const { capakey, adjacent } of parcels)
    for (const other of adjacent)
      if (other !== capakey && sets.has(other)) {
        sets.get(capakey)!.add(other);
        sets.get(other)!.add(capakey);
      }
  return sets;
};

/** The fewest groups by trying every division: slow, and therefore easy to trust. */
function fewestByTrying(parcels: readonly GroupedParcel[]): number {
  const near = touching(parcels);
  const units = new Set(parcels.filter((p) => p.hasBuildingUnits).map((p) => p.capakey));
  const permitted = (group: readonly string[]) =>
    group.length <= LARGEST_GROUP &&
    group.filter((k) => units.has(k)).length <= 1 &&
    piecesOf(
      [...group].sort(),
      new Map(group.map((k) => [k, new Set([...near.get(k)!].filter((o) => group.includes(o)))])),
    ).length === 1;
  const place = (left: readonly string[], groups: readonly string[][]): number => {
    const [first, ...rest] = left;
    if (first === undefined) return groups.every(permitted) ? groups.length : Number.POSITIVE_INFINITY;
    const joined = groups.map((group, index) =>
      place(
        rest,
        groups.map((other, at) => (at === index ? [...group, first] : other)),
      ),
    );
    return Math.min(place(rest, [...groups, [first]]), ...joined);
  };
  return place(
    parcels.map((p) => p.capakey),
    [],
  );
}

describe('groups of adjacent parcels', () => {
  it('hold five, so six in a row are two groups', () => {
    expect(groupParcels(row(5))).toHaveLength(1);
    expect(groupParcels(row(6))).toHaveLength(2);
  });

  it('hold at most one parcel with building units', () => {
    expect(groupParcels(row(5, [2]))).toHaveLength(1);
    expect(groupParcels(row(5, [0, 4]))).toHaveLength(2);
  });

  it('do not join parcels that only touch through one that is not asked', () => {
    const [first, , third] = row(3);
    expect(groupParcels([first!, third!])).toEqual([[key(0)], [key(2)]]);
  });

  it('are fewer than the order of the keys suggests, when that is possible', () => {
    // A star of six: the middle touches all; taken together any five hold the middle, one stays alone.
    const star = [0, 1, 2, 3, 4, 5].map((index) => ({
      capakey: key(index),
      hasBuildingUnits: false,
      adjacent: index === 3 ? [0, 1, 2, 4, 5].map(key) : [key(3)],
    }));
    expect(groupParcels(star)).toHaveLength(2);
  });
});

describe('whatever the map', () => {
  it('every parcel is in one group; each group hangs together, holds five at most and one with units at most', () => {
    fc.assert(
      fc.property(aMap(40), (parcels) => {
        const near = touching(parcels);
        const groups = groupParcels(parcels);
        expect(groups.flat().sort()).toEqual(parcels.map((p) => p.capakey).sort());
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(LARGEST_GROUP);
          expect(
            parcels.filter((p) => group.includes(p.capakey) && p.hasBuildingUnits).length,
          ).toBeLessThanOrEqual(1);
          const inside = new Map(
            group.map((k) => [k, new Set([...near.get(k)!].filter((o) => group.includes(o)))]),
          );
          expect(piecesOf(group, inside)).toHaveLength(1);
        }
      }),
    );
  });

  it('the order in which the parcels are given changes nothing', () => {
    fc.assert(
      fc.property(aMap(20), fc.infiniteStream(fc.nat()), (parcels, chance) => {
        const shuffled = parcels
          .map((parcel) => ({ parcel, at: chance.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map(({ parcel }) => parcel);
        expect(groupParcels(shuffled)).toEqual(groupParcels(parcels));
      }),
    );
  });

  it('the number of groups is the lowest there is', () => {
    fc.assert(
      fc.property(aMap(7), (parcels) => {
        expect(groupParcels(parcels)).toHaveLength(fewestByTrying(parcels));
      }),
      { numRuns: 60 },
    );
  });

  it('above the exact size it is never more than the greedy number', () => {
    fc.assert(
      fc.property(aMap(50), (parcels) => {
        const near = touching(parcels);
        const keys = parcels.map((p) => p.capakey).sort();
        const units = new Set(parcels.filter((p) => p.hasBuildingUnits).map((p) => p.capakey));
        const greedy = piecesOf(keys, near).flatMap((piece) =>
          greedyGroups(piece, near, (k) => units.has(k)),
        );
        expect(groupParcels(parcels).length).toBeLessThanOrEqual(greedy.length);
      }),
    );
  });

  it('divides a chain of fifty exactly, although that is far above the exact size', () => {
    expect(EXACT_UP_TO).toBeLessThan(50);
    expect(groupParcels(row(50))).toHaveLength(10);
  });
});
