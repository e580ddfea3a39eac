import type { Notes } from '../connector.ts';
import type { Box } from '../geometry.ts';
import { allPages, readFeatures, type Feature } from './features.ts';
import { JSON_TYPES, readJson } from './http.ts';

const PAGE = 200;
const LAMBERT_72 = 'http://www.opengis.net/def/crs/EPSG/0/31370';

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

/**
 * The features of a collection of an OGC API Features service near a box, all pages, in Lambert 72. The answer
 * must say its reference system, in the header `Content-Crs` or in the body.
 * @param collection id, e.g. `ADP`; appended to the base address as `collections/ADP/items`.
 * @throws SourceFailure
 */
export function askOgcFeatures(
  { http, reach }: Notes,
  collection: string,
  box: Box,
): Promise<readonly Feature[]> {
  const base = reach.baseUrl.href.replace(/\/+$/, '');
  const first = new URL(`${base}/collections/${encodeURIComponent(collection)}/items`);
  first.searchParams.set('f', 'application/json');
  first.searchParams.set('limit', String(PAGE));
  first.searchParams.set('crs', LAMBERT_72);
  first.searchParams.set('bbox-crs', LAMBERT_72);
  first.searchParams.set(
    'bbox',
    [box.minX, box.minY, box.maxX, box.maxY].map((value) => value.toFixed(2)).join(','),
  );
  return allPages(PAGE, async (startIndex, next) => {
    const url = new URL((next === null ? null : following(first, next)) ?? first);
    // Without a link: two names are in use for it; a service drops the one that it does not know.
    if (url.search === first.search && startIndex > 0)
      for (const name of ['startIndex', 'offset']) url.searchParams.set(name, String(startIndex));
    const exchange = await http({
      url,
      headers: { accept: 'application/geo+json, application/json' },
      expects: JSON_TYPES,
    });
    return readFeatures(readJson(exchange), exchange.headers['content-crs']?.replace(/[<>]/g, ''));
  });
}
