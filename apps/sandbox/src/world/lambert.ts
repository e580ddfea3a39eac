import proj4 from 'proj4';
import { mapShape, type MultiPolygon, type Point } from './geometry.ts';

export const CRS_CODES = [31370, 3812, 4326, 4258] as const;
/** EPSG code: Lambert 72, Lambert 2008, WGS 84, ETRS 89. */
export type CrsCode = (typeof CRS_CODES)[number];

const DEFINITIONS: Record<CrsCode, string> = {
  31370:
    '+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  3812: '+proj=lcc +lat_1=49.83333333333334 +lat_2=51.16666666666666 +lat_0=50.797815 +lon_0=4.359215833333333 +x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  4326: '+proj=longlat +datum=WGS84 +no_defs',
  4258: '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs',
};

const converters = new Map<string, proj4.Converter>();
function converter(from: CrsCode, to: CrsCode): proj4.Converter {
  const key = `${from}>${to}`;
  let found = converters.get(key);
  if (!found) converters.set(key, (found = proj4(DEFINITIONS[from], DEFINITIONS[to])));
  return found;
}

/** Metres for the Lamberts, degrees (longitude first) for the others. */
export const project = (point: Point, from: CrsCode, to: CrsCode): Point =>
  from === to ? point : converter(from, to).forward<[number, number]>([point[0], point[1]]);

export const projectShape = (shape: MultiPolygon, from: CrsCode, to: CrsCode): MultiPolygon =>
  from === to ? shape : mapShape(shape, (point) => project(point, from, to));

/** The EPSG code in any notation (`EPSG:31370`, `urn:ogc:def:crs:EPSG::3812`, a `…/EPSG/0/31370` address); null when it is none of ours. */
export function readCrs(text: string | undefined): CrsCode | null {
  const code = Number(/(\d{4,5})\s*$/.exec(text ?? '')?.[1]);
  if (/CRS84$/.test(text ?? '')) return 4326;
  return CRS_CODES.find((known) => known === code) ?? null;
}
