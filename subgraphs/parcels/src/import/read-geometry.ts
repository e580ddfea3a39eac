import { accept, refuse, type Result } from '@vip/domain-kit';
import { requireLambert72 } from '../domain/crs.ts';
import {
  boundsOf,
  ringsOf,
  type AreaGeometry,
  type Box,
  type LineGeometry,
  type Position,
} from '../domain/geometry.ts';
import { labelPoint, soundness } from '../geometry/planar.ts';
import type { RowRefusal } from '../domain/import-rows.ts';

export interface ReadArea {
  readonly geometry: AreaGeometry;
  readonly bounds: Box;
  readonly center: readonly [number, number];
  readonly repaired: boolean;
}

/** Millimetres: finer than anybody measured, and a third of the size. */
const toMillimetres = (value: number): number => Math.round(value * 1_000) / 1_000;

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** The same coordinates, checked to the last number, in the plane and in millimetres; null when they are none. */
function tidy(value: unknown, depth: number): unknown {
  if (depth === 0) return isPosition(value) ? [toMillimetres(value[0]), toMillimetres(value[1])] : null;
  if (!Array.isArray(value)) return null;
  const parts = value.map((part) => tidy(part, depth - 1));
  return parts.includes(null) ? null : parts;
}
const DEPTH: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

const refusal = (reason: RowRefusal['reason'], detail: string) =>
  refuse({ reason, detail } satisfies RowRefusal);

function shapeOf(
  value: unknown,
  types: readonly string[],
): Result<{ type: string; coordinates: unknown; crs?: unknown }, RowRefusal> {
  const geometry = value as { type?: unknown; coordinates?: unknown; crs?: unknown } | null;
  const type = typeof geometry?.type === 'string' ? geometry.type : '';
  if (!geometry || !types.includes(type))
    return refusal(
      'wrong geometry',
      `a ${type || 'geometry without a type'} where ${types.join(' or ')} is asked`,
    );
  const coordinates = tidy(geometry.coordinates, DEPTH[type]!);
  if (coordinates === null) return refusal('invalid geometry', 'coordinates that are no numbers');
  return accept({ type, coordinates, ...(geometry.crs !== undefined && { crs: geometry.crs }) });
}

/**
 * Reads the area of a parcel: a polygon in Lambert 72 that can be measured.
 * @param fileCrs the `crs` member of the collection.
 */
export function readArea(value: unknown, fileCrs: unknown): Result<ReadArea, RowRefusal> {
  const shape = shapeOf(value, ['Polygon', 'MultiPolygon']);
  if (!shape.ok) return shape;
  const given = shape.value as AreaGeometry;
  if (ringsOf(given).length === 0 || ringsOf(given).some((ring) => ring.length === 0))
    return refusal('no geometry', 'an empty geometry');
  const lambert = requireLambert72(given, fileCrs);
  if (!lambert.ok) return refusal('wrong crs', `lies in ${lambert.refusal.found}, where EPSG:31370 is asked`);
  const sound = soundness(given);
  if (sound.kind === 'unsound') return refusal('invalid geometry', sound.why);
  const { type, coordinates } = sound.kind === 'repaired' ? sound.geometry : given;
  const geometry = { type, coordinates } as AreaGeometry;
  return accept({
    geometry,
    bounds: boundsOf(geometry),
    center: labelPoint(geometry),
    repaired: sound.kind === 'repaired',
  });
}

/** Reads what is drawn behind parcels: an area or a line in Lambert 72. Its soundness is nobody's concern: it is only looked at. */
export function readDrawing(
  value: unknown,
  fileCrs: unknown,
): Result<{ geometry: AreaGeometry | LineGeometry; bounds: Box }, RowRefusal> {
  const shape = shapeOf(value, ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString']);
  if (!shape.ok) return shape;
  const { type, coordinates, crs } = shape.value as AreaGeometry;
  if (ringsOf(shape.value as AreaGeometry).flat().length === 0)
    return refusal('no geometry', 'an empty geometry');
  const lambert = requireLambert72({ type, coordinates, crs } as AreaGeometry, fileCrs);
  if (!lambert.ok) return refusal('wrong crs', `lies in ${lambert.refusal.found}, where EPSG:31370 is asked`);
  const geometry = { type, coordinates } as AreaGeometry;
  return accept({ geometry, bounds: boundsOf(geometry) });
}
