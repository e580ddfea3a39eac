import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trySandbox } from '../testing/try-sandbox.ts';
import { hasRealData, realJson, shapeOf } from '../testing/real-data.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await trySandbox()));
afterAll(() => sandbox.close());

interface Collection {
  readonly features: readonly {
    readonly properties: { readonly CAPAKEY: string };
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}
const KEY = { 'x-api-key': 'sandbox' };
const get = (url: string, headers: Record<string, string> = {}) => sandbox.app.inject({ url, headers });
const without = (lines: readonly string[], ...patterns: readonly RegExp[]): readonly string[] =>
  lines.filter((line) => !patterns.some((pattern) => pattern.test(line)));

describe('CaPaKey REST v2', () => {
  it.skipIf(!hasRealData)('answers a parcel in the recorded shape, field by field', async () => {
    const answer = (
      await get('/capakey/v2/parcel/44021A0123/00B000?geometry=full&srs=31370&data=adp&status=actual')
    ).json();
    expect(shapeOf(answer)).toEqual(shapeOf(realJson('capakey-v2-parcel.json')));
  });

  it.skipIf(!hasRealData)(
    'answers municipalities, divisions and parcels of a section in the recorded shape',
    async () => {
      for (const [url, file] of [
        ['/capakey/v2/municipality', 'capakey-v2-municipalities.json'],
        ['/capakey/v2/municipality/44021/department', 'capakey-v2-department.json'],
        [
          '/capakey/v2/municipality/44021/department/44021/section/A/parcel',
          'capakey-v2-section-parcels.json',
        ],
      ] as const)
        expect(without(shapeOf((await get(url)).json()), /^result/)).toEqual(
          without(shapeOf(realJson(file)), /^result/),
        );
    },
  );

  it('takes the key with a slash, an escaped slash, a dash and in lower case', async () => {
    for (const key of ['44021A0123/00B000', '44021A0123%2F00B000', '44021A0123-00B000', '44021a0123/00b000'])
      expect((await get(`/capakey/v2/parcel/${key}`)).json().capakey, key).toBe('44021A0123/00B000');
  });

  it('writes each geometry as GeoJSON in a string with its own system', async () => {
    const { geometry } = (await get('/capakey/v2/parcel/44021A0123/00B000?srs=3812')).json<{
      geometry: { shape: string };
    }>();
    const shape = JSON.parse(geometry.shape) as {
      crs: { properties: { href: string } };
      coordinates: number[][][];
    };
    expect(shape.crs.properties.href).toBe('http://www.opengis.net/def/crs/EPSG/0/3812');
    expect(shape.coordinates[0]![0]![0]).toBeGreaterThan(500_000);
  });

  it('does not know unknown and historic keys', async () => {
    expect((await get('/capakey/v2/parcel/44021A9999/00B000')).statusCode).toBe(404);
    expect((await get(`/capakey/v2/parcel/${sandbox.world.keys.historic}`)).statusCode).toBe(404);
  });
});

describe('Basisregisters v2', () => {
  it('answers a parcel as JSON-LD with an ETag, and 304 to who has it', async () => {
    const first = await get('/basisregisters/v2/percelen/44021A0123-00B000', KEY);
    expect(first.headers['content-type']).toContain('application/ld+json');
    expect(first.json()).toMatchObject({
      '@type': 'Perceel',
      identificator: { objectId: '44021A0123-00B000', naamruimte: 'https://data.vlaanderen.be/id/perceel' },
      caPaKey: '44021A0123/00B000',
      perceelStatus: 'gerealiseerd',
      adressen: [{ objectId: expect.stringMatching(/^\d+$/), detail: expect.stringContaining('/adressen/') }],
    });
    expect(
      (
        await get('/basisregisters/v2/percelen/44021A0123-00B000', {
          ...KEY,
          'if-none-match': String(first.headers['etag']),
        })
      ).statusCode,
    ).toBe(304);
  });

  it('tells the status of a historic parcel', async () => {
    const slug = sandbox.world.keys.historic.replace('/', '-');
    expect((await get(`/basisregisters/v2/percelen/${slug}`, KEY)).json()).toMatchObject({
      perceelStatus: 'gehistoreerd',
      adressen: [],
    });
  });

  it('answers an unknown parcel with a problem document', async () => {
    const answer = await get('/basisregisters/v2/percelen/44021A9999-00B000', KEY);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: 'urn:be.vlaanderen.basisregisters.api:parcel:not-found',
      status: 404,
      detail: 'Onbestaand perceel.',
    });
  });

