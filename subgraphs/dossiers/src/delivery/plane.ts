import type { Geometry, Position } from 'geojson';

/** A ring in the plane, EPSG:31370 metres. */
export type Ring = readonly Position[];

/** Every ring of a surface; empty for points and lines. */
export function ringsOf(geometry: Geometry): readonly Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(ringsOf);
  return [];
}

const signedArea = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

/** Surface in m², holes taken off. */
export function areaOf(geometry: Geometry): number {
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.reduce(
      (sum, coordinates) => sum + areaOf({ type: 'Polygon', coordinates }),
      0,
    );
  if (geometry.type !== 'Polygon') return 0;
  return geometry.coordinates.reduce(
    (sum, ring, at) => sum + (at === 0 ? 1 : -1) * Math.abs(signedArea(ring)),
    0,
  );
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The box around rings. @throws RangeError when there is no point. */
export function boxOf(rings: readonly Ring[]): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const ring of rings) {
    for (const [x = NaN, y = NaN] of ring) {
      box.minX = Math.min(box.minX, x);
      box.minY = Math.min(box.minY, y);
      box.maxX = Math.max(box.maxX, x);
      box.maxY = Math.max(box.maxY, y);
    }
  }
  if (!Number.isFinite(box.minX) || !Number.isFinite(box.maxY))
    throw new RangeError('A parcel without a surface');
  return box;
}

/** The middle of a ring's points: good enough to put a number on. */
export function middleOf(ring: Ring): readonly [number, number] {
  const points = ring.length > 1 ? ring.slice(0, -1) : ring;
  const sum = points.reduce<[number, number]>(([x, y], [px = 0, py = 0]) => [x + px, y + py], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
