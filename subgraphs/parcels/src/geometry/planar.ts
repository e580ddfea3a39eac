/** Exact planar geometry over GeoJSON, by jsts. Knows nothing of parcels. */
import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js';
import type Geometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { areaOf, type AreaGeometry, type Box } from '../domain/geometry.ts';
import { isPlain, middleOf } from './simple-ring.ts';

const reader = new GeoJSONReader(new GeometryFactory());
const writer = new GeoJSONWriter();
const read = (geometry: object): Geometry => reader.read(geometry) as Geometry;

export const boxAsPolygon = ({ minX, minY, maxX, maxY }: Box): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [minX, minY],
      [maxX, minY],
      [maxX, maxY],
      [minX, maxY],
      [minX, minY],
    ],
  ],
});

/** Whether a point lies in a geometry; one on its edge does. */
export const holdsPoint = (geometry: AreaGeometry, x: number, y: number): boolean =>
  RelateOp.covers(read(geometry), read({ type: 'Point', coordinates: [x, y] })) as boolean;

/** Whether a geometry and a box have a point in common. */
export const meetsBox = (geometry: AreaGeometry, box: Box): boolean =>
  RelateOp.intersects(read(geometry), read(boxAsPolygon(box))) as boolean;

/** A point that lies inside, to put a label on: the middle of the widest stretch. */
export function labelPoint(geometry: AreaGeometry): readonly [number, number] {
  const plain = isPlain(geometry) ? middleOf(geometry) : null;
  if (plain) return plain;
  const point = InteriorPointArea.getInteriorPoint(read(geometry)) as { x: number; y: number };
  return [point.x, point.y];
}

export type Soundness =
  | { readonly kind: 'sound' }
  /** The same area, drawn without crossing itself. */
  | { readonly kind: 'repaired'; readonly geometry: AreaGeometry }
  | { readonly kind: 'unsound'; readonly why: string };

/** Share of the area that a repair may change: more, and we no longer know which parcel was meant. */
const MOST_CHANGED = 0.01;

/** Whether a polygon is one that can be measured; mends a spike or a crossing when its area stays the same. */
export function soundness(geometry: AreaGeometry): Soundness {
  if (isPlain(geometry)) return { kind: 'sound' };
  let shape: Geometry;
  try {
    shape = read(geometry);
    const check = new IsValidOp(shape);
    if (check.isValid())
      return areaOf(geometry) > 0 ? { kind: 'sound' } : { kind: 'unsound', why: 'no area' };
    const why = String(check.getValidationError()).replace(', NaN', '');
    const mended = writer.write(BufferOp.bufferOp(shape, 0)) as unknown as AreaGeometry;
    if (mended.type !== 'Polygon' && mended.type !== 'MultiPolygon') return { kind: 'unsound', why };
    const [before, after] = [areaOf(geometry), areaOf(mended)];
    if (after <= 0 || Math.abs(after - before) > before * MOST_CHANGED) return { kind: 'unsound', why };
    return {
      kind: 'repaired',
      geometry: { type: mended.type, coordinates: mended.coordinates } as AreaGeometry,
    };
  } catch (error) {
    return { kind: 'unsound', why: error instanceof Error ? error.message : String(error) };
  }
}
