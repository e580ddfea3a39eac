import { areaOf, type AreaGeometry } from './geometry.ts';

/** So much of the smaller of the two must be common ground; less is how an edge was drawn anew. */
const MOST_OF = 0.5;

/**
 * Whether a current parcel is what a historic one became, by where they lie: half of the smaller of the two is
 * common ground. So both parts of a split, and the whole of a merger.
 */
export function becameOf(
  was: AreaGeometry,
  is: AreaGeometry,
  sharedArea: (one: AreaGeometry, other: AreaGeometry) => number,
): boolean {
  const smaller = Math.min(areaOf(was), areaOf(is));
  return smaller > 0 && sharedArea(was, is) >= smaller * MOST_OF;
}
