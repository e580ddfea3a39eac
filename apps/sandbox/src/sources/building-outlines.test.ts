import { afterAll, beforeAll, expect, it } from 'vitest';
import { holds, pointInside, type MultiPolygon, type Polygon } from '../world/geometry.ts';
import { trySandbox } from '../testing/try-sandbox.ts';

let sandbox: Awaited<ReturnType<typeof trySandbox>>;
beforeAll(async () => void (sandbox = await trySandbox()));
afterAll(() => sandbox.close());

const LAMBERT_72 = 'http://www.opengis.net/def/crs/EPSG/0/31370';
interface Answer {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: Polygon | MultiPolygon };
    readonly properties: { readonly ObjectId: string };
  }[];
  readonly numberMatched: number;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}
const ask = async (parameters: Record<string, string>): Promise<Answer> =>
  (
    await sandbox.app.inject({
      url: `/geoapi/Gebouwenregister/ogc/features/collections/Gebouw/items?${String(new URLSearchParams({ crs: LAMBERT_72, 'bbox-crs': LAMBERT_72, ...parameters }))}`,
    })
  ).json();

it('shows the building of a parcel under the number that its units name, on the parcel', async () => {
  const parcel = sandbox.world.byKey.get('44021A0123/00B000')!;
  const { minX, minY, maxX, maxY } = parcel.box!;
  const { features } = await ask({ bbox: [minX, minY, maxX, maxY].join(','), limit: '200' });
  const own = features.filter(({ geometry }) =>
    holds(parcel.shape!, pointInside([geometry.coordinates as Polygon])),
  );
  expect(own.map(({ properties }) => properties.ObjectId)).toEqual([parcel.units[0]!.buildingId]);
});

it('gives pages with a link to the next, and all of them together', async () => {
  const { minX, minY, maxX, maxY } = sandbox.world.byKey.get('44021A0123/00B000')!.box!;
  const bbox = [minX - 40, minY - 40, maxX + 40, maxY + 40].join(',');
  const first = await ask({ bbox, limit: '3' });
  const second = (await sandbox.app.inject({ url: first.links[0]!.href })).json<Answer>();
  expect(first.numberMatched).toBeGreaterThan(5);
  expect([first.features.length, second.features.length]).toEqual([3, 3]);
  expect(second.features[0]!.properties.ObjectId).not.toBe(first.features[0]!.properties.ObjectId);
});
