/** Plane geometry in metres: only what the sources need to answer truthfully. */
export type Point = readonly [x: number, y: number];
/** Closed: the last point repeats the first. */
export type Ring = readonly Point[];
/** An outer ring and its holes. */
export type Polygon = readonly Ring[];
export type MultiPolygon = readonly Polygon[];
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function ringArea(ring: Ring): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    twice += ring[i]![0] * ring[i + 1]![1] - ring[i + 1]![0] * ring[i]![1];
  return twice / 2;
}

/** In square metres, holes taken off. */
export const areaOf = (shape: MultiPolygon): number =>
  shape.reduce(
    (sum, polygon) =>
      sum + polygon.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
    0,
  );

export function ringLength(ring: Ring): number {
  let length = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    length += Math.hypot(ring[i + 1]![0] - ring[i]![0], ring[i + 1]![1] - ring[i]![1]);
  return length;
}

export function boxOf(shape: MultiPolygon): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of shape)
    for (const [x, y] of polygon[0] ?? []) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  return { minX, minY, maxX, maxY };
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
export const boxRing = ({ minX, minY, maxX, maxY }: Box): Ring => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
  [minX, minY],
];
export const grow = (box: Box, by: number): Box => ({
  minX: box.minX - by,
  minY: box.minY - by,
  maxX: box.maxX + by,
  maxY: box.maxY + by,
});

function inRing([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const inPolygon = (point: Point, polygon: Polygon): boolean =>
  inRing(point, polygon[0] ?? []) && !polygon.slice(1).some((hole) => inRing(point, hole));

export const holds = (shape: MultiPolygon, point: Point): boolean =>
  shape.some((polygon) => inPolygon(point, polygon));

const side = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const within = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1]);

function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc > 0 !== abd > 0 && cda > 0 !== cdb > 0 && abc !== 0 && abd !== 0 && cda !== 0 && cdb !== 0)
    return true;
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  );
}

function ringsMeet(a: Ring, b: Ring): boolean {
  for (let i = 0; i + 1 < a.length; i++)
    for (let j = 0; j + 1 < b.length; j++) if (segmentsMeet(a[i]!, a[i + 1]!, b[j]!, b[j + 1]!)) return true;
  return false;
}

/** Whether two shapes share at least one point, as OGC's INTERSECTS has it: a shared edge is enough. */
export function intersects(a: MultiPolygon, b: MultiPolygon): boolean {
  for (const p of a)
    for (const q of b) {
      if (!boxesMeet(boxOf([p]), boxOf([q]))) continue;
      if (p.some((ring) => q.some((other) => ringsMeet(ring, other)))) return true;
      if (inPolygon(p[0]![0]!, q) || inPolygon(q[0]![0]!, p)) return true;
    }
  return false;
}

/** A test for things that meet one shape, quick for those that lie elsewhere. */
export function meeting(
  shape: MultiPolygon,
): (thing: { readonly shape: MultiPolygon; readonly box: Box }) => boolean {
  const box = boxOf(shape);
  return (thing) => boxesMeet(thing.box, box) && intersects(thing.shape, shape);
}

/** A point that is surely inside the shape: the middle of its widest horizontal stretch. */
export function pointInside(shape: MultiPolygon): Point {
  const box = boxOf(shape);
  let best: { width: number; at: Point } = { width: -1, at: [box.minX, box.minY] };
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    const y = box.minY + (box.maxY - box.minY) * share + 0.0007;
    const crossings: number[] = [];
    for (const polygon of shape)
      for (const ring of polygon)
        for (let i = 0; i + 1 < ring.length; i++) {
          const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!];
          if (y1 > y !== y2 > y) crossings.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
        }
    crossings.sort((m, n) => m - n);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1]! - crossings[i]!;
      if (width > best.width) best = { width, at: [(crossings[i]! + crossings[i + 1]!) / 2, y] };
    }
    if (best.width > 2) break;
  }
  return best.at;
}

export const mapShape = (shape: MultiPolygon, move: (point: Point) => Point): MultiPolygon =>
  shape.map((polygon) => polygon.map((ring) => ring.map(move)));
