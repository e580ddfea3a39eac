import { describe, expect, it } from 'vitest';
import { certificateOf } from './certificates.ts';
import { holds, intersects, pointInside } from './geometry.ts';
import { holdingsOf, JAN } from './owners.ts';
import { FLOOD_MAPS } from './water-layers.ts';
import { makeWorld } from './world.ts';

const world = makeWorld();
const parcelOf = (code: string) =>
  world.byKey.get(world.scenarios.find((scenario) => scenario.code === code)!.capakey)!;
const floods = Object.values(FLOOD_MAPS).flatMap((map) => world.layers.of(map));

describe('the scenario parcels', () => {
  it('are all in the world, one parcel each', () => {
    expect(world.scenarios.filter(({ capakey }) => !world.byKey.has(capakey))).toEqual([]);
    expect(new Set(world.scenarios.map(({ capakey }) => capakey)).size).toBe(world.scenarios.length);
  });

  it('are those that the architecture names, among others', () => {
    const codes = world.scenarios.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'ALL_FOUND',
        'SOURCE_DOWN',
        'SOURCE_SLOW',
        'ANSWER_CHANGES',
        'CONTROLLER_REFUSES',
      ]),
    );
    expect(parcelOf('CONTROLLER_REFUSES').nisCode).toBe('71072');
  });

  it('historic: no geometry, and two current successors next to each other', () => {
    const historic = parcelOf('HISTORIC');
    expect(historic).toMatchObject({ status: 'gehistoreerd', shape: null });
    const [left, right] = historic.successors.map((key) => world.byKey.get(key)!);
    expect([left!.status, right!.status]).toEqual(['gerealiseerd', 'gerealiseerd']);
    expect(intersects(left!.shape!, right!.shape!)).toBe(true);
  });

  it('without geometry: current, with an address, not drawn', () => {
    expect(parcelOf('WITHOUT_GEOMETRY')).toMatchObject({ status: 'gerealiseerd', shape: null, box: null });
    expect(parcelOf('WITHOUT_GEOMETRY').addresses).toHaveLength(1);
  });

  it('narrow: half a metre along both long sides is all that there is', () => {
    const { shape, areaM2 } = parcelOf('NARROW');
    const [a, , , d] = shape![0]![0]! as [number, number][];
    expect(areaM2 / Math.hypot(d![0] - a![0], d![1] - a![1])).toBeLessThan(1);
  });

  it('in parts: two polygons under one key, and the second key is gone', () => {
    expect(parcelOf('IN_PARTS').shape).toHaveLength(2);
  });

  it('flood at a corner: class D meets the parcel, and its middle lies outside every flood map', () => {
    const { shape } = parcelOf('FLOOD_CORNER');
    const met = floods.filter((flood) => intersects(flood.shape, shape!));
    expect(met.map(({ attributes }) => attributes['gridcode'])).toEqual([3]);
    expect(floods.some((flood) => holds(flood.shape, pointInside(shape!)))).toBe(false);
  });

  it('flood none: no flood map has anything there', () => {
    expect(floods.some((flood) => intersects(flood.shape, parcelOf('FLOOD_NONE').shape!))).toBe(false);
  });

  it('all found: townscape, flood, pre-emption, permit, soil report and certificate are there', () => {
    const parcel = parcelOf('ALL_FOUND');
    const met = (layer: string): number =>
      world.layers.of(layer).filter((feature) => intersects(feature.shape, parcel.shape!)).length;
    for (const layer of [
      'vioe_geoportaal:bes_sd_gezicht',
      FLOOD_MAPS.fluviaal,
      'RVV:Rvviwb',
      'lu:lu_omv_gd_v2',
      'lu:lu_gwp_gv',
      'ovam:uitspraak_bodemonderzoeken',
    ])
      expect(met(layer), layer).toBeGreaterThan(0);
    expect(certificateOf(parcel, parcel.addresses[0]!, true)?.label).toMatch(/^(A\+|[A-F])$/);
  });

  it('what is in the risk zone for flooding is in a flood map too: the layers agree', () => {
    for (const zone of world.layers.of('waterinfo_WFS:Risicozones_2017')) {
      const at = pointInside(zone.shape);
      expect(
        world.layers
          .of(FLOOD_MAPS.fluviaal)
          .some((flood) => holds(flood.shape, at) && flood.attributes['gridcode'] === 3),
      ).toBe(true);
    }
  });

  it('the regional plan leaves no parcel out', () => {
    const zones = world.layers.of('lu:lu_gwp_gv');
    const missed = world.parcels.filter(
      ({ shape }) => shape !== null && !zones.some((zone) => holds(zone.shape, pointInside(shape))),
    );
    expect(missed).toEqual([]);
  });

  it('Jan Peeters holds his parcels and nobody else’s; no other owner has a number that could be real', () => {
    expect(holdingsOf(parcelOf('CITIZEN_HOLDS_RIGHT'), world.heldByJan)[0]!.owner).toBe(JAN);
    expect(world.heldByJan.size).toBeGreaterThanOrEqual(6);
    for (const parcel of world.parcels.slice(0, 600)) {
      if (world.heldByJan.has(parcel.capakey)) continue;
      for (const { owner } of holdingsOf(parcel, world.heldByJan)) {
        const [nine, check] = [
          Number(owner.nationalNumber.slice(0, 9)),
          Number(owner.nationalNumber.slice(9)),
        ];
        expect(owner.nationalNumber).toMatch(/^\d{11}$/);
        expect(97 - (nine % 97)).not.toBe(check);
      }
    }
  });
});
