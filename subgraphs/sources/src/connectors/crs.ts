import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import { SourceFailure } from './failure.ts';

/** The reference systems that our sources speak. Anything else is refused, never guessed. */
export const CRS = ['EPSG:31370', 'EPSG:3812', 'EPSG:4258', 'EPSG:4326', 'CRS84'] as const;
export type Crs = (typeof CRS)[number];

const LAMBERT_72 =
  '+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 +x_0=150000.013 +y_0=5400088.438 +ellps=intl ' +
  '+towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs';
const LAMBERT_2008 =
  '+proj=lcc +lat_1=49.83333333333334 +lat_2=51.16666666666666 +lat_0=50.797815 +lon_0=4.359215833333333 +x_0=649328 +y_0=665262 ' +
  '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const DEGREES = '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs';

const TO_LAMBERT_72 = {
  'EPSG:3812': proj4(LAMBERT_2008, LAMBERT_72),
  'EPSG:4258': proj4(DEGREES, LAMBERT_72),
} as const;

/** Where the numbers of a system can lie in and around Flanders; 500 km apart, so a mix-up shows. */
const RANGE: Record<Crs, readonly [number, number, number, number]> = {
  'EPSG:31370': [0, 130_000, 320_000, 270_000],
  'EPSG:3812': [490_000, 600_000, 830_000, 800_000],
  'EPSG:4258': [2, 49, 7, 52],
  'EPSG:4326': [2, 49, 7, 52],
  CRS84: [2, 49, 7, 52],
};

/**
 * Reads a CRS as services write it: `EPSG:31370`, `urn:ogc:def:crs:EPSG::31370`,
 * `http://www.opengis.net/def/crs/EPSG/0/31370`, `http://www.opengis.net/gml/srs/epsg.xml#31370`.
 * @throws SourceFailure `wrong-crs` when it is missing or is none of ours.
 */
export function readCrs(name: string | null | undefined): Crs {
  if (!name) throw new SourceFailure('wrong-crs', 'the answer does not say its reference system');
  if (/CRS84$/i.test(name.replace(/[<>]/g, ''))) return 'CRS84';
  const code = /(\d{4,5})>?$/.exec(name.trim())?.[1];
  const crs = CRS.find((known) => known === `EPSG:${code}`);
  if (!crs) throw new SourceFailure('wrong-crs', `unknown reference system ${name.slice(0, 80)}`);
  return crs;
}

/** Whether a name of a CRS puts latitude before longitude: the `urn:` and `/def/crs/` forms do, the old ones do not. */
export const latitudeFirst = (crs: Crs, name: string): boolean =>
  (crs === 'EPSG:4258' || crs === 'EPSG:4326') &&
  /^(urn:ogc:def|https?:\/\/www\.opengis\.net\/def)/.test(name);

/** A place in Lambert 72 as longitude and latitude, for services that are asked in degrees. */
export const toDegrees = (x: number, y: number): readonly [longitude: number, latitude: number] =>
  TO_LAMBERT_72['EPSG:4258'].inverse<[number, number]>([x, y]);

function positions(value: unknown, change: (position: Position) => Position): unknown {
  if (!Array.isArray(value)) throw new SourceFailure('bad-geometry', 'coordinates are missing');
  if (typeof value[0] === 'number') {
    if (value.length < 2 || !value.every((n) => typeof n === 'number' && Number.isFinite(n))) {
      throw new SourceFailure('bad-geometry', 'coordinates are not numbers');
    }
    return change(value as Position);
  }
  return value.map((inner) => positions(inner, change));
}

/**
 * The geometry in Lambert 72, in metres.
 * @param crs how the answer marks it; the numbers must lie where that system can, or the answer is refused.
 * @throws SourceFailure `wrong-crs` when mark and numbers disagree; `bad-geometry` when there are no coordinates.
 */
export function toLambert72(geometry: Geometry, crs: Crs): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((part) => toLambert72(part, crs)) };
  }
  const [minX, minY, maxX, maxY] = RANGE[crs];
  const change = (position: Position): Position => {
    const [x, y] = position as [number, number];
    if (x < minX || x > maxX || y < minY || y > maxY) {
      throw new SourceFailure(
        'wrong-crs',
        `marked ${crs}, but ${Math.round(x)} ${Math.round(y)} cannot be in it`,
      );
    }
    if (crs === 'EPSG:31370') return [x, y];
    return TO_LAMBERT_72[crs === 'EPSG:3812' ? 'EPSG:3812' : 'EPSG:4258'].forward([x, y]);
  };
  return { type: geometry.type, coordinates: positions(geometry.coordinates, change) } as Geometry;
}
