import type { AreaGeometry, Position, Ring } from '../domain/geometry.ts';

/** Twice the area of the triangle: its sign says on which side of a–b the point c lies. */
const side = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether two stretches are surely apart: no common point, nor nearly one. */
function apart(p: Position, q: Position, r: Position, s: Position): boolean {
  if (Math.max(p[0], q[0]) < Math.min(r[0], s[0]) || Math.max(r[0], s[0]) < Math.min(p[0], q[0])) return true;
  if (Math.max(p[1], q[1]) < Math.min(r[1], s[1]) || Math.max(r[1], s[1]) < Math.min(p[1], q[1])) return true;
  const [a, b, c, d] = [side(p, q, r), side(p, q, s), side(r, s, p), side(r, s, q)];
  return (
    (a > NEARLY && b > NEARLY) ||
    (a < -NEARLY && b < -NEARLY) ||
    (c > NEARLY && d > NEARLY) ||
    (c < -NEARLY && d < -NEARLY)
  );
}
/** In square metres: below it, rounding could have decided, and the exact library must. */
const NEARLY = 1e-6;
/** Above this, comparing each side with each other costs more than the library's sweep. */
const MOST_POINTS = 80;

function isSurelySimple(ring: Ring): boolean {
  const sides = ring.length - 1;
  const [first, last] = [ring[0], ring[sides]];
  if (
    sides < 3 ||
    ring.length > MOST_POINTS ||
    !first ||
    !last ||
    first[0] !== last[0] ||
    first[1] !== last[1]
  )
    return false;
  for (let i = 0; i < sides; i++) {
    const next = ring[(i + 2) % sides]!;
    // Two sides in a row on one line may run back over each other: a spike.
    if (Math.abs(side(ring[i]!, ring[i + 1]!, next)) <= NEARLY) return false;
    for (let j = i + 2; j < sides; j++) {
      if (i === 0 && j === sides - 1) continue;
      if (!apart(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) return false;
    }
  }
  return true;
}

/**
 * Whether an area is one plain ring that surely does not cross or touch itself: nine of ten parcels, told
 * many times faster than by the exact library. False means «not sure», never «wrong».
 */
export function isPlain(geometry: AreaGeometry): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.length === 1 && polygons[0]!.length === 1 && isSurelySimple(polygons[0]![0]!);
}

/** The middle of the widest stretch of a plain ring at half its height: inside it. Null when that cannot be told. */
export function middleOf(geometry: AreaGeometry): readonly [number, number] | null {
  const ring = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) ?? [];
  const heights = ring.map(([, y]) => y);
  const y = (Math.min(...heights) + Math.max(...heights)) / 2;
  const crossings: number[] = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!];
    if (Math.abs(y1 - y) < NEARLY || Math.abs(y2 - y) < NEARLY) return null;
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  crossings.sort((a, b) => a - b);
  let widest: readonly [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (!widest || crossings[i + 1]! - crossings[i]! > widest[1] - widest[0])
      widest = [crossings[i]!, crossings[i + 1]!];
  }
  return widest && [(widest[0] + widest[1]) / 2, y];
}
