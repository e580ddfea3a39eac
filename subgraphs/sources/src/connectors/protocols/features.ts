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
  /** The address of the next page, as the service gives it; null when it gives none. */
  readonly next: string | null;
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
  links: z.array(z.object({ rel: z.string(), href: z.string().optional() }).loose()).optional(),
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
  const next = links?.find(({ rel }) => rel === 'next');
  const page = {
    matched: typeof matched === 'number' ? matched : null,
    more: exceededTransferLimit === true || next !== undefined,
    next: next?.href ?? null,
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

/** What tells each feature of a page from another: its id, else all that it is, and which of the equal ones. */
function identitiesOf(features: readonly Feature[]): readonly string[] {
  const seen = new Map<string, number>();
  return features.map(({ id, properties, geometry }) => {
    if (id !== null) return id;
    const all = JSON.stringify([properties, geometry]);
    const which = seen.get(all) ?? 0;
    seen.set(all, which + 1);
    return `${all}#${which}`;
  });
}

/** Each feature once, the first of those that are the same. */
export const eachOnce = (features: readonly Feature[]): readonly Feature[] => {
  const ids = identitiesOf(features);
  return features.filter(({ id }, i) => id === null || ids.indexOf(ids[i]!) === i);
};

/**
 * All pages of an answer, each feature once. How a service says that there is more differs, so every word of it
 * counts: a total that is not reached, a link, a full page. Without any of them the next page is asked until one
 * comes back empty: a server may give fewer than we ask for and say nothing.
 * @param ask asks the page that starts at an index; `next` is the address that the page before gave for it.
 * @throws SourceFailure `incomplete` when the pages do not add up to what the service says it has, repeat
 * themselves, or do not end.
 */
export async function allPages(
  pageSize: number,
  ask: (startIndex: number, next: string | null) => Promise<Page>,
): Promise<readonly Feature[]> {
  const known = new Map<string, Feature>();
  let came = 0;
  let next: string | null = null;
  for (let turn = 0; turn < MOST_PAGES; turn += 1) {
    const byLink = next !== null;
    const page = await ask(came, next);
    const ids = identitiesOf(page.features);
    const before = known.size;
    for (const [i, id] of ids.entries()) if (!known.has(id)) known.set(id, page.features[i]!);
    const isRepeat = known.size === before;
    came += page.features.length;
    next = page.next;
    if (page.matched !== null) {
      if (known.size >= page.matched) return [...known.values()];
      // Pages of some services overlap: the number that came is right, and one thing is missing for each that came twice.
      if (isRepeat || came >= page.matched)
        throw new SourceFailure('incomplete', `${known.size} of ${page.matched} features came`);
    } else if ((page.features.length === 0 || byLink) && !page.more) return [...known.values()];
    else if (isRepeat) {
      // The same page once more: the service knows no pages. A short one was all there is, a full one may not be.
      if (page.features.length < pageSize && !page.more) return [...known.values()];
      throw new SourceFailure('incomplete', 'the pages repeat themselves');
    }
  }
  throw new SourceFailure('incomplete', 'the pages do not end');
}
