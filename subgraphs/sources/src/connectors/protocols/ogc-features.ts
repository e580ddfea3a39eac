import type { Notes } from '../connector.ts';
import { toDegrees } from '../crs.ts';
import { SourceFailure } from '../failure.ts';
import type { Box } from '../geometry.ts';
import { allPages, readFeatures, type Feature } from './features.ts';
import { JSON_TYPES, readJson } from './http.ts';

const PAGE = 200;
const LAMBERT_72 = 'http://www.opengis.net/def/crs/EPSG/0/31370';

/** What the standard means when nobody names a system: degrees, longitude first. */
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

/** "400" to a question with `crs` and `bbox-crs`: it may know none. */
class NoReferenceSystems extends SourceFailure {}

/**
 * The next page where the service says it is. Its link may name a host that only exists behind its proxy and may
 * forget the reference system, so only what is new in it is taken over: the address stays the one that is set.
 */
function following(first: URL, link: string): URL | null {
  const given = URL.parse(link, first.href);
  if (!given || given.search === '') return null;
  const next = new URL(first);
  for (const [name, value] of given.searchParams)
    if (!first.searchParams.has(name)) next.searchParams.set(name, value);
  return next.search === first.search ? null : next;
}

/** The box that holds all of a box in Lambert 72, in degrees: its edges run askew there. */
function inDegrees({ minX, minY, maxX, maxY }: Box): readonly number[] {
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ].map(([x, y]) => toDegrees(x!, y!));
  const [longitudes, latitudes] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function addressOf(base: URL, collection: string, box: Box, isPlain: boolean): URL {
  const url = new URL(`${base.href.replace(/\/+$/, '')}/collections/${encodeURIComponent(collection)}/items`);
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set('f', 'application/json');
  set('limit', String(PAGE));
  if (!isPlain) {
    set('crs', LAMBERT_72);
    set('bbox-crs', LAMBERT_72);
  }
  const corners = isPlain ? inDegrees(box) : [box.minX, box.minY, box.maxX, box.maxY];
  set('bbox', corners.map((value) => value.toFixed(isPlain ? 7 : 2)).join(','));
  return url;
}

interface Answered {
  readonly features: readonly Feature[];
  /** Whether the service says anywhere in which system it answers. */
  readonly isMarked: boolean;
}

/** @param system of an answer without a mark; by the standard that of a question that named none. */
async function pagesOf({ http }: Notes, first: URL, system?: string): Promise<Answered> {
  let isMarked = false;
  const features = await allPages(PAGE, async (startIndex, next) => {
    const url = new URL((next === null ? null : following(first, next)) ?? first);
    // Without a link: two names are in use for it; a service drops the one that it does not know.
    if (url.search === first.search && startIndex > 0)
      for (const name of ['startIndex', 'offset']) url.searchParams.set(name, String(startIndex));
    const exchange = await http({
      url,
      headers: { accept: 'application/geo+json, application/json' },
      expects: JSON_TYPES,
      ...(system === undefined ? { alsoAnswers: [400] } : {}),
    });
    if (exchange.status === 400) throw new NoReferenceSystems('http', 'status 400');
    const json = readJson(exchange);
    const mark = exchange.headers['content-crs']?.replace(/[<>]/g, '');
    isMarked ||= mark !== undefined || Boolean((json as { crs?: unknown } | null)?.crs);
    return readFeatures(json, mark ?? system);
  });
  return { features, isMarked };
}

/**
 * The features of a collection of an OGC API Features service near a box, all pages, in Lambert 72. The answer
 * must say its reference system, in the header `Content-Crs` or in the body. A service that knows the first part of the
 * standard only refuses reference systems, or drops them in silence and finds nothing at what it takes for degrees: when
 * it says "400", or "nothing" without naming a system, it is asked again in degrees, and then answers in them (CRS84).
 * @param collection id, e.g. `ADP`; appended to the base address as `collections/ADP/items`.
 * @throws SourceFailure
 */
export async function askOgcFeatures(
  notes: Notes,
  collection: string,
  box: Box,
): Promise<readonly Feature[]> {
  const { baseUrl } = notes.reach;
  const plain = async () => (await pagesOf(notes, addressOf(baseUrl, collection, box, true), CRS84)).features;
  try {
    const { features, isMarked } = await pagesOf(notes, addressOf(baseUrl, collection, box, false));
    return features.length > 0 || isMarked ? features : await plain();
  } catch (error) {
    if (!(error instanceof NoReferenceSystems)) throw error;
    return plain();
  }
}
