import { describe, expect, it } from 'vitest';
import { crsByPlace, epsgOf, requireLambert72, requireOneCrs } from './crs.ts';
import type { AreaGeometry } from './geometry.ts';

const at = (x: number, y: number, crs?: string): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 10, y],
      [x + 10, y + 10],
      [x, y + 10],
      [x, y],
    ],
  ],
  ...(crs && { crs: { type: 'name', properties: { name: crs } } }),
});

describe('the system of a geometry', () => {
  it.each([
    ['urn:ogc:def:crs:EPSG::31370', 31370],
    ['EPSG:3812', 3812],
    ['http://www.opengis.net/def/crs/EPSG/0/31370', 31370],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
  ])('is read from %s', (name, code) => {
    expect(epsgOf({ type: 'name', properties: { name } })).toBe(code);
  });

  it('is unreadable, not absent, when the member makes no sense', () => {
    expect(epsgOf({ type: 'name' })).toBeNaN();
    expect(epsgOf(undefined)).toBeNull();
  });

  it('shows in where the coordinates lie', () => {
    expect(crsByPlace({ minX: 174_000, minY: 171_000, maxX: 174_100, maxY: 171_100 })).toBe('EPSG:31370');
    expect(crsByPlace({ minX: 674_000, minY: 671_000, maxX: 674_100, maxY: 671_100 })).toBe('EPSG:3812');
    expect(crsByPlace({ minX: 4.7, minY: 50.8, maxX: 4.8, maxY: 50.9 })).toBe('EPSG:4326');
  });
});

describe('the guard of the register', () => {
  it('lets Lambert 72 pass, named or not', () => {
    expect(requireLambert72(at(174_000, 171_000)).ok).toBe(true);
    expect(requireLambert72(at(174_000, 171_000, 'EPSG:31370')).ok).toBe(true);
  });

  it('refuses Lambert 2008 by its name, although the numbers look right', () => {
    expect(requireLambert72(at(174_000, 171_000, 'EPSG:3812'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-crs', found: 'EPSG:3812' },
    });
  });

  it('refuses Lambert 2008 by its place, although the file says Lambert 72', () => {
    expect(requireLambert72(at(674_000, 671_000, 'EPSG:31370'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-crs', found: 'EPSG:3812' },
    });
  });

  it('refuses degrees', () => {
    expect(requireLambert72(at(4.7, 50.8))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-crs', found: 'EPSG:4326' },
    });
  });

  it('refuses two systems together', () => {
    expect(requireOneCrs([at(174_000, 171_000, 'EPSG:31370'), at(674_000, 671_000, 'EPSG:3812')])).toEqual({
      ok: false,
      refusal: { kind: 'wrong-crs', found: 'EPSG:3812' },
    });
    expect(requireOneCrs([at(1, 1), at(2, 2, 'EPSG:31370')])).toEqual({ ok: true, value: 31370 });
  });
});
