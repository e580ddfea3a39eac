import type { FeatureCollection, Polygon, Position } from 'geojson';
import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import { answering, type Connector, type Notes, type Reach } from '../connector.ts';
import { toDegrees } from '../crs.ts';
import { CRS_31370, NOON, square, SUBJECT } from '../fixtures/local-source.ts';
import { hasMapServer, startMapServer, type MapServer } from '../fixtures/mapserver.ts';
import { areaOf } from '../geometry.ts';
import { venAreas } from '../mercator/nature.ts';
import { ParcelArea } from '../parcel-area.ts';
import { floodMaps } from '../waterinfo/flood-maps.ts';
import type { Feature } from './features.ts';
import { readGml } from './gml.ts';
import { createHttp } from './http.ts';
import { askOgcFeatures } from './ogc-features.ts';
import { createEtagShelf } from './rest.ts';
import { askWfs } from './wfs.ts';

const WIDE = { minX: 103_900, minY: 193_900, maxX: 104_400, maxY: 194_400 };

/** Over the parcel of 20 by 30 m at 104 000, 194 000: one zone over its left, one over its right, one ring around it; far away, 40 more. */
const AREAS = {
  type: 'FeatureCollection',
  crs: CRS_31370,
  features: [
    [square(103_950, 193_950, 58, 200), { naam: 'West', gridcode: 1 }] as const,
    [square(104_008, 193_950, 58, 200), { naam: 'Oost', gridcode: 2 }] as const,
    [
      {
        type: 'Polygon' as const,
        coordinates: [
          square(103_900, 193_900, 300, 300).coordinates[0]!,
          square(103_990, 193_990, 40, 50).coordinates[0]!,
        ],
      },
      { naam: 'Ring', gridcode: 3 },
    ] as const,
    ...Array.from(
      { length: 40 },
      (_, i) =>
        [
          square(104_220 + (i % 8) * 20, 194_220 + Math.floor(i / 8) * 20, 15, 15),
          { naam: `Ver ${i}`, gridcode: 0 },
        ] as const,
    ),
  ].map(([geometry, properties], nr) => ({ type: 'Feature', geometry, properties: { ...properties, nr } })),
} as unknown as FeatureCollection;

/** The same areas in degrees, longitude first, as GeoJSON has them. */
const IN_DEGREES = {
  type: 'FeatureCollection',
  features: AREAS.features.map((feature) => ({
    ...feature,
    geometry: {
      type: 'Polygon',
      coordinates: (feature.geometry as Polygon).coordinates.map((ring) =>
        ring.map(([x, y]) => toDegrees(x!, y!)),
      ),
    },
  })),
} as unknown as FeatureCollection;

