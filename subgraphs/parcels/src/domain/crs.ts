import { accept, refuse, type Result } from '@vip/domain-kit';
import { boundsOf, type AreaGeometry } from './geometry.ts';

/** Belgian Lambert 72, in metres: the one system that the register is kept in. */
export const LAMBERT_72 = 31370;
/** Belgian Lambert 2008: the same country shifted by about 500 km, so a mix is silently wrong. */
export const LAMBERT_2008 = 3812;

export type CrsProblem = { readonly kind: 'wrong-crs'; readonly found: string };

/** The `crs` member that goes with every geometry that leaves the register. */
export const CRS_MEMBER = {
  type: 'name',
  properties: { name: `urn:ogc:def:crs:EPSG::${LAMBERT_72}` },
} as const;

/** The EPSG code that a GeoJSON `crs` member names; null when there is no member, NaN when it is unreadable. */
export function epsgOf(crs: unknown): number | null {
  if (crs === undefined || crs === null) return null;
  const name = (crs as { properties?: { name?: unknown } }).properties?.name;
  if (typeof name !== 'string') return Number.NaN;
  if (/CRS84$/i.test(name)) return 4326;
  const code = /(?:EPSG:{1,2}|EPSG\/\d+\/)(\d{4,6})$/i.exec(name)?.[1];
  return code ? Number(code) : Number.NaN;
}

/** The system that coordinates can only be in, by where they lie: degrees, Lambert 72 or Lambert 2008. */
export function crsByPlace({
  minX,
  minY,
  maxX,
  maxY,
}: {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}): string {
  if (minX >= -180 && maxX <= 180 && minY >= -90 && maxY <= 90) return 'EPSG:4326';
  if (minX >= 500_000 && maxX <= 800_000 && minY >= 500_000 && maxY <= 800_000) return `EPSG:${LAMBERT_2008}`;
  if (minX >= 0 && maxX <= 300_000 && minY >= 0 && maxY <= 300_000) return `EPSG:${LAMBERT_72}`;
  return 'unknown';
}

/**
 * Refuses what is not Lambert 72: by its `crs` member when it has one, and always by where it lies, since a
 * file that forgot its member, or lies about it, would put a parcel 500 km away.
 * @param inherited the `crs` member of the collection, for a geometry without its own.
 */
export function requireLambert72(
  geometry: AreaGeometry,
  inherited?: unknown,
): Result<AreaGeometry, CrsProblem> {
  const told = epsgOf(geometry.crs ?? inherited);
  if (told !== null && told !== LAMBERT_72)
    return refuse({ kind: 'wrong-crs', found: Number.isNaN(told) ? 'unknown' : `EPSG:${told}` });
  const lies = crsByPlace(boundsOf(geometry));
  if (lies !== `EPSG:${LAMBERT_72}`) return refuse({ kind: 'wrong-crs', found: lies });
  return accept(geometry);
}

/** Refuses geometries of more than one system together, before anything is measured between them. */
export function requireOneCrs(geometries: readonly AreaGeometry[]): Result<number, CrsProblem> {
  const codes = new Set(geometries.map(({ crs }) => epsgOf(crs) ?? LAMBERT_72));
  const other = [...codes].find((code) => code !== [...codes][0]);
  if (other !== undefined) return refuse({ kind: 'wrong-crs', found: `EPSG:${other}` });
  return accept([...codes][0] ?? LAMBERT_72);
}
