import { parseCapakey } from '@vip/domain-kit';
import { areaOf, boxOf, type MultiPolygon } from './geometry.ts';
import { TOWNS } from './towns.ts';
import type { Parcel } from './types.ts';

type Json = Readonly<Record<string, unknown>>;
/** Text as it is, numbers written out; nothing for the rest. */
const text = (...values: readonly unknown[]): string => {
  const found = values.find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : `${found}`;
};
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeOf(geometry: unknown): MultiPolygon | null {
  if (!isJson(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  if (geometry['type'] === 'Polygon') return [geometry['coordinates']];
  return geometry['type'] === 'MultiPolygon' ? geometry['coordinates'] : null;
}

export interface Imported {
  readonly parcels: readonly Parcel[];
  readonly refused: number;
}

/**
 * Parcels from outside, EPSG:31370: GRB's `CAPAKEY` with `NISCODE`, or `ref_identifier` alone with a municipality.
 * @param nisCode for features that do not say their own.
 */
export function readParcels(collection: unknown, nisCode: string | undefined): Imported | null {
  if (!isJson(collection) || !Array.isArray(collection['features'])) return null;
  const parcels: Parcel[] = [];
  for (const feature of collection['features']) {
    const properties = isJson(feature) && isJson(feature['properties']) ? feature['properties'] : {};
    const key = parseCapakey(text(properties['CAPAKEY'], properties['ref_identifier']));
    const shape = isJson(feature) ? shapeOf(feature['geometry']) : null;
    const nis = text(properties['NISCODE'], nisCode);
    if (!key.ok || shape === null || !/^\d{5}$/.test(nis)) continue;
    const town = TOWNS.find((known) => known.nisCode === nis);
    const division = key.value.slice(0, 5);
    parcels.push({
      capakey: key.value,
      nisCode: nis,
      townName: town?.name ?? nis,
      division: { code: division, name: `${(town?.name ?? 'GEMEENTE').toUpperCase()} AFD ${division}` },
      section: key.value.slice(5, 6),
      use: 'meadow',
      shape,
      box: boxOf(shape),
      areaM2: Math.round(areaOf(shape) * 100) / 100,
      status: 'gerealiseerd',
      versionDate: text(properties['VERSDATUM'], '2024-01-01').slice(0, 10),
      successors: [],
      addresses: [],
      units: [],
      builtIn: null,
    });
  }
  return { parcels, refused: collection['features'].length - parcels.length };
}
