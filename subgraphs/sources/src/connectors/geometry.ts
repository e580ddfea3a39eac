import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js';
import IndexedPointInAreaLocator from 'jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { SourceFailure } from './failure.ts';

/** What we use of a jsts geometry. */
export interface Shape {
  getArea(): number;
  getLength(): number;
  isEmpty(): boolean;
  getEnvelopeInternal(): { getMinX(): number; getMinY(): number; getMaxX(): number; getMaxY(): number };
  getCoordinates(): { x: number; y: number }[];
}

const factory = new GeometryFactory();
const reader = new GeoJSONReader(factory);
const writer = new GeoJSONWriter();

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOf(shape: Shape): Box {
  const box = shape.getEnvelopeInternal();
  return { minX: box.getMinX(), minY: box.getMinY(), maxX: box.getMaxX(), maxY: box.getMaxY() };
}

/** Whether two boxes come within `margin` metres of each other. */
export const boxesMeet = (a: Box, b: Box, margin = 0): boolean =>
  a.minX <= b.maxX + margin &&
  b.minX <= a.maxX + margin &&
  a.minY <= b.maxY + margin &&
  b.minY <= a.maxY + margin;

/** The polygon grown (or, negative, shrunk) by `metres`. */
export const grow = (shape: Shape, metres: number): Shape => BufferOp.bufferOp(shape, metres) as Shape;

/** Whether the line from `a` over `b` to `c` goes back the way it came: a spike without a width. */
function isSpike(a: Position, b: Position, c: Position): boolean {
  const [ux, uy, vx, vy] = [b[0]! - a[0]!, b[1]! - a[1]!, c[0]! - b[0]!, c[1]! - b[1]!];
  return (
    Math.abs(ux * vy - uy * vx) <= 1e-9 * Math.hypot(ux, uy) * Math.hypot(vx, vy) && ux * vx + uy * vy < 0
  );
}

/** A closed ring without its spikes, which a buffer of 0 would lose the whole polygon over. */
function withoutSpikes(ring: readonly Position[]): Position[] {
  let open = ring.slice(0, -1);
  for (let at = 0; at < open.length && open.length > 3; at += 1) {
    const [a, b, c] = [open.at(at - 1)!, open[at]!, open[(at + 1) % open.length]!];
    if (!isSpike(a, b, c)) continue;
    open = open.filter(
      (_, i) => i !== at && (i !== (at + 1) % open.length || a[0] !== c[0] || a[1] !== c[1]),
    );
    at = Math.max(-1, at - 3);
  }
  return [...open, open[0]!];
}

function repairedFrom(geometry: Polygon | MultiPolygon): Shape {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const clean: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map(withoutSpikes)),
  };
  return grow(reader.read(clean) as Shape, 0);
}

/**
 * A polygon that the overlay can trust: spikes are cut off, and one that crosses itself is repaired with a buffer of 0.
 * @throws SourceFailure `bad-geometry` when it is no area, or when repairing loses more than half a percent of it.
 */
export function areaOf(geometry: Geometry): Shape {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new SourceFailure('bad-geometry', `expected an area, got ${geometry.type}`);
  }
  let shape: Shape;
  let repaired: Shape;
  try {
    shape = reader.read(geometry) as Shape;
    if (shape.isEmpty()) throw new SourceFailure('bad-geometry', 'an empty area');
    if (new IsValidOp(shape).isValid()) return shape;
    repaired = repairedFrom(geometry);
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    throw new SourceFailure('bad-geometry', 'rings that do not close');
  }
  const lost = Math.abs(shape.getArea() - repaired.getArea());
  if (repaired.isEmpty() || lost > shape.getArea() * 0.005 + 0.5)
    throw new SourceFailure('bad-geometry', 'an area that crosses itself');
  return repaired;
}

/** Area in m² that two polygons share. */
export function sharedArea(a: Shape, b: Shape): number {
  if (!boxesMeet(boxOf(a), boxOf(b))) return 0;
  return (SnapIfNeededOverlayOp.overlayOp(a, b, OverlayOp.INTERSECTION) as Shape).getArea();
}

/** Length in metres of a line inside a polygon. */
export const lengthWithin = (line: Geometry, shape: Shape): number =>
  (OverlayOp.overlayOp(reader.read(line), shape, OverlayOp.INTERSECTION) as Shape).getLength();

/** Tells quickly, many times, whether a point lies in the polygon or on its edge. */
export function pointTest(shape: Shape): (x: number, y: number) => boolean {
  const locator = new IndexedPointInAreaLocator(shape);
  return (x, y) => locator.locate(new Coordinate(x, y)) !== 2; // 2 = exterior
}

export const toGeoJson = (shape: Shape): Geometry => writer.write(shape) as Geometry;
