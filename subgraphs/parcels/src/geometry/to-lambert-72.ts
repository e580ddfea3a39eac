import { accept, refuse, type Result } from '@vip/domain-kit';
import proj4 from 'proj4';
import { crsByPlace, epsgOf, LAMBERT_2008, LAMBERT_72, type CrsProblem } from '../domain/crs.ts';
import { boundsOf, type AreaGeometry, type Position, type Ring } from '../domain/geometry.ts';

const BELGIAN_72 =
  '+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 +x_0=150000.013 +y_0=5400088.438 +ellps=intl ' +
  '+towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs';
const BELGIAN_2008 =
  '+proj=lcc +lat_1=49.83333333333334 +lat_2=51.16666666666666 +lat_0=50.797815 +lon_0=4.359215833333333 +x_0=649328 +y_0=665262 ' +
  '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const DEGREES = '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs';

const FROM = new Map<number, { forward(position: [number, number]): number[] }>([
  [LAMBERT_2008, proj4(BELGIAN_2008, BELGIAN_72)],
  [4258, proj4(DEGREES, BELGIAN_72)],
  [4326, proj4(DEGREES, BELGIAN_72)],
]);

/** Degrees are degrees: ETRS89 and WGS 84 lie within a metre of each other here. */
const liesIn = (told: number, place: string): boolean =>
  place === `EPSG:${told}` || (told === 4258 && place === 'EPSG:4326');

const round = (metres: number): number => Math.round(metres * 1_000) / 1_000;

/**
 * A polygon in Lambert 72, in millimetres; it may come in EPSG:31370 (also when it does not say), 3812, 4258 or
 * 4326, longitude first. Refused when the numbers cannot be in the system that it names: half of Europe
 * away is told, never drawn.
 */
export function toLambert72(geometry: AreaGeometry): Result<AreaGeometry, CrsProblem> {
  const told = epsgOf(geometry.crs) ?? LAMBERT_72;
  const place = crsByPlace(boundsOf(geometry));
  if (!liesIn(told, place))
    return refuse({ kind: 'wrong-crs', found: Number.isNaN(told) ? 'unknown' : `EPSG:${told}` });
  const change = FROM.get(told);
  const move = ([x, y]: Position): Position => {
    const [east, north] = (change ? change.forward([x, y]) : [x, y]) as [number, number];
    return [round(east), round(north)];
  };
  const ring = (points: Ring): Ring => points.map(move);
  const moved: AreaGeometry =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
  return crsByPlace(boundsOf(moved)) === `EPSG:${LAMBERT_72}`
    ? accept(moved)
    : refuse({ kind: 'wrong-crs', found: `EPSG:${told}` });
}
