import type { Geometry, Position } from 'geojson';
import { SourceFailure } from './failure.ts';
import { boxesMeet, lengthWithin, pointTest, type Box } from './geometry.ts';
import type { GeometryEvidence, ParcelArea } from './parcel-area.ts';

/** Metres of a line inside the parcel under which it only touches it. */
const TOUCH_M = 0.5;

const positionsOf = (coordinates: unknown): readonly Position[] =>
  Array.isArray(coordinates) && typeof coordinates[0] === 'number'
    ? [coordinates as Position]
    : (coordinates as unknown[]).flatMap(positionsOf);

function boxAround(positions: readonly Position[]): Box {
  const [xs, ys] = [positions.map(([x]) => x!), positions.map(([, y]) => y!)];
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}

/**
 * How a point or a line lies over a parcel, or null when it does not. It has no area, so the evidence has none: a
 * point counts inside the whole parcel, a line for its length inside the inner buffer.
 * @throws SourceFailure `wrong-parcel` when it lies far from the parcel, `bad-geometry` when it is neither.
 */
export function traceOver(area: ParcelArea, geometry: Geometry, bufferM: number): GeometryEvidence | null {
  if (geometry.type === 'GeometryCollection' || !/^(Multi)?(Point|LineString)$/.test(geometry.type))
    throw new SourceFailure('bad-geometry', `expected a point, a line or an area, got ${geometry.type}`);
  const positions = positionsOf(geometry.coordinates);
  if (positions.length === 0) throw new SourceFailure('bad-geometry', 'an empty geometry');
  if (!boxesMeet(boxAround(positions), area.box, 2))
    throw new SourceFailure('wrong-parcel', 'a feature far from the parcel that was asked');
  const none = { overlapM2: 0, overlapShare: 0, crs: 'EPSG:31370' } as const;
  if (/Point$/.test(geometry.type)) {
    const inside = pointTest(area.shape);
    return positions.some(([x, y]) => inside(x!, y!)) ? { ...none, bufferM: 0 } : null;
  }
  const inner = area.inner(bufferM);
  return lengthWithin(geometry, inner.shape) >= TOUCH_M ? { ...none, bufferM: inner.bufferM } : null;
}
