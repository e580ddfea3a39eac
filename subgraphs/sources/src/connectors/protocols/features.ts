import type { Geometry } from 'geojson';
import { z } from 'zod';
import { latitudeFirst, readCrs, toLambert72, type Crs } from '../crs.ts';
import { SourceFailure } from '../failure.ts';
import { areaOf, boxesMeet, boxOf, type Box, type Shape } from '../geometry.ts';
import type { Properties } from '../fields.ts';

/** One feature of a layer, in Lambert 72. */
export interface Feature {
  readonly id: string | null;
  readonly properties: Properties;
  readonly geometry: Geometry;
}

export interface Page {
  readonly features: readonly Feature[];
  /** How many the service says there are in all; null when it does not say. */
  readonly matched: number | null;
  /** Whether the service itself says that there is more. */
  readonly more: boolean;
}

/** GeoJSON as GeoServer, ArcGIS and OGC API Features give it. */
const Wire = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).nullish(),
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: z.object({ type: z.string() }).loose().nullable(),
    }),
  ),
  crs: z
    .object({ properties: z.object({ name: z.string().optional(), href: z.string().optional() }).loose() })
    .loose()
    .nullish(),
  numberMatched: z.union([z.number(), z.literal('unknown')]).optional(),
  totalFeatures: z.union([z.number(), z.literal('unknown')]).optional(),
  exceededTransferLimit: z.boolean().optional(),
  links: z.array(z.object({ rel: z.string() }).loose()).optional(),
});

const flipped = (coordinates: unknown): unknown =>
  Array.isArray(coordinates) && typeof coordinates[0] === 'number'
    ? [coordinates[1], coordinates[0]]
    : (coordinates as unknown[]).map(flipped);

const firstNumber = (coordinates: unknown): number =>
  Array.isArray(coordinates)
    ? firstNumber(coordinates[0])
    : typeof coordinates === 'number'
      ? coordinates
      : NaN;

/** A geometry as it came, in Lambert 72. Degrees that come latitude first are turned round, by mark and by place. */
export function placed(geometry: Geometry, crs: Crs, crsName: string): Geometry {
  if (geometry.type === 'GeometryCollection')
    throw new SourceFailure('bad-geometry', 'a collection of geometries');
  const turned = (): Geometry =>
    ({ type: geometry.type, coordinates: flipped(geometry.coordinates) }) as Geometry;
  // GeoServer writes GeoJSON longitude first whatever the mark; GML follows the mark. In Flanders longitude is under 7, latitude over 49.
  const degrees = crs === 'EPSG:4258' || crs === 'EPSG:4326' || crs === 'CRS84';
  if (!degrees) return toLambert72(geometry, crs);
  const first = firstNumber(geometry.coordinates);
  if (first > 40 && (latitudeFirst(crs, crsName) || first < 60)) return toLambert72(turned(), crs);
  return toLambert72(geometry, crs);
}

/**
 * Reads one page of GeoJSON.
 * @param markedBy name of the CRS from elsewhere (header `Content-Crs`), when the body need not carry it.
 * @throws SourceFailure `unreadable`, `wrong-crs`, `bad-geometry`.
 */
export function readFeatures(json: unknown, markedBy?: string): Page {
  const wire = Wire.safeParse(json);
  if (!wire.success) throw new SourceFailure('unreadable', 'no feature collection');
  const { features, crs, numberMatched, totalFeatures, exceededTransferLimit, links } = wire.data;
  const matched = numberMatched ?? totalFeatures;
  const page = {
    matched: typeof matched === 'number' ? matched : null,
    more: exceededTransferLimit === true || (links?.some(({ rel }) => rel === 'next') ?? false),
  };
  if (features.length === 0) return { ...page, features: [] };
  const name = markedBy ?? crs?.properties.name ?? crs?.properties.href;
  const system = readCrs(name);
  return {
    ...page,
    features: features.map(({ id, properties, geometry }) => {
      if (!geometry) throw new SourceFailure('bad-geometry', 'a feature without geometry');
      return {
        id: id === null || id === undefined ? null : String(id),
        properties: properties ?? {},
        geometry: placed(geometry as unknown as Geometry, system, name ?? ''),
      };
    }),
  };
}

/**
 * The areas of features, each of which must lie where we asked.
 * @param asked the box that was asked, metres. A feature elsewhere means that the service dropped our filter: the
 * federal cadastral service does that, and answers some other parcel.
 * @throws SourceFailure `wrong-parcel`, `bad-geometry`.
 */
export const areasIn = (
  features: readonly Feature[],
  asked: Box,
): readonly { feature: Feature; shape: Shape }[] =>
  features.map((feature) => {
    const shape = areaOf(feature.geometry);
    if (!boxesMeet(boxOf(shape), asked, 2))
      throw new SourceFailure('wrong-parcel', 'a feature far from the parcel that was asked');
    return { feature, shape };
  });

const MOST_PAGES = 20;

/**
 * All pages of an answer.
 * @param ask asks the page that starts at an index.
 * @throws SourceFailure `incomplete` when the pages do not add up to what the service says it has, or do not end.
 */
export async function allPages(
  pageSize: number,
  ask: (startIndex: number) => Promise<Page>,
): Promise<readonly Feature[]> {
  const features: Feature[] = [];
  for (let turn = 0; turn < MOST_PAGES; turn += 1) {
    const page = await ask(features.length);
    features.push(...page.features);
    if (page.matched !== null) {
      if (features.length >= page.matched) return features;
      if (page.features.length === 0)
        throw new SourceFailure('incomplete', `${features.length} of ${page.matched} features came`);
    } else if (!page.more && page.features.length < pageSize) return features;
    else if (page.features.length === 0) return features;
  }
  throw new SourceFailure('incomplete', 'the pages do not end');
}
