import type { AreaGeometry } from './geometry.ts';

/** What a drawn area may be. All settings of the platform; areas in square metres. */
export interface DrawnAreaLimits {
  /** Default 1. Smaller is a slip of the pen. */
  readonly smallestM2: number;
  /** Default 100,000 (ten hectares). */
  readonly largestM2: number;
  /** Corners of all rings together, default 500. */
  readonly mostPoints: number;
  /** Share of the area that may lie on parcels, 0 to 1, default 0.2: a hand-drawn edge is never exact. */
  readonly mostOnParcels: number;
}

export const DRAWN_AREA_LIMITS: DrawnAreaLimits = {
  smallestM2: 1,
  largestM2: 100_000,
  mostPoints: 500,
  mostOnParcels: 0.2,
};

export type DrawnAreaProblem =
  | { readonly code: 'AREA_NO_POLYGON' }
  | { readonly code: 'AREA_UNREADABLE' }
  | { readonly code: 'AREA_WRONG_CRS'; readonly found: string }
  | { readonly code: 'AREA_NOT_SIMPLE' }
  | { readonly code: 'AREA_TOO_MANY_POINTS'; readonly most: number }
  | { readonly code: 'AREA_TOO_SMALL'; readonly smallestM2: number }
  | { readonly code: 'AREA_TOO_LARGE'; readonly largestM2: number }
  | { readonly code: 'AREA_OUTSIDE_FLANDERS' }
  | { readonly code: 'AREA_IN_SEVERAL_MUNICIPALITIES'; readonly names: readonly string[] }
  | { readonly code: 'AREA_COVERS_PARCELS'; readonly capakeys: readonly string[] };

/** A parcel that a drawn area lies on. */
export interface CoveredParcel {
  readonly capakey: string;
  readonly overlapM2: number;
  /** Share of the parcel, 0 to 1. */
  readonly shareOfParcel: number;
}

/** A municipality that a drawn area lies in, with its share of the area, 0 to 1. */
export interface MetMunicipality {
  readonly nisCode: string;
  readonly name: string;
  readonly share: number;
}

/** Under this share of the area, a neighbouring municipality is met by the thickness of a border line only. */
const BORDER_LINE = 0.01;
/** An overlap under so many square metres is how a parcel's edge was drawn, and is not told. */
const EDGE_M2 = 0.5;
/** A parcel of which so much lies in the area is what the requester wants, rather than its edge. */
const MOSTLY = 0.5;

export const tooSmallToTell = ({ overlapM2 }: CoveredParcel): boolean => overlapM2 < EDGE_M2;

/** The municipality of an area, or why it has not exactly one. */
export function oneMunicipality(
  met: readonly MetMunicipality[],
): { readonly municipality: MetMunicipality } | { readonly problem: DrawnAreaProblem } {
  const real = met.filter(({ share }) => share >= BORDER_LINE);
  if (real.length > 1)
    return {
      problem: {
        code: 'AREA_IN_SEVERAL_MUNICIPALITIES',
        names: real.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'nl')),
      },
    };
  const [only] = real;
  // Part of it beyond every border of Flanders: no municipality can answer for that part.
  if (!only || only.share < 1 - BORDER_LINE) return { problem: { code: 'AREA_OUTSIDE_FLANDERS' } };
  return { municipality: only };
}

/** Whether somebody who draws this wants the parcels under it: then these are what to order. */
export function parcelsInstead(
  areaM2: number,
  covered: readonly CoveredParcel[],
  { mostOnParcels }: Pick<DrawnAreaLimits, 'mostOnParcels'>,
): DrawnAreaProblem | null {
  const onParcels = covered.reduce((sum, { overlapM2 }) => sum + overlapM2, 0);
  if (onParcels <= areaM2 * mostOnParcels) return null;
  const mostly = covered.filter(({ shareOfParcel }) => shareOfParcel >= MOSTLY);
  const named = mostly.length > 0 ? mostly : covered;
  return {
    code: 'AREA_COVERS_PARCELS',
    capakeys: named.toSorted((a, b) => b.overlapM2 - a.overlapM2).map(({ capakey }) => capakey),
  };
}

/** What is wrong with the size of an area. */
export function sizeProblem(
  areaM2: number,
  { smallestM2, largestM2 }: Pick<DrawnAreaLimits, 'smallestM2' | 'largestM2'>,
): DrawnAreaProblem | null {
  if (areaM2 < smallestM2) return { code: 'AREA_TOO_SMALL', smallestM2 };
  return areaM2 > largestM2 ? { code: 'AREA_TOO_LARGE', largestM2 } : null;
}

/** The one polygon of a GeoJSON value, when it is one. */
export function onePolygon(value: unknown): (AreaGeometry & { type: 'Polygon' }) | null {
  const given = value as { type?: unknown; coordinates?: unknown; crs?: unknown } | null;
  if (typeof given !== 'object' || given === null || !Array.isArray(given.coordinates)) return null;
  const rings =
    given.type === 'Polygon'
      ? (given.coordinates as unknown[])
      : given.type === 'MultiPolygon' && given.coordinates.length === 1
        ? (given.coordinates[0] as unknown)
        : null;
  if (!Array.isArray(rings) || rings.length === 0) return null;
  return { type: 'Polygon', coordinates: rings as never, ...(given.crs !== undefined && { crs: given.crs }) };
}
