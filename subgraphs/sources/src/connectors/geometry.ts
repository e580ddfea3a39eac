import type { Geometry } from 'geojson';
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

/**
 * A polygon that the overlay can trust: one that crosses itself is repaired with a buffer of 0.
 * @throws SourceFailure `bad-geometry` when it is no area, or when repairing loses more than half a percent of it.
 */
export function areaOf(geometry: Geometry): Shape {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new SourceFailure('bad-geometry', `expected an area, got ${geometry.type}`);
  }
  let shape: Shape;
  try {
    shape = reader.read(geometry) as Shape;
    if (shape.isEmpty()) throw new SourceFailure('bad-geometry', 'an empty area');
    if (new IsValidOp(shape).isValid()) return shape;
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    throw new SourceFailure('bad-geometry', 'rings that do not close');
  }
  const repaired = grow(shape, 0);
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
