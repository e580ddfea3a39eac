import type { Geometry, Position } from 'geojson';
import { areaOf, pointTest } from '../geometry.ts';
import type { Subject } from '../connector.ts';
import type { GeometryEvidence } from '../parcel-area.ts';

/** A drawn register is as exact as the map it was drawn on: a strip of this many metres along the edge counts for nothing. */
const BUFFER_M = 1;

const pointsOf = (geometry: Geometry): readonly Position[] =>
  geometry.type === 'Point'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPoint'
      ? geometry.coordinates
      : [];

/**
 * Whether a row of a register is about the parcel.
 * @param geometry in EPSG:31370; null when the row names the parcel by its key, and then it was found by that.
 * @returns null when it is not; the measured overlap when the row is an area.
 */
export function touchOf(
  geometry: Geometry | null,
  { area }: Pick<Subject, 'area'>,
): { readonly evidence: GeometryEvidence | null } | null {
  if (geometry === null) return { evidence: null };
  if (area === null) return null;
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const evidence = area.covers(areaOf(geometry), BUFFER_M);
    return evidence && { evidence };
  }
  const inside = pointTest(area.shape);
  return pointsOf(geometry).some(([x, y]) => inside(x!, y!)) ? { evidence: null } : null;
}
