import type { Corner } from '@vip/ui';

/** Systems that a file may be in; the register lays them all in Lambert 72. */
export const SYSTEMS = ['EPSG:31370', 'EPSG:3812', 'EPSG:4258', 'EPSG:4326'] as const;
export type System = (typeof SYSTEMS)[number];

/** Larger is no single area. In characters. */
export const MOST_TEXT = 1_000_000;

export type ReadShape =
  | { readonly kind: 'shape'; readonly polygon: ShapePolygon; readonly system: System }
  | { readonly kind: 'trouble'; readonly why: Trouble };
export type Trouble = 'too-long' | 'no-json' | 'no-polygon' | 'several' | 'unknown-system' | 'unclear-system';

export interface ShapePolygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Corner[])[];
}

interface Json {
  readonly type?: unknown;
  readonly crs?: unknown;
  readonly features?: unknown;
  readonly geometries?: unknown;
  readonly geometry?: unknown;
  readonly coordinates?: unknown;
}

/** Every polygon in a piece of GeoJSON, whatever it is wrapped in. */
function polygonsOf(json: Json | null): ShapePolygon[] {
  switch (json?.type) {
    case 'FeatureCollection':
      return Array.isArray(json.features) ? json.features.flatMap((one) => polygonsOf(one as Json)) : [];
    case 'GeometryCollection':
      return Array.isArray(json.geometries) ? json.geometries.flatMap((one) => polygonsOf(one as Json)) : [];
    case 'Feature':
      return polygonsOf(json.geometry as Json | null);
    case 'Polygon':
      return [{ type: 'Polygon', coordinates: json.coordinates as ShapePolygon['coordinates'] }];
    case 'MultiPolygon':
      return Array.isArray(json.coordinates)
        ? json.coordinates.map((coordinates) => ({
            type: 'Polygon',
            coordinates: coordinates as ShapePolygon['coordinates'],
          }))
        : [];
    default:
      return [];
  }
}

/** The system that a `crs` member names: `undefined` when there is none, null when it is none of ours. */
function namedSystem(json: Json): System | null | undefined {
  const name = (json.crs as { properties?: { name?: unknown } } | undefined)?.properties?.name;
  if (json.crs === undefined || json.crs === null) return undefined;
  if (typeof name !== 'string') return null;
  if (/CRS84$/i.test(name)) return 'EPSG:4326';
  const code = /(\d{4,5})$/.exec(name)?.[1];
  return SYSTEMS.find((system) => system === `EPSG:${code}`) ?? null;
}

/** Where numbers like these can only be; null when they are in none of our systems. */
export function systemByPlace([x, y]: readonly [number, number]): System | null {
  if (x >= 2 && x <= 7 && y >= 49 && y <= 52) return 'EPSG:4326';
  if (x >= 0 && x <= 300_000 && y >= 130_000 && y <= 300_000) return 'EPSG:31370';
  if (x >= 490_000 && x <= 830_000 && y >= 600_000 && y <= 800_000) return 'EPSG:3812';
  return null;
}

/**
 * Reads a polygon from GeoJSON that somebody pasted or chose. The system is the one they say, else the one the
 * file names, else the one where its numbers can only lie.
 */
export function readShape(text: string, said: System | null): ReadShape {
  const trouble = (why: Trouble): ReadShape => ({ kind: 'trouble', why });
  if (text.length > MOST_TEXT) return trouble('too-long');
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return trouble('no-json');
  }
  const polygons = polygonsOf(json);
  if (polygons.length === 0) return trouble('no-polygon');
  if (polygons.length > 1) return trouble('several');
  const polygon = polygons[0]!;
  const first = polygon.coordinates?.[0]?.[0];
  if (!Array.isArray(first) || typeof first[0] !== 'number' || typeof first[1] !== 'number')
    return trouble('no-polygon');
  const named = namedSystem(json);
  if (said === null && named === null) return trouble('unknown-system');
  const system = said ?? named ?? systemByPlace([first[0], first[1]]);
  return system ? { kind: 'shape', polygon, system } : trouble('unclear-system');
}
