import { parseCapakey } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { areaOf, holds, ringArea, type Point } from './geometry.ts';
import { parcelsGeoJson } from './export.ts';
import { chance } from './random.ts';
import { TOWNS } from './towns.ts';
import { makeWorld } from './world.ts';

const world = makeWorld();
const drawn = world.parcels.filter((parcel) => parcel.shape !== null);

describe('the made-up piece of Flanders', () => {
  it('is the same every time it is made, and another with another seed', () => {
    const text = JSON.stringify(parcelsGeoJson(world));
    expect(JSON.stringify(parcelsGeoJson(makeWorld()))).toBe(text);
    expect(JSON.stringify(parcelsGeoJson(makeWorld(7)))).not.toBe(text);
  });

  it('has at least 4,200 parcels over six municipalities', () => {
    expect(world.parcels.length).toBeGreaterThanOrEqual(4_200);
    expect([...new Set(world.parcels.map(({ nisCode }) => nisCode))].sort()).toEqual(
      TOWNS.map(({ nisCode }) => nisCode).sort(),
    );
  });

  it('gives every parcel a key of its own in the new form, also keys without a letter and with a bis number', () => {
    const keys = world.parcels.map(({ capakey }) => capakey);
    expect(keys.filter((key) => !parseCapakey(key).ok || key.length !== 17)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.some((key) => /\/00_000$/.test(key))).toBe(true);
    expect(keys.some((key) => /\/02[A-Z_]000$/.test(key))).toBe(true);
  });

  it('has divisions whose code is not the municipality', () => {
    const hasselt = world.parcels.filter(({ nisCode }) => nisCode === '71072');
    expect(hasselt.every(({ division }) => division.code !== '71072')).toBe(true);
  });

  it('closes every ring, gives each an area, and turns outer rings counter-clockwise', () => {
    for (const { shape, capakey, areaM2 } of drawn)
      for (const [outer] of shape!) {
        expect(outer!.at(-1), capakey).toEqual(outer![0]);
        expect(ringArea(outer!), capakey).toBeGreaterThan(5);
        expect(areaM2).toBeCloseTo(areaOf(shape!), 2);
      }
  });

  it('never lays two parcels over each other', () => {
    const random = chance('overlap');
    for (let i = 0; i < 2_500; i++) {
      const { box } = random.pick(drawn);
      const point: Point = [
        random.between(box!.minX - 3, box!.maxX + 3),
        random.between(box!.minY - 3, box!.maxY + 3),
      ];
      const holders = world
        .parcelsIn({ minX: point[0], minY: point[1], maxX: point[0], maxY: point[1] })
        .filter((parcel) => holds(parcel.shape!, point));
      if (holders.length > 1)
        expect.fail(`${point.join(' ')}: ${holders.map(({ capakey }) => capakey).join(' and ')}`);
    }
  });

  it('lets neighbours share their boundary to the centimetre: most edges of a lot are edges of another too', () => {
    const count = new Map<string, number>();
    const edges = (ring: readonly Point[]): string[] =>
      ring.slice(1).map((b, i) => [ring[i]!.join(' '), b.join(' ')].sort().join(' | '));
    for (const { shape } of drawn)
      for (const edge of shape!.flatMap(([outer]) => edges(outer!)))
        count.set(edge, (count.get(edge) ?? 0) + 1);
    expect(Math.max(...count.values())).toBe(2);
    const lots = drawn.filter(({ use }) => use === 'house');
    const shared = lots
      .flatMap(({ shape }) => edges(shape![0]![0]!))
      .filter((edge) => count.get(edge) === 2).length;
    const all = lots.flatMap(({ shape }) => edges(shape![0]![0]!)).length;
    expect(shared / all).toBeGreaterThan(0.6);
  });

  it('has the mock-ups’ parcel where they show it', () => {
    const parcel = world.byKey.get('44021A0123/00B000')!;
    expect(parcel.addresses[0]).toMatchObject({
      street: 'Rietkaai',
      houseNumber: '27',
      postalCode: '9000',
      city: 'Gent',
    });
    expect(parcel.shape).not.toBeNull();
  });

  it('puts buildings on their own parcel', () => {
    const random = chance('buildings');
    const houses = world.parcels.filter(
      ({ use, addresses, shape }) => use === 'house' && addresses.length > 0 && shape !== null,
    );
    for (let i = 0; i < 500; i++) {
      const house = random.pick(houses);
      expect(holds(house.shape!, house.addresses[0]!.position), house.capakey).toBe(true);
    }
  });
});
