import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import {
  oneMunicipality,
  onePolygon,
  parcelsInstead,
  sizeProblem,
  tooSmallToTell,
  type CoveredParcel,
  type DrawnAreaLimits,
  type DrawnAreaProblem,
  type MetMunicipality,
} from '../domain/drawn-area.ts';
import { areaOf, boundsOf, ringsOf, signedArea2, type AreaGeometry, type Ring } from '../domain/geometry.ts';
import { labelPoint, soundness } from '../geometry/planar.ts';
import { comesWithin, sharedAreaOf } from '../geometry/shared-area.ts';
import { toLambert72 } from '../geometry/to-lambert-72.ts';

/** A drawn area as the register sees it. What is null could not be told, because of a problem. */
export interface CheckedArea {
  readonly areaKey: string | null;
  readonly geometry: AreaGeometry | null;
  readonly areaM2: number | null;
  readonly center: readonly [number, number] | null;
  readonly nisCode: string | null;
  readonly covered: readonly CoveredParcel[];
  readonly problems: readonly DrawnAreaProblem[];
}

const NOTHING: Omit<CheckedArea, 'problems'> = {
  areaKey: null,
  geometry: null,
  areaM2: null,
  center: null,
  nisCode: null,
  covered: [],
};
/** Where no border is known, the parcels so many metres around say in which municipality a street lies. */
const AROUND_M = 75;
/** Parcels that are looked at around an area: a street of a kilometre has some 200. */
const MOST_NEAR = 2_000;

/** Whether an area can be ordered in the place of a parcel, and where it lies. Asks the register only. */
export async function checkDrawnArea({ register, limits }: Context, value: unknown): Promise<CheckedArea> {
  const read = readArea(value, limits);
  if ('problem' in read) return { ...NOTHING, problems: [read.problem] };
  const { geometry } = read;
  const areaM2 = Math.round(areaOf(geometry) * 100) / 100;
  const size = sizeProblem(areaM2, limits);
  const known = { ...NOTHING, areaKey: keyOf(geometry), geometry, areaM2, center: labelPoint(geometry) };
  if (size) return { ...known, problems: [size] };

  const { minX, minY, maxX, maxY } = boundsOf(geometry);
  const around = {
    minX: minX - AROUND_M,
    minY: minY - AROUND_M,
    maxX: maxX + AROUND_M,
    maxY: maxY + AROUND_M,
  };
  const near = await register.inBox(around, MOST_NEAR);
  const covered = near
    .flatMap(({ capakey, geometry: other }): CoveredParcel[] => {
      if (!other) return [];
      const overlapM2 = Math.round(sharedAreaOf(geometry, other) * 100) / 100;
      return [{ capakey, overlapM2, shareOfParcel: overlapM2 / areaOf(other) }];
    })
    .filter((one) => !tooSmallToTell(one));
  const met =
    (await byBorders(register, geometry, areaM2)) ?? (await bySurroundings(register, geometry, near));
  const place = oneMunicipality(met);
  const onParcels = parcelsInstead(areaM2, covered, limits);
  return {
    ...known,
    covered,
    nisCode: 'municipality' in place ? place.municipality.nisCode : null,
    problems: [...('problem' in place ? [place.problem] : []), ...(onParcels ? [onParcels] : [])],
  };
}

function readArea(
  value: unknown,
  { mostPoints }: DrawnAreaLimits,
): { geometry: AreaGeometry } | { problem: DrawnAreaProblem } {
  const given = onePolygon(value);
  if (!given) return { problem: { code: 'AREA_NO_POLYGON' } };
  const rings = given.coordinates as readonly unknown[];
  const points = rings.flatMap((ring): readonly unknown[] => (Array.isArray(ring) ? ring : [null]));
  if (points.length > mostPoints) return { problem: { code: 'AREA_TOO_MANY_POINTS', most: mostPoints } };
  if (!points.every(isPosition) || !given.coordinates.every(isClosed))
    return { problem: { code: 'AREA_UNREADABLE' } };
  const moved = toLambert72(given);
  if (!moved.ok) return { problem: { code: 'AREA_WRONG_CRS', found: moved.refusal.found } };
  // Never mended: what a person drew is shown back to them, not guessed at.
  if (soundness(moved.value).kind !== 'sound') return { problem: { code: 'AREA_NOT_SIMPLE' } };
  return { geometry: wound(moved.value) };
}

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.length <= 4 &&
  Number.isFinite(value[0]) &&
  Number.isFinite(value[1]);
const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first![0] === last![0] && first![1] === last![1];
};

/** Outer ring counter-clockwise, holes clockwise, as GeoJSON asks. */
const wound = (geometry: AreaGeometry): AreaGeometry => ({
  type: 'Polygon',
  coordinates: ringsOf(geometry).map((ring, at) =>
    signedArea2(ring) > 0 === (at === 0) ? ring : ring.toReversed(),
  ),
});

/**
 * The name of an area: the same for the same corners, wherever the drawing began. It stands where a parcel has
 * its CaPaKey, and can never be read as one.
 */
export function keyOf(geometry: AreaGeometry): string {
  const rings = ringsOf(geometry).map((ring) => {
    const open = ring.slice(0, -1).map(([x, y]) => `${x} ${y}`);
    const start = open.indexOf(open.toSorted()[0]!);
    return [...open.slice(start), ...open.slice(0, start)].join(',');
  });
  return `GEBIED-${createHash('sha256').update(rings.join(';')).digest('hex').slice(0, 16).toUpperCase()}`;
}

/** By the borders of municipalities; null when the register has none here. */
async function byBorders(
  register: Context['register'],
  geometry: AreaGeometry,
  areaM2: number,
): Promise<readonly MetMunicipality[] | null> {
  const borders = await register.bordersIn(boundsOf(geometry));
  if (borders.length === 0) return null;
  return borders.map(({ nisCode, name, geometry: border }) => ({
    nisCode,
    name,
    share: sharedAreaOf(geometry, border) / areaM2,
  }));
}

/** By the parcels along it: a street between two municipalities belongs to both until a border says otherwise. */
async function bySurroundings(
  register: Context['register'],
  geometry: AreaGeometry,
  near: Awaited<ReturnType<Context['register']['inBox']>>,
): Promise<readonly MetMunicipality[]> {
  const isNear = comesWithin(geometry, AROUND_M);
  const codes = near.flatMap((parcel) =>
    parcel.nisCode && parcel.geometry && isNear(parcel.geometry) ? [parcel.nisCode] : [],
  );
  const found = await Promise.all([...new Set(codes)].map((nisCode) => register.municipality.load(nisCode)));
  return found.flatMap((one) => (one ? [{ nisCode: one.nisCode, name: one.name, share: 1 }] : []));
}
