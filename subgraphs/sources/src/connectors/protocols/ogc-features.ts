import type { Notes } from '../connector.ts';
import type { Box } from '../geometry.ts';
import { allPages, readFeatures, type Feature } from './features.ts';
import { JSON_TYPES, readJson } from './http.ts';

const PAGE = 200;
const LAMBERT_72 = 'http://www.opengis.net/def/crs/EPSG/0/31370';

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
  return allPages(PAGE, async (startIndex) => {
    const base = reach.baseUrl.href.replace(/\/+$/, '');
    const url = new URL(`${base}/collections/${encodeURIComponent(collection)}/items`);
    url.searchParams.set('f', 'application/json');
    url.searchParams.set('limit', String(PAGE));
    url.searchParams.set('crs', LAMBERT_72);
    url.searchParams.set('bbox-crs', LAMBERT_72);
    url.searchParams.set(
      'bbox',
      [box.minX, box.minY, box.maxX, box.maxY].map((value) => value.toFixed(2)).join(','),
    );
    // Two names are in use for it; a service drops the one that it does not know.
    if (startIndex > 0)
      for (const name of ['startIndex', 'offset']) url.searchParams.set(name, String(startIndex));
    const exchange = await http({
      url,
      headers: { accept: 'application/geo+json, application/json' },
      expects: JSON_TYPES,
    });
    return readFeatures(readJson(exchange), exchange.headers['content-crs']?.replace(/[<>]/g, ''));
  });
}
