import { ringsOf, type AreaGeometry, type Position } from './geometry.ts';

/** How far two boundaries may lie apart, in metres, and still be one: drawn at different times, they never match. */
export const TOLERANCE_M = 0.1;
/** Sine of the largest angle between two stretches that are one boundary: 1 in 10. A corner fans out faster. */
const PARALLEL = 0.1;

type Segment = readonly [Position, Position];

const segmentsOf = (geometry: AreaGeometry): Segment[] =>
  ringsOf(geometry).flatMap((ring) => ring.slice(1).map((end, i): Segment => [ring[i]!, end]));

/** The length, in metres, over which `b` runs along `a`: parallel, and nowhere more than the tolerance away. */
function alongside([p, q]: Segment, [r, s]: Segment): number {
  const length = Math.hypot(q[0] - p[0], q[1] - p[1]);
  const other = Math.hypot(s[0] - r[0], s[1] - r[1]);
  if (length === 0 || other === 0) return 0;
  const ux = (q[0] - p[0]) / length;
  const uy = (q[1] - p[1]) / length;
  if (Math.abs(ux * (s[1] - r[1]) - uy * (s[0] - r[0])) > PARALLEL * other) return 0;
  // Both ends of b, measured along a (t) and away from it (d).
  const [t0, d0] = [(r[0] - p[0]) * ux + (r[1] - p[1]) * uy, (r[1] - p[1]) * ux - (r[0] - p[0]) * uy];
  const [t1, d1] = [(s[0] - p[0]) * ux + (s[1] - p[1]) * uy, (s[1] - p[1]) * ux - (s[0] - p[0]) * uy];
  let from = 0;
  let to = 1;
  const keep = (start: number, end: number, least: number, most: number): void => {
    const step = end - start;
    if (step === 0) {
      if (start < least || start > most) to = -1;
      return;
    }
    const [x, y] = [(least - start) / step, (most - start) / step];
    from = Math.max(from, Math.min(x, y));
    to = Math.min(to, Math.max(x, y));
  };
  keep(t0, t1, 0, length);
  keep(d0, d1, -TOLERANCE_M, TOLERANCE_M);
  return to > from ? (to - from) * other : 0;
}

function lengthAlong(a: readonly Segment[], b: readonly Segment[]): number {
  let total = 0;
  for (const one of a) {
    const minX = Math.min(one[0][0], one[1][0]) - TOLERANCE_M;
    const maxX = Math.max(one[0][0], one[1][0]) + TOLERANCE_M;
    const minY = Math.min(one[0][1], one[1][1]) - TOLERANCE_M;
    const maxY = Math.max(one[0][1], one[1][1]) + TOLERANCE_M;
    for (const two of b) {
      if (Math.max(two[0][0], two[1][0]) < minX || Math.min(two[0][0], two[1][0]) > maxX) continue;
      if (Math.max(two[0][1], two[1][1]) < minY || Math.min(two[0][1], two[1][1]) > maxY) continue;
      total += alongside(one, two);
    }
  }
  return total;
}

/**
 * The length, in metres, of the boundary that two parcels share, within 10 cm. The same either way round.
 * Both geometries are in one planar system; the caller made sure of that.
 */
export function sharedBoundary(a: AreaGeometry, b: AreaGeometry): number {
  const [one, two] = [segmentsOf(a), segmentsOf(b)];
  return Math.max(lengthAlong(one, two), lengthAlong(two, one));
}

/** Whether two parcels are neighbours: they share boundary, not only a corner. */
export const areAdjacent = (a: AreaGeometry, b: AreaGeometry): boolean => sharedBoundary(a, b) > TOLERANCE_M;