describe.skipIf(!hasMapServer)('against MapServer (skipped when cgi-mapserver is not installed)', () => {
  let server: MapServer;
  let paged: MapServer;
  // MapServer 8.0 leaves out the datum shift of a file in Lambert 72 when it reads or writes EPSG:4258 or OGC API Features, and is
  // 106 m off then (PROJ itself is not: crs.test.ts). A file in degrees needs no shift there.
  let inDegrees: MapServer;
  beforeAll(async () => {
    server = await startMapServer(AREAS);
    paged = await startMapServer(AREAS, { most: 7 });
    inDegrees = await startMapServer(IN_DEGREES, { most: 7, epsg: 4326 });
  });
  afterAll(() => Promise.all([server.close(), paged.close(), inDegrees.close()]));

  const reachOf = (baseUrl: URL, dialect: 'geoserver' | 'ogc-features' = 'geoserver'): Reach => ({
    http: createHttp(new Agent(), () => NOON),
    baseUrl,
    apiKey: null,
    layer: { layers: { 'ps:ps_ven': 'zones', '0': 'zones' }, fields: { gebiedsnr: 'nr' }, dialect },
    shelf: createEtagShelf(),
    now: () => NOON,
    deadlineMs: 20_000,
  });
  const ask = async (connector: Connector, item: string, reach: Reach, subject = SUBJECT): Promise<Answer> =>
    (await connector.ask(subject, [item], reach)).get(item)!;
  async function featuresOf(reach: Reach, read: (notes: Notes) => Promise<readonly Feature[]>) {
    let features: readonly Feature[] = [];
    const answer = await answering(
      reach,
      async (notes) => ((features = await read(notes)), { records: [{}] }),
    );
    expect(answer).toMatchObject({ kind: 'found' });
    return features;
  }
  const elsewhere = { ...SUBJECT, area: new ParcelArea(square(110_000, 194_000, 20, 30)) };

  describe('a connector asks it by WFS', () => {
    it('and finds the two zones of the parcel, the larger first, and not the ring around it', async () => {
      expect(await ask(venAreas, 'VEN_IVON', reachOf(server.url))).toMatchObject({
        kind: 'found',
        records: [
          { naam: ['Oost'], gebiedsnr: ['1'], overlap: 60 },
          { naam: ['West'], gebiedsnr: ['0'], overlap: 40 },
        ],
        geometry: { overlapM2: 360, overlapShare: 0.6, bufferM: 0.5 },
      });
    });
    it('and hears none where nothing lies, and a failure for a layer that is not there', async () => {
      expect((await ask(venAreas, 'VEN_IVON', reachOf(server.url), elsewhere)).kind).toBe('none');
      const wrong = { ...reachOf(server.url), layer: { layers: {}, fields: {} } };
      expect(await ask(venAreas, 'VEN_IVON', wrong)).toMatchObject({ kind: 'failed' });
    });
    it('and brings all features together from pages of seven', async () => {
      const features = await featuresOf(reachOf(paged.url), (notes) =>
        askWfs(notes, { typeName: 'zones', dialect: 'geoserver', box: WIDE }),
      );
      expect(features).toHaveLength(43);
      expect(paged.asked.length).toBeGreaterThan(5);
    });
  });

  describe('its GML 3.2', () => {
    it.each([
      ['EPSG::31370', () => server],
      ['EPSG::3812', () => server],
      ['EPSG::4326', () => server],
      ['EPSG::4258', () => inDegrees],
    ] as const)('in %s lies where the file says, within a metre, holes and all', async (crs, from) => {
      const url = new URL(from().url);
      url.search = String(
        new URLSearchParams({
          service: 'WFS',
          version: '2.0.0',
          request: 'GetFeature',
          typeNames: 'zones',
          srsName: `urn:ogc:def:crs:${crs}`,
        }),
      );
      // Six decimals of a degree are 0.1 m: that is how far its areas may differ.
      const text = await (await request(url)).body.text();
      expect(text).toContain(`srsName="urn:ogc:def:crs:${crs}"`);
      const { features } = readGml(text);
      expect(features).toHaveLength(from() === server ? 43 : 7);
      for (const [i, { geometry }] of features.entries()) {
        const [ours, theirs] = [areaOf(geometry), areaOf(AREAS.features[i]!.geometry)];
        expect(Math.abs(ours.getArea() / theirs.getArea() - 1)).toBeLessThan(0.02);
        const [a, b] = [ours.getEnvelopeInternal(), theirs.getEnvelopeInternal()];
        const corner: readonly Position[] = [
          [a.getMinX(), a.getMinY()],
          [b.getMinX(), b.getMinY()],
        ];
        expect(Math.hypot(corner[0]![0]! - corner[1]![0]!, corner[0]![1]! - corner[1]![1]!)).toBeLessThan(1);
      }
    });
  });

  describe('a connector asks it by OGC API Features', () => {
    it('and finds the same, though this server knows degrees only', async () => {
      const answer = await ask(venAreas, 'VEN_IVON', reachOf(inDegrees.ogcUrl, 'ogc-features'));
      expect(answer).toMatchObject({ kind: 'found', records: [{ naam: ['Oost'] }, { naam: ['West'] }] });
      if (answer.kind === 'found') expect(answer.geometry!.overlapM2).toBeGreaterThan(355);
      expect(
        (await ask(venAreas, 'VEN_IVON', reachOf(inDegrees.ogcUrl, 'ogc-features'), elsewhere)).kind,
      ).toBe('none');
    });
    it('and follows its links through pages of seven, at the address that is set', async () => {
      const features = await featuresOf(reachOf(inDegrees.ogcUrl, 'ogc-features'), (notes) =>
        askOgcFeatures(notes, 'zones', WIDE),
      );
      expect(features).toHaveLength(43);
    });
  });

  describe('the flood maps ask it by WMS', () => {
    it('and take the worst class of the points over the parcel', async () => {
      expect(await ask(floodMaps, 'OVERSTROMING_FLUVIAAL', reachOf(server.url))).toMatchObject({
        kind: 'found',
        records: [{ klasse: 'C', gridcode: 2 }],
      });
    });
    it('and hear none where nothing is drawn', async () => {
      expect((await ask(floodMaps, 'OVERSTROMING_FLUVIAAL', reachOf(server.url), elsewhere)).kind).toBe(
        'none',
      );
    });
  });
});
