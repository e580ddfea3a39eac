import { afterEach, describe, expect, it } from 'vitest';
import { answering, type Notes } from '../connector.ts';
import {
  collection,
  CRS_31370,
  json,
  localSource,
  reachOf,
  square,
  SUBJECT,
  type LocalSource,
  type Reply,
} from '../fixtures/local-source.ts';
import { told } from '../fixtures/mishaps.ts';
import type { Feature } from './features.ts';
import { askOgcFeatures } from './ogc-features.ts';
import { askWfs } from './wfs.ts';

let source: LocalSource;
afterEach(() => source.close());

const { box } = SUBJECT.area!;
const wfs = (notes: Notes) => askWfs(notes, { typeName: 'a:b', dialect: 'geoserver', box });
const arcgis = (notes: Notes) => askWfs(notes, { typeName: 'a:b', dialect: 'arcgis', box });
const ogc = (notes: Notes) => askOgcFeatures(notes, 'b', box);

/** The ids that a question brings together, or why it brings none. */
async function idsOf(read: (notes: Notes) => Promise<readonly Feature[]>, reply: Reply) {
  source = await localSource(reply);
  let features: readonly Feature[] = [];
  const answer = await answering(reachOf(source), async (notes) => {
    features = await read(notes);
    return { records: [{}] };
  });
  return answer.kind === 'found' ? features.map(({ id }) => id) : told(answer);
}
const feature = (id: string | number) => ({
  type: 'Feature',
  id,
  geometry: square(103_990, 193_990, 20, 50),
  properties: {},
});
const page = (ids: readonly (string | number)[], more: object = {}) => ({
  type: 'FeatureCollection',
  crs: CRS_31370,
  features: ids.map(feature),
  ...more,
});
/** A service that gives at most `cap` features at a time, from `startIndex` on. */
const capped =
  (ids: readonly string[], cap: number, more: object = {}): Reply =>
  (request, response, body) => {
    const start = Number(new URL(request.url!, 'http://x').searchParams.get('startIndex') ?? 0);
    json(page(ids.slice(start, start + cap), more))(request, response, body);
  };
const seven = ['1', '2', '3', '4', '5', '6', '7'];

describe('a WFS', () => {
  it('that counts gives all its pages', async () => {
    expect(await idsOf(wfs, capped(seven, 3, { numberMatched: 7 }))).toEqual(seven);
  });
  it('that caps its pages and counts nothing is asked until a page is empty', async () => {
    expect(await idsOf(arcgis, capped(seven, 3))).toEqual(seven);
  });
  it('whose total is "unknown" is asked until a page is empty too', async () => {
    expect(await idsOf(wfs, capped(seven, 4, { numberMatched: 'unknown' }))).toEqual(seven);
  });
  it('that knows no pages and gives the same short one again has given all', async () => {
    expect(await idsOf(arcgis, json(page(['1', '2'])))).toEqual(['1', '2']);
  });
  it('that says "there is more" and gives the same again is failed', async () => {
    expect(await idsOf(arcgis, json(page(['1', '2'], { exceededTransferLimit: true })))).toBe(
      'failed: incomplete',
    );
  });
  it('whose pages overlap is asked again in quarters, and each feature counts once', async () => {
    const overlapping: Reply = (request, response, body) => {
      const { searchParams } = new URL(request.url!, 'http://x');
      const [minX, minY, maxX, maxY] = searchParams.get('bbox')!.split(',').map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const isWhole = maxX - minX > 15 && maxY - minY > 20;
      const start = Number(searchParams.get('startIndex') ?? 0);
      // The number is right; feature 3 comes twice and 4 not at all. A quarter fits on one page.
      if (isWhole)
        return json(page(start === 0 ? ['1', '2', '3'] : ['3'], { numberMatched: 4 }))(
          request,
          response,
          body,
        );
      const ids = minX < 104_005 ? ['1', '3'] : minY < 194_010 ? ['2', '3'] : ['3', '4'];
      return json(page(ids, { numberMatched: 2 }))(request, response, body);
    };
    expect(await idsOf(wfs, overlapping)).toEqual(['1', '3', '2', '4']);
  });
  it('whose quarters do not add up either is failed', async () => {
    expect(await idsOf(wfs, json(page(['1', '2'], { numberMatched: 3 })))).toBe('failed: incomplete');
  });
  it('that never ends is failed', async () => {
    let n = 0;
    const endless: Reply = (request, response, body) => json(page([(n += 1)]))(request, response, body);
    expect(await idsOf(arcgis, endless)).toBe('failed: incomplete');
  });
  it('may have equal features without an id: they are two, as it says', async () => {
    const anonymous = { ...collection({ naam: 'x' }, { naam: 'x' }) };
    const features = anonymous.features.map(({ id: _, ...rest }) => rest);
    expect(await idsOf(wfs, json({ ...anonymous, features }))).toEqual([null, null]);
  });
});

describe('an OGC API Features service', () => {
  const items = '/collections/b/items';
  const link = (href: string) => ({ links: [{ rel: 'next', href }] });

  it('is followed by its own links, whatever token they carry', async () => {
    const reply: Reply = (request, response, body) => {
      const token = new URL(request.url!, 'http://x').searchParams.get('cursor');
      json(token === null ? page(['1'], link(`${items}?cursor=abc&limit=9`)) : page(['2']))(
        request,
        response,
        body,
      );
    };
    expect(await idsOf(ogc, reply)).toEqual(['1', '2']);
  });
  it('may name a host behind its proxy and forget our reference system: we stay where we are and repeat it', async () => {
    const reply: Reply = (request, response, body) => {
      const isNext = new URL(request.url!, 'http://x').searchParams.has('offset');
      json(isNext ? page(['2']) : page(['1'], link('http://internal.example/x/items?offset=1')))(
        request,
        response,
        body,
      );
    };
    expect(await idsOf(ogc, reply)).toEqual(['1', '2']);
    for (const { url, headers } of source.asked) {
      expect(headers.host).toBe(source.url.host);
      expect(url.pathname).toBe(items);
      expect(url.searchParams.get('crs')).toBe('http://www.opengis.net/def/crs/EPSG/0/31370');
      expect(url.searchParams.get('bbox-crs')).toBe('http://www.opengis.net/def/crs/EPSG/0/31370');
    }
  });
  it('that forgets its last link but counts is asked by index', async () => {
    expect(await idsOf(ogc, capped(seven, 5, { numberMatched: 7 }))).toEqual(seven);
  });
  it('whose link leads back to the same page is failed', async () => {
    expect(await idsOf(ogc, json(page(['1'], link(`${items}?again=yes`))))).toBe('failed: incomplete');
  });

  it('that drops reference systems in silence and so finds nothing is asked again in degrees', async () => {
    const partOne: Reply = (request, response, body) => {
      const [west] = new URL(request.url!, 'http://x').searchParams.get('bbox')!.split(',').map(Number);
      const zone = {
        ...feature('1'),
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [3.71, 51.05],
              [3.72, 51.05],
              [3.72, 51.06],
              [3.71, 51.05],
            ],
          ],
        },
      };
      json({ type: 'FeatureCollection', features: west! < 180 ? [zone] : [] })(request, response, body);
    };
    expect(await idsOf(ogc, partOne)).toEqual(['1']);
    expect(source.asked.map(({ url }) => url.searchParams.has('crs'))).toEqual([true, false, false]);
  });
  it('that says in which system it finds nothing is believed at once', async () => {
    expect(await idsOf(ogc, json({ type: 'FeatureCollection', features: [], crs: CRS_31370 }))).toEqual([]);
    expect(source.asked).toHaveLength(1);
  });
});
