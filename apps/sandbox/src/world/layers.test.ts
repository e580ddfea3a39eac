import { describe, expect, it } from 'vitest';
import { SOURCES } from '../control/controls.ts';
import { WFS_SERVICES } from '../sources/wfs-services.ts';
import { holds, intersects, pointInside, type MultiPolygon } from './geometry.ts';
import { FLOOD_MAPS } from './water-layers.ts';
import { makeWorld } from './world.ts';

const world = makeWorld();
const { layers } = world;
const served = WFS_SERVICES.flatMap((service) => Object.entries(service.layers));
const holders = (layer: string, shape: MultiPolygon) =>
  layers.of(layer).filter((feature) => holds(feature.shape, pointInside(shape)));

/** Layers that the real services have and that are empty here, so that "none" is seen too. */
const EMPTY = ['RVV:Rvvnir', 'RVV:Rvvhaven', 'Landinrichting:VastgestLandinrprj'];

describe('the layers of the made-up world', () => {
  it('are all served, each under a source that the control panel can break', () => {
    const names = served.map(([name]) => name);
    const maps = Object.values(FLOOD_MAPS) as string[];
    expect(layers.names().filter((name) => !names.includes(name) && !maps.includes(name))).toEqual([]);
    for (const [, source] of served) expect(SOURCES).toHaveProperty(source);
  });

  it('have something to show, but for those that are empty on purpose', () => {
    expect(served.map(([name]) => name).filter((name) => layers.of(name).length === 0)).toEqual(EMPTY);
  });
});

describe('what two layers show of one thing is the same', () => {
  it('an estate with a nature management plan is land of the agency and a reserve of the pre-emption file', () => {
    const plans = layers
      .of('ps:ps_nbhp')
      .filter(({ attributes }) => /reservaat/.test(String(attributes['type'])));
    expect(plans.length).toBeGreaterThanOrEqual(6);
    for (const { shape, attributes } of plans)
      for (const layer of ['am:am_patdat', 'RVV:Rvvnr']) {
        const same = layers
          .of(layer)
          .filter((feature) => JSON.stringify(feature.shape) === JSON.stringify(shape));
        expect(same.map((feature) => feature.attributes['domeinnaam'] ?? feature.attributes['NAAM'])).toEqual(
          [attributes['naamdossier']],
        );
      }
  });

  it.each([
    ['OG', 'IWB Overstromingsgebied'],
    ['OZ', 'IWB Oeverzone'],
  ])('a delineated area %s is a right of pre-emption of the same name: %s', (code, label) => {
    const areas = layers
      .of('OGOZ:Ogoz')
      .filter(({ attributes }) => String(attributes['CODOGOZ']).startsWith(code));
    expect(areas.length).toBeGreaterThan(2);
    for (const { shape, attributes } of areas)
      expect(
        layers
          .of('RVV:Rvviwb')
          .filter((right) => right.attributes['SRTTYPELAB'] === label)
          .some(
            (right) =>
              JSON.stringify(right.shape) === JSON.stringify(shape) &&
              right.attributes['NAAM'] === attributes['NAAMOGOZ'],
          ),
      ).toBe(true);
  });

  it('a delineated flood area is in the flood map', () => {
    for (const { shape, attributes } of layers.of('OGOZ:Ogoz'))
      if (String(attributes['CODOGOZ']).startsWith('OG'))
        expect(holders(FLOOD_MAPS.fluviaal, shape)).not.toEqual([]);
  });

  it('an implementation plan is in the layer of all plans, and a repeal lies within the plan that it repeals', () => {
    for (const layer of ['lu:lu_gewrup_gv', 'lu:lu_prorup_gv', 'lu:lu_gemrup_gv'])
      for (const { shape, attributes } of layers.of(layer))
        expect(holders('lu:lu_si_gv', shape).map((plan) => plan.attributes['algplanid'])).toContain(
          attributes['algplanid'],
        );
    for (const { shape } of layers.of('lu:lu_hov_dg'))
      expect(
        holders('lu:lu_si_gv', shape).some(({ attributes }) =>
          String(attributes['algplanid']).startsWith('BPA_'),
        ),
      ).toBe(true);
  });

  it('a protected landscape and the monument are in their inventories', () => {
    for (const { shape } of layers.of('vioe_geoportaal:bes_landschap'))
      expect(holders('vioe_geoportaal:vast_la', shape)).not.toEqual([]);
    const monument = world.byKey.get(world.keys.monument)!.shape!;
    expect(holders('vioe_geoportaal:bes_monument', monument)).not.toEqual([]);
    expect(holders('vioe_geoportaal:vast_be', monument)).not.toEqual([]);
  });
});

describe('the sewerage plan', () => {
  it('gives every drawn parcel a zone', () => {
    const missed = world.parcels.filter(
      ({ shape }) => shape !== null && holders('VMM:Zoneringsplan', shape).length === 0,
    );
    expect(missed.map(({ capakey }) => capakey)).toEqual([]);
  });
  it('foresees works only where sewers are still to come', () => {
    for (const { shape } of layers.of('VMM:Uitvoeringsplan'))
      expect(holders('VMM:Zoneringsplan', shape).map(({ attributes }) => attributes['ZONE'])).toEqual([
        'Collectief te optimaliseren buitengebied',
      ]);
  });
});

it('a remedy claim is a point on the parcel that it names', () => {
  const claims = layers.of('Wonen:Herstelvordering');
  expect(claims.length).toBeGreaterThan(1);
  for (const { point, attributes } of claims)
    expect(holds(world.byKey.get(String(attributes['CAPAKEY']))!.shape!, point!)).toBe(true);
});

it('the parcel on the border of two zones lies in both', () => {
  const border = world.byKey.get(world.scenarios.find(({ code }) => code === 'ZONE_BORDER')!.capakey)!;
  const zones = layers.of('lu:lu_gwp_gv').filter((zone) => intersects(zone.shape, border.shape!));
  expect(new Set(zones.map(({ attributes }) => attributes['hoofdcode'])).size).toBeGreaterThanOrEqual(2);
});
