import { afterEach, expect, it } from 'vitest';
import {
  collection,
  json,
  localSource,
  reachOf,
  square,
  SUBJECT,
  type LocalSource,
} from '../fixtures/local-source.ts';
import { told } from '../fixtures/mishaps.ts';
import { floodMaps } from './flood-maps.ts';

let source: LocalSource | undefined;
afterEach(() => source?.close());

const outline = (id: string, geometry: object, status = 'gerealiseerd') => ({
  type: 'Feature',
  id,
  geometry,
  properties: { ObjectId: id, GebouwStatus: status },
});
/** A house on the left of the parcel that reaches 4 m over its border, a shed on its right, a neighbour's house beside it. */
const HOUSE = outline('1', square(103_996, 194_005, 10, 10));
const SHED = outline('2', square(104_013, 194_020, 5, 5));
const NEIGHBOUR = outline('3', square(104_020.3, 194_005, 10, 10));
const GONE = outline('4', square(104_008, 194_005, 3, 3), 'gehistoreerd');

/** The fluvial map is class D west of `west`, and says B elsewhere; the others are empty. */
async function scoresWith(buildings: readonly object[], west: number, broken = false) {
  source = await localSource((request, response, body) => {
    const url = new URL(request.url!, 'http://x');
    if (url.pathname.includes('/collections/Gebouw/'))
      return json({
        ...collection(),
        crs: collection({}).crs,
        numberMatched: buildings.length,
        features: buildings,
      })(request, response, body);
    if (broken && url.pathname.includes('vanuit_de_zee')) return void response.writeHead(500).end();
    const [minX, , maxX] = url.searchParams.get('bbox')!.split(',').map(Number) as [number, number, number];
    const gridcode = (minX + maxX) / 2 < west ? 3 : 1;
    const features = url.pathname.includes('fluviaal') ? [{ properties: { gridcode } }] : [];
    json({ type: 'FeatureCollection', features })(request, response, body);
  });
  return (await floodMaps.ask(SUBJECT, ['G_SCORE'], reachOf(source))).get('G_SCORE')!;
}

it('scores each building by the worst class over its own outline, also where that lies over the border', async () => {
  expect(await scoresWith([HOUSE, SHED], 104_000)).toMatchObject({
    kind: 'found',
    records: [
      { gebouwId: '1', score: 'D', bepalendeBron: 'fluviaal' },
      { gebouwId: '2', score: 'B', bepalendeBron: 'fluviaal' },
    ],
  });
});
it('leaves out the house of the neighbour and what is gone', async () => {
  expect(await scoresWith([SHED, NEIGHBOUR, GONE], 0)).toMatchObject({
    kind: 'found',
    records: [{ gebouwId: '2', score: 'B' }],
  });
});
it('is none without a building, and then no map is asked', async () => {
  expect(told(await scoresWith([], 0))).toBe('none');
  expect(source!.asked).toHaveLength(1);
});
it('is failed when one map does not answer: the others do not make a score', async () => {
  expect(told(await scoresWith([HOUSE], 0, true))).toBe('failed: http');
});
it('is failed, not cut short, when there are more buildings than can be asked, and says how many', async () => {
  const many = Array.from({ length: 41 }, (_, i) =>
    outline(String(i), square(104_001 + (i % 6) * 3, 194_001 + Math.floor(i / 6) * 3, 2, 2)),
  );
  const answer = await scoresWith(many, 0);
  expect(told(answer)).toBe('failed: too-many-buildings');
  expect(answer).toMatchObject({ detail: '41' });
});