  it('answers nobody without a key', async () => {
    expect((await get('/basisregisters/v2/percelen/44021A0123-00B000')).statusCode).toBe(401);
  });

  it('matches an address with a typing mistake, and leads to its parcel', async () => {
    const { adresMatches } = (
      await get('/basisregisters/v2/adresmatch?postcode=9000&straatnaam=Rietkaay&huisnummer=27', KEY)
    ).json<{ adresMatches: { links: { rel: string; href: string }[] }[] }>();
    expect(adresMatches[0]).toMatchObject({
      huisnummer: '27',
      adresStatus: 'inGebruik',
      officieelToegekend: true,
      score: 88,
      straatnaam: { straatnaam: { geografischeNaam: { spelling: 'Rietkaai', taal: 'nl' } } },
    });
    const link = adresMatches[0]!.links.find(({ rel }) => rel === 'percelen')!.href;
    const { percelen } = (await get(link.slice(sandbox.ownUrl.length), KEY)).json<{
      percelen: { identificator: { objectId: string } }[];
    }>();
    expect(percelen.map((parcel) => parcel.identificator.objectId)).toEqual(['44021A0123-00B000']);
  });

  it('matches nothing in another town, and asks for a street', async () => {
    expect(
      (await get('/basisregisters/v2/adresmatch?niscode=24062&straatnaam=Rietkaai', KEY)).json().adresMatches,
    ).toEqual([]);
    expect((await get('/basisregisters/v2/adresmatch?niscode=24062', KEY)).statusCode).toBe(400);
  });
});

describe('GRB through OGC API Features', () => {
  const ITEMS = '/grb/ogc/features/collections/ADP/items';
  const CRS = 'crs=http://www.opengis.net/def/crs/EPSG/0/31370';

  it.skipIf(!hasRealData)('gives a parcel every attribute of the recorded ones', async () => {
    const answer = (
      await get(`${ITEMS}?${CRS}&filter=${encodeURIComponent("CAPAKEY='44021A0123/00B000'")}`)
    ).json<Collection>();
    const recorded = realJson('grb-adp-full-attributes.geojson') as { features: { properties: object }[] };
    expect(Object.keys(answer.features[0]!.properties)).toEqual(
      Object.keys(recorded.features[0]!.properties),
    );
    expect(answer.features[0]!.geometry.type).toBe('MultiPolygon');
  });

  it('answers one parcel by key, and none for an unknown one', async () => {
    const byKey = async (key: string) =>
      (await get(`${ITEMS}?${CRS}&filter=${encodeURIComponent(`CAPAKEY='${key}'`)}`)).json<Collection>();
    expect((await byKey('44021A0123/00B000')).features.map((feature) => feature.properties.CAPAKEY)).toEqual([
      '44021A0123/00B000',
    ]);
    expect((await byKey('44021A9999/00B000')).features).toEqual([]);
    expect((await byKey(sandbox.world.keys.withoutGeometry)).features).toEqual([]);
  });

  it('answers a box in pages, with a link to the next, until all are told once', async () => {
    const box = 'bbox=103250,193560,103420,193680&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/31370';
    const all = (await get(`${ITEMS}?${CRS}&${box}&limit=1000`)).json<
      Collection & { numberMatched: number }
    >();
    const seen: string[] = [];
    let url: string | undefined = `${ITEMS}?${CRS}&${box}&limit=7`;
    while (url !== undefined) {
      const page: Collection = (await get(url)).json<Collection>();
      seen.push(...page.features.map(({ properties }) => properties.CAPAKEY));
      url = page.links.find(({ rel }) => rel === 'next')?.href.slice(sandbox.ownUrl.length);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(all.features.map((feature) => feature.properties.CAPAKEY));
    expect(new Set(seen).size).toBe(all.numberMatched);
  });

  it('answers in degrees when no system is asked', async () => {
    const [[[[longitude, latitude]]]] = (
      await get(`${ITEMS}?filter=${encodeURIComponent("CAPAKEY='44021A0123/00B000'")}`)
    ).json<Collection>().features[0]!.geometry.coordinates as [[[[number, number]]]];
    expect(longitude).toBeCloseTo(3.7, 1);
    expect(latitude).toBeCloseTo(51, 0);
  });

  it('refuses a system and a filter that it does not know', async () => {
    expect((await get(`${ITEMS}?crs=EPSG:27700`)).statusCode).toBe(400);
    expect((await get(`${ITEMS}?filter=${encodeURIComponent('OPPERVL > 5')}`)).statusCode).toBe(400);
  });
});
