import type { Geometry, MultiLineString, Position } from 'geojson';

/** How far two registered corners of one border may lie apart, in metres. */
const TOLERANCE_M = 0.05;

const ringsOf = (geometry: Geometry | null): Position[][] =>
  geometry?.type === 'Polygon'
    ? geometry.coordinates
    : geometry?.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : [];

const segmentsOf = (geometry: Geometry | null): [Position, Position][] =>
  ringsOf(geometry).flatMap((ring) =>
    ring.slice(1).map((end, index): [Position, Position] => [ring[index]!, end]),
  );

function near([px, py]: Position, [[ax, ay], [bx, by]]: [Position, Position]): boolean {
  const [dx, dy] = [bx! - ax!, by! - ay!];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px! - ax!) * dx + (py! - ay!) * dy) / length));
  return Math.hypot(px! - (ax! + along * dx), py! - (ay! + along * dy)) <= TOLERANCE_M;
}

const onSegments = (point: Position, segments: [Position, Position][]) =>
  segments.some((segment) => near(point, segment));

/** For the picture only: what is a group, and why, comes from the quote. The edges of `a` that run along `b`, or null. */
export function sharedBorder(a: Geometry | null, b: Geometry | null): MultiLineString | null {
  const other = segmentsOf(b);
  const edges = segmentsOf(a).filter(([start, end]) => {
    const middle = [(start[0]! + end[0]!) / 2, (start[1]! + end[1]!) / 2];
    return [start, middle, end].every((point) => onSegments(point, other));
  });
  return edges.length === 0 ? null : { type: 'MultiLineString', coordinates: edges };
}

/** Metres of border. */
export const lengthOf = (border: MultiLineString): number =>
  border.coordinates.reduce(
    (sum, line) => sum + Math.hypot(line[1]![0]! - line[0]![0]!, line[1]![1]! - line[0]![1]!),
    0,
  );
