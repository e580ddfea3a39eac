import type { Geometry, Position } from 'geojson';

const point = ([x = 0, y = 0]: Position): string => `${x} ${y}`;
const line = (positions: readonly Position[]): string => `(${positions.map(point).join(', ')})`;
const surface = (rings: readonly (readonly Position[])[]): string => `(${rings.map(line).join(', ')})`;

/** A geometry as a GeoSPARQL literal in Belgian Lambert 72, with the coordinate system in front. */
export function wktOf(geometry: Geometry): string {
  return `<http://www.opengis.net/def/crs/EPSG/0/31370> ${bare(geometry)}`;
}

function bare(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${point(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT ${line(geometry.coordinates)}`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${surface(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON ${surface(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(surface).join(', ')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(bare).join(', ')})`;
  }
}
