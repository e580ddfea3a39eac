import { parseCapakey } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { areaOf, boundsOf } from '../domain/geometry.ts';
import { crsByPlace } from '../domain/crs.ts';
import { areAdjacent } from '../domain/shared-boundary.ts';
import { synthesize, TOWNS } from './synthetic-parcels.ts';

const FOUR_MILLION = synthesize(4_000_000);
/** A spread over all towns, first and last included. */
const some = Array.from({ length: 2_000 }, (_, i) => Math.round((i * 3_999_999) / 1_999));

describe('the made-up parcels', () => {
  it('are the same each time: number n is always the same parcel', () => {
    expect(synthesize(4_000_000).parcel(1_234_567)).toEqual(FOUR_MILLION.parcel(1_234_567));
  });

  it('have keys that are CaPaKeys, each its own', () => {
    const keys = some.map((n) => FOUR_MILLION.parcel(n).capakey);
    expect(keys.filter((key) => !parseCapakey(key).ok)).toEqual([]);
    expect(new Set(keys).size).toBe(some.length);
  });

  it('have keys of their own within one division too', () => {
    const { parcel } = synthesize(30_000);
    expect(new Set(Array.from({ length: 30_000 }, (_, n) => parcel(n).capakey)).size).toBe(30_000);
  });

  it('lie in Flanders, in Lambert 72, as large as they say', () => {
    for (const n of some) {
      const { geometry, areaM2, bounds } = FOUR_MILLION.parcel(n);
      expect(crsByPlace(boundsOf(geometry!))).toBe('EPSG:31370');
      expect(bounds).toEqual(boundsOf(geometry!));
      expect(areaOf(geometry!)).toBe(areaM2);
    }
  });

  it('adjoin the next in their row, and lie in one of the municipalities', () => {
    const [one, next] = [FOUR_MILLION.parcel(100), FOUR_MILLION.parcel(101)];
    expect(areAdjacent(one.geometry!, next.geometry!)).toBe(true);
    expect(FOUR_MILLION.municipalities).toHaveLength(TOWNS);
    const codes = new Set(FOUR_MILLION.municipalities.map(({ nisCode }) => nisCode));
    expect(some.filter((n) => !codes.has(FOUR_MILLION.parcel(n).nisCode!))).toEqual([]);
  });

  it('have an address for seven of ten, and some 80,000 streets at four million', () => {
    const withHouse = Array.from({ length: 1_000 }, (_, n) => FOUR_MILLION.parcel(n)).filter(
      ({ addresses }) => addresses!.length > 0,
    );
    expect(withHouse).toHaveLength(700);
    const inTown = Math.ceil(4_000_000 / TOWNS);
    const streets = new Set(
      Array.from({ length: inTown }, (_, n) => FOUR_MILLION.parcel(n).addresses![0]?.street),
    );
    expect(streets.size * TOWNS).toBeGreaterThan(80_000);
    expect(streets.size * TOWNS).toBeLessThan(120_000);
  });
});
