import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import { boxesMeet, boxOf, type MultiPolygon } from './geometry.ts';
import type { Feature } from './types.ts';

/** A strip along the edge that counts for nothing, in metres: two neighbours share their boundary. */
const EDGE_M = 0.5;
/** Less than this, in m², is a sliver of drawing. */
const SLIVER_M2 = 0.5;

interface Shape {
  getArea(): number;
  isEmpty(): boolean;
}
const reader = new GeoJSONReader(new GeometryFactory());
const shapeOf = (coordinates: MultiPolygon): Shape =>
  reader.read({ type: 'MultiPolygon', coordinates: coordinates as unknown as number[][][][] }) as Shape;

/** How much of a parcel an object covers, in m² and as a share of the parcel, as a register that measures it says. */
export function coverOf(
  { shape }: Feature,
  parcel: MultiPolygon,
): { readonly m2: number; readonly share: number } {
  const whole = shapeOf(parcel);
  const shared = (OverlayOp.intersection(whole, shapeOf(shape)) as Shape).getArea();
  return {
    m2: Math.round(shared * 100) / 100,
    share: Math.min(1, Math.round((shared / whole.getArea()) * 10_000) / 10_000),
  };
}

/** The objects of a layer that lie over a parcel, as a register that was filled from that layer knows them. */
export function over(features: readonly Feature[], parcel: MultiPolygon | null): readonly Feature[] {
  if (parcel === null) return [];
  const box = boxOf(parcel);
  const near = features.filter((feature) => boxesMeet(feature.box, box));
  if (near.length === 0) return [];
  const whole = shapeOf(parcel);
  const shrunk = BufferOp.bufferOp(whole, -EDGE_M) as Shape;
  // A passage of one metre has no inside.
  const inner = shrunk.isEmpty() ? whole : shrunk;
  return near.filter(
    ({ shape }) => (OverlayOp.intersection(inner, shapeOf(shape)) as Shape).getArea() > SLIVER_M2,
  );
}
