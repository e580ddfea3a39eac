import { project, projectShape, type CrsCode } from '../world/lambert.ts';
import type { Feature } from '../world/types.ts';
import { boxOf, type MultiPolygon, type Point } from '../world/geometry.ts';

const rounded =
  (crs: CrsCode) =>
  (point: Point): Point => {
    const scale = crs === 31370 || crs === 3812 ? 1e4 : 1e9;
    return [Math.round(point[0] * scale) / scale, Math.round(point[1] * scale) / scale];
  };

/** Coordinates in another system, rounded to a tenth of a millimetre. */
export const coordinatesIn = (shape: MultiPolygon, crs: CrsCode): MultiPolygon =>
  projectShape(shape, 31370, crs).map((polygon) => polygon.map((ring) => ring.map(rounded(crs))));

export const multiPolygon = (
  shape: MultiPolygon,
  crs: CrsCode,
): { type: 'MultiPolygon'; coordinates: MultiPolygon } => ({
  type: 'MultiPolygon',
  coordinates: coordinatesIn(shape, crs),
});

/** A feature's geometry as GeoServer gives it: a point where the layer shows points, else the area. */
export const geometryOf = (
  { shape, point }: Pick<Feature, 'shape' | 'point'>,
  crs: CrsCode,
): { type: string; coordinates: unknown } =>
  point === undefined
    ? multiPolygon(shape, crs)
    : { type: 'Point', coordinates: rounded(crs)(project(point, 31370, crs)) };

export const polygonOrMulti = (shape: MultiPolygon, crs: CrsCode): { type: string; coordinates: unknown } =>
  shape.length === 1
    ? { type: 'Polygon', coordinates: coordinatesIn(shape, crs)[0] }
    : multiPolygon(shape, crs);

export const bboxIn = (shape: MultiPolygon, crs: CrsCode): readonly number[] => {
  const { minX, minY, maxX, maxY } = boxOf(coordinatesIn(shape, crs));
  return [minX, minY, maxX, maxY];
};

export const crsMember = (crs: CrsCode): { type: 'name'; properties: { name: string } } => ({
  type: 'name',
  properties: { name: `urn:ogc:def:crs:EPSG::${crs}` },
});

/** The other Lambert: what a source answers that says one system and writes another. */
export const otherLambert = (crs: CrsCode): CrsCode => (crs === 31370 ? 3812 : 31370);
