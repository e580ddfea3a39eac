import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import type Geometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import type { AreaGeometry } from '../domain/geometry.ts';

const reader = new GeoJSONReader(new GeometryFactory());
/** What jsts gives an area; its own types leave the measure out. */
type Area = Geometry & { getArea(): number };
const read = (geometry: object): Area => reader.read(geometry) as Area;

/** How much of two areas is common, in square metres. */
export function sharedAreaOf(a: AreaGeometry, b: AreaGeometry): number {
  const [one, other] = [read(a), read(b)];
  return (SnapIfNeededOverlayOp.overlayOp(one, other, OverlayOp.INTERSECTION) as Area).getArea();
}

/** Whether something lies within `metres` of an area. */
export const comesWithin = (area: AreaGeometry, metres: number): ((other: AreaGeometry) => boolean) => {
  const grown = BufferOp.bufferOp(read(area), metres) as Geometry;
  return (other) => RelateOp.intersects(grown, read(other)) as boolean;
};
