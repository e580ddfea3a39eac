import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, boxRing, grow, intersects, type Box } from '../world/geometry.ts';
import { projectShape } from '../world/lambert.ts';
import { trySandbox } from '../testing/try-sandbox.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await trySandbox()));
afterAll(() => sandbox.close());

interface Collection {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly coordinates: number[][][][] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}
const ask = async (path: string, parameters: Record<string, string>) =>
  sandbox.app.inject({
    url: `${path}?${String(new URLSearchParams({ SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', ...parameters }))}`,
  });
const JSON_OUT = { outputFormat: 'application/json' };
const parcelBox = (): Box => sandbox.world.byKey.get('44021A0123/00B000')!.box!;
const wkt = (box: Box): string =>
  `POLYGON((${boxRing(box)
    .map((point) => point.join(' '))
    .join(',')}))`;
const MERCATOR = '/mercator/ows';
const WATERINFO = '/waterinfo/arcgis/services/waterinfo_WFS/MapServer/WFSServer';

describe('the GeoServer dialect', () => {
  it('counts CQL without a SRID in Lambert 2008, the native system of Mercator', async () => {
    const parameters = { ...JSON_OUT, TYPENAMES: 'lu:lu_gwp_gv', srsName: 'EPSG:31370' };
    const native = projectShape([[boxRing(parcelBox())]], 31370, 3812);
    const found = (
      await ask(MERCATOR, { ...parameters, CQL_FILTER: `INTERSECTS(geom,${wkt(boxOf(native))})` })
    ).json();
    const none = (
      await ask(MERCATOR, { ...parameters, CQL_FILTER: `INTERSECTS(geom,${wkt(parcelBox())})` })
    ).json();
    const prefixed = (
      await ask(MERCATOR, { ...parameters, CQL_FILTER: `INTERSECTS(geom,SRID=31370;${wkt(parcelBox())})` })
    ).json();
    expect(found.numberMatched).toBeGreaterThan(0);
    expect(none.numberMatched).toBe(0);
    expect(prefixed.features).toEqual(found.features);
  });

  it('answers exactly the features that meet the polygon', async () => {
    const box = grow(parcelBox(), 60);
    const answer = (
      await ask('/oe/geoserver/wfs', {
        ...JSON_OUT,
        TYPENAMES: 'vioe_geoportaal:bes_sd_gezicht',
        CQL_FILTER: `INTERSECTS(geom,${wkt(box)})`,
      })
    ).json<Collection>();
    const expected = sandbox.world.layers
      .of('vioe_geoportaal:bes_sd_gezicht')
      .filter((feature) => intersects(feature.shape, [[boxRing(box)]]));
    expect(answer.features.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(answer).toMatchObject({
      type: 'FeatureCollection',
      totalFeatures: expected.length,
      numberMatched: expected.length,
      numberReturned: expected.length,
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
    });
    expect(answer.features[0]).toMatchObject({
      type: 'Feature',
      geometry_name: 'geom',
      geometry: { type: 'MultiPolygon' },
      properties: { naam: expect.any(String), aanduid_id: expect.stringMatching(/^\d+$/) },
    });
  });

  it('writes Lambert 72 when asked, its native system when not', async () => {
    const first = async (parameters: Record<string, string>): Promise<number> =>
      (
        await ask(MERCATOR, { ...JSON_OUT, TYPENAMES: 'ps:ps_ven', count: '1', ...parameters })
      ).json<Collection>().features[0]!.geometry.coordinates[0]![0]![0]![0]!;
    expect(await first({ srsName: 'EPSG:31370' })).toBeLessThan(300_000);
    expect(await first({})).toBeGreaterThan(500_000);
  });

  it('filters by box, by attribute, and by both in CQL', async () => {
    const key = "kadaster_id='44021A0123/00B000'";
    const soil = (parameters: Record<string, string>) =>
      ask('/dov/geoserver/ovam/wfs', {
        ...JSON_OUT,
        TYPENAMES: 'ovam:uitspraak_bodemonderzoeken',
        ...parameters,
      });
    const [minX, minY, maxX, maxY] = [parcelBox().minX, parcelBox().minY, parcelBox().maxX, parcelBox().maxY];
    expect((await soil({ CQL_FILTER: key })).json().numberMatched).toBe(1);
    expect((await soil({ CQL_FILTER: "kadaster_id='44021A9999/00B000'" })).json().numberMatched).toBe(0);
    expect(
      (await soil({ BBOX: `${minX},${minY},${maxX},${maxY},urn:ogc:def:crs:EPSG::31370` }))
        .json<Collection>()
        .features.map((feature) => feature.properties['kadaster_id']),
    ).toContain('44021A0123/00B000');
    expect(
      (
        await soil({
          CQL_FILTER: `${key} AND INTERSECTS(geom,${wkt({ minX: 1, minY: 1, maxX: 2, maxY: 2 })})`,
        })
      ).json().numberMatched,
    ).toBe(0);
    expect((await soil({ CQL_FILTER: key, BBOX: '1,1,2,2' })).statusCode).toBe(400);
  });

  it('counts, pages and takes a form by POST', async () => {
    const form = new URLSearchParams({
      SERVICE: 'WFS',
      REQUEST: 'GetFeature',
      TYPENAMES: 'lu:lu_omv_gd_v2',
      count: '5',
      startIndex: '5',
      ...JSON_OUT,
    });
    const page = (
      await sandbox.app.inject({
        method: 'POST',
        url: MERCATOR,
        payload: form.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    ).json();
    expect(page).toMatchObject({
      numberReturned: 5,
      numberMatched: sandbox.world.layers.of('lu:lu_omv_gd_v2').length,
    });
    expect(page.features[0].id).toBe('lu_omv_gd_v2.6');
  });

  it('answers GML when JSON is not asked, and an exception for what it cannot read', async () => {
    const gml = await ask(MERCATOR, { TYPENAMES: 'ps:ps_ven', count: '1', srsName: 'EPSG:31370' });
    expect(gml.body).toContain('<gml:posList>');
    expect(gml.body).toContain('srsName="urn:ogc:def:crs:EPSG::31370"');
    const wrong = await ask(MERCATOR, { TYPENAMES: 'ps:ps_ven', CQL_FILTER: 'INTERSECTS(geom,POLYGON((1 1' });
    expect([wrong.statusCode, wrong.body]).toEqual([400, expect.stringContaining('ExceptionReport')]);
    expect((await ask(MERCATOR, { TYPENAMES: 'lu:unknown' })).statusCode).toBe(400);
    expect((await ask(MERCATOR, { REQUEST: 'GetCapabilities' })).body).toContain('<Name>lu:lu_gwp_gv</Name>');
  });
});

describe('the ArcGIS dialect of waterinfo', () => {
  it('knows the box, and silently ignores CQL as the real one does', async () => {
    const layer = { TYPENAMES: 'waterinfo_WFS:Risicozones_2017', outputFormat: 'GEOJSON' };
    const { minX, minY, maxX, maxY } = parcelBox();
    const boxed = (await ask(WATERINFO, { ...layer, BBOX: `${minX},${minY},${maxX},${maxY}` })).json();
    const ignored = (
      await ask(WATERINFO, { ...layer, CQL_FILTER: 'INTERSECTS(SHAPE,POLYGON((1 1,2 1,2 2,1 1)))' })
    ).json();
    expect(boxed.features).toHaveLength(1);
    expect(boxed.features[0]).toMatchObject({
      geometry: { type: 'Polygon' },
      properties: { OBJECTID: 1, risicozone: expect.any(String) },
    });
    expect(ignored.features).toHaveLength(sandbox.world.layers.of('waterinfo_WFS:Risicozones_2017').length);
  });
});

describe('the flood maps', () => {
  const info = (map: string, x: number, y: number, format = 'application/geo+json') =>
    sandbox.app.inject({
      url: `/waterinfo/arcgis/services/informatieplicht/overstromingsgevoelige_gebieden_${map}/MapServer/WMSServer?${String(new URLSearchParams({ SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetFeatureInfo', LAYERS: '0', QUERY_LAYERS: '0', CRS: 'EPSG:31370', BBOX: `${x - 0.5},${y - 0.5},${x + 0.5},${y + 0.5}`, WIDTH: '101', HEIGHT: '101', I: '50', J: '50', INFO_FORMAT: format }))}`,
    });

  it('tell class D at the corner of the scenario parcel, and nothing in its middle', async () => {
    const ring = sandbox.world.byKey.get(sandbox.world.keys.floodCorner)!.shape![0]![0]!;
    const [x, y] = ring.reduce((best, point) => (point[0] - point[1] > best[0] - best[1] ? point : best));
    const { minX, maxX, minY, maxY } = sandbox.world.byKey.get(sandbox.world.keys.floodCorner)!.box!;
    expect((await info('pluviaal', x, y + 1)).json().features[0].properties.gridcode).toBe(3);
    expect((await info('pluviaal', (minX + maxX) / 2, (minY + maxY) / 2)).json().features).toEqual([]);
  });

  it('answer XML too, and 400 to a WFS question', async () => {
    const { minX, maxY } = sandbox.world.backdrop
      .find(({ label, kind }) => kind === 'water' && label === 'Coupure')!
      .shape.map((polygon) => boxOf([polygon]))[0]!;
    expect((await info('fluviaal', minX + 5_000, maxY, 'text/xml')).body).not.toContain('FIELDS');
    const river = sandbox.world.layers.of('flood:fluviaal')[0]!;
    const [[a]] = river.shape[0]! as unknown as [[readonly [number, number]]];
    expect((await info('fluviaal', a[0] + 4, a[1] - 6, 'text/xml')).body).toMatch(
      /<FIELDS OBJECTID="\d+" gridcode="3"\/>/,
    );
    expect(
      (
        await sandbox.app.inject({
          url: '/waterinfo/arcgis/services/informatieplicht/overstromingsgevoelige_gebieden_fluviaal/MapServer/WFSServer',
        })
      ).statusCode,
    ).toBe(400);
  });
});
