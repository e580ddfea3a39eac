import { layBox } from './frame.ts';
import type { Polygon } from './geometry.ts';
import type { LaidLot, Quarter } from './quarter.ts';
import type { Chance } from './random.ts';
import type { Use } from './types.ts';

/** What stands on a lot: terraces in town, houses with a garden round them in the village, farms among the fields. */
export function useOf(lot: LaidLot, random: Chance): Use {
  if (lot.narrow) return 'garden';
  if (lot.open)
    return random.happens(0.05) && lot.street !== null
      ? 'farm'
      : random.pick(['field', 'field', 'meadow', 'meadow', 'wood'] as const);
  if (lot.front === 'none') return random.pick(['workshop', 'garden', 'garden'] as const);
  const width = lot.u1 - lot.u0;
  if (random.happens(0.05)) return 'garden';
  if (width >= 8 && random.happens(0.12)) return 'apartments';
  return random.happens(0.05) ? 'shop' : 'house';
}

export const isBuilt = (use: Use): boolean =>
  use === 'house' || use === 'apartments' || use === 'shop' || use === 'farm' || use === 'workshop';
export const isLivedIn = (use: Use): boolean => use === 'house' || use === 'apartments' || use === 'farm';

/** The footprint of the building on a lot, inside its boundaries. */
export function footprint(quarter: Quarter, lot: LaidLot, use: Use, random: Chance): Polygon {
  const width = lot.u1 - lot.u0;
  const depth = lot.v1 - lot.v0;
  const terrace = !lot.open && lot.front !== 'none' && width < 11;
  const aside = terrace ? 0.02 : Math.min(3.2, width * 0.18);
  const back = lot.front === 'none' ? 0.6 : terrace ? 0.05 : Math.min(6, depth * 0.2);
  const deep = Math.min(
    depth - back - 0.6,
    use === 'apartments' ? random.between(13, 18) : use === 'workshop' ? depth : random.between(9, 13),
  );
  const v0 = lot.front === 'south' ? lot.v1 - back - deep : lot.v0 + back;
  return layBox(lot.u0 + aside, v0, lot.u1 - aside, v0 + deep, quarter.place)[0]!;
}
