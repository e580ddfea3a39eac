import proj4 from 'proj4';
import { register } from 'ol/proj/proj4.js';
import { get as getProjection, type Projection } from 'ol/proj.js';
import TileGrid from 'ol/tilegrid/TileGrid.js';

/** Belgian Lambert 72 with the Belgian datum shift; metres. */
const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ' +
  '+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs +type=crs';

/** Tile grid BPL72VL of Flanders: 262,144 m wide at zoom 0, halved at each of 15 steps; y downwards. */
export const GRID_ORIGIN: [number, number] = [9928, 329072];
export const GRID_RESOLUTIONS: readonly number[] = Array.from({ length: 16 }, (_, zoom) => 1024 / 2 ** zoom);

export function lambert72(): Projection {
  const known = getProjection('EPSG:31370');
  if (known) return known;
  proj4.defs('EPSG:31370', LAMBERT_72);
  register(proj4);
  const projection = getProjection('EPSG:31370');
  if (!projection) throw new Error('EPSG:31370 was not registered.');
  const [west, north] = GRID_ORIGIN;
  projection.setExtent([west, north - 262_144, west + 262_144, north]);
  return projection;
}

export const flandersGrid = (): TileGrid =>
  new TileGrid({ origin: GRID_ORIGIN, resolutions: [...GRID_RESOLUTIONS], tileSize: 256 });

/** Metres of Lambert 72 from degrees of the browser's own location. */
export function toLambert72(longitude: number, latitude: number): [number, number] {
  lambert72();
  const [x, y] = proj4<[number, number]>('EPSG:4326', 'EPSG:31370', [longitude, latitude]);
  return [x, y];
}
