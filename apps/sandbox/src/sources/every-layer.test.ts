import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mode } from '../control/controls.ts';
import { trySandbox } from '../testing/try-sandbox.ts';
import { meeting, boxRing, grow, type MultiPolygon } from '../world/geometry.ts';
import { makeWorld } from '../world/world.ts';
import { WFS_SERVICES } from './wfs-services.ts';

let sandbox: Awaited<ReturnType<typeof trySandbox>>;
beforeAll(async () => void (sandbox = await trySandbox()));
afterEach(() => sandbox.app.inject({ method: 'POST', url: '/control/reset' }));
afterAll(() => sandbox.close());

interface Collection {
  readonly crs: { readonly properties: { readonly name: string } } | null;
  readonly features: readonly {
    readonly id: string | number;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}
const firstPoint = (coordinates: unknown): readonly [number, number] =>
  Array.isArray(coordinates) && Array.isArray(coordinates[0])
    ? firstPoint(coordinates[0])
    : (coordinates as [number, number]);

const { layers } = makeWorld();
const LAYERS = WFS_SERVICES.flatMap((service) =>
  Object.entries(service.layers)
    .filter(([name]) => layers.of(name).length > 0)
    .map(([name, source]) => [name, source, service] as const),
);

describe.each(LAYERS)('%s', (name, source, service) => {
  const [feature] = layers.of(name);
  const box = grow(feature!.box, -0.001);
  const isThere = meeting([[boxRing(box)]]);
  const ask = () =>
    sandbox.app.inject({
      url: `${service.path}?${String(
        new URLSearchParams({
          service: 'WFS',
          version: '2.0.0',
          request: 'GetFeature',
          typeNames: name,
          srsName: 'urn:ogc:def:crs:EPSG::31370',
          outputFormat: service.dialect === 'arcgis' ? 'GEOJSON' : 'application/json',
          bbox: [box.minX, box.minY, box.maxX, box.maxY, 'urn:ogc:def:crs:EPSG::31370'].join(','),
        }),
      )}`,
    });
  const broken = async (mode: Mode) => {
    await sandbox.app.inject({ method: 'POST', url: `/control/sources/${source}`, payload: { mode } });
    return ask();
  };

  it('shows what is there, in the system that was asked', async () => {
    const { crs, features } = (await ask()).json<Collection>();
    expect(features.map(({ id }) => String(id).split('.').at(-1))).toContain(feature!.id.split('.').at(-1));
    expect(crs?.properties.name).toContain('31370');
    expect(features[0]!.geometry.type).toMatch(feature!.point ? /^Point$/ : /^(Multi)?Polygon$/);
  });

  it('is broken, and lies, as the control panel says', async () => {
    expect((await broken('down')).statusCode).toBe(503);
    expect((await broken('html')).body).toMatch(/^<!DOCTYPE html>/);
    const mixed = (await broken('wrong-crs')).json<Collection>();
    expect(mixed.crs?.properties.name).toContain('31370');
    expect(firstPoint(mixed.features[0]!.geometry.coordinates)[0]).toBeGreaterThan(500_000);
    const { features } = (await broken('wrong-parcel')).json<Collection>();
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry } of features) {
      const point = firstPoint(geometry.coordinates);
      const speck: MultiPolygon = [
        [boxRing({ minX: point[0], maxX: point[0], minY: point[1], maxY: point[1] })],
      ];
      expect(
        isThere({ shape: speck, box: { minX: point[0], maxX: point[0], minY: point[1], maxY: point[1] } }),
      ).toBe(false);
    }
  });
});
