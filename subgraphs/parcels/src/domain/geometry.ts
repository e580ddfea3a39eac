/** x, y in metres. */
export type Position = readonly [number, number, ...number[]];
export type Ring = readonly Position[];

/** The GeoJSON that a parcel or a building may have. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[]; readonly crs?: unknown }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly Ring[])[];
      readonly crs?: unknown;
    };
/** The GeoJSON that a road may have. */
export type LineGeometry =
  | { readonly type: 'LineString'; readonly coordinates: Ring }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly Ring[] };

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function ringsOf(geometry: AreaGeometry | LineGeometry): readonly Ring[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

export function boundsOf(geometry: AreaGeometry | LineGeometry): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const ring of ringsOf(geometry)) {
    for (const [x, y] of ring) {
      if (x < box.minX) box.minX = x;
      if (x > box.maxX) box.maxX = x;
      if (y < box.minY) box.minY = y;
      if (y > box.maxY) box.maxY = y;
    }
  }
  return box;
}

/** Twice the signed area of a ring; positive when it runs counter-clockwise with y upwards. */
export function signedArea2(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++)
    sum += ring[i]![0] * ring[i + 1]![1] - ring[i + 1]![0] * ring[i]![1];
  return sum;
}

/** Area in square metres: outer rings less their holes. */
export function areaOf(geometry: AreaGeometry): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((total, [outer, ...holes]) => {
    const hollow = holes.reduce((sum, hole) => sum + Math.abs(signedArea2(hole)), 0);
    return total + (Math.abs(signedArea2(outer ?? [])) - hollow) / 2;
  }, 0);
}
