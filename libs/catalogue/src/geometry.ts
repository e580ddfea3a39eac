const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** More points than any parcel has; stops a document that is heavy to draw. */
const POINT_LIMIT = 20_000;

/** Counts the points of nested coordinates; NaN when something is not a finite point at the right depth. */
function points(coordinates: unknown, depth: number): number {
  if (!Array.isArray(coordinates) || coordinates.length > POINT_LIMIT) return NaN;
  if (depth === 0) {
    const right = coordinates.length >= 2 && coordinates.length <= 3;
    return right && coordinates.every((ordinate) => Number.isFinite(ordinate)) ? 1 : NaN;
  }
  let total = 0;
  for (const part of coordinates) {
    total += points(part, depth - 1);
    if (Number.isNaN(total) || total > POINT_LIMIT) return NaN;
  }
  return total;
}

/** Whether a value is a GeoJSON geometry with finite coordinates and a bearable size. Collections are not. */
export function isGeometry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(DEPTHS, type)) return false;
  return points(coordinates, DEPTHS[type]!) > 0;
}
