import { spawnSync } from 'node:child_process';
import type { Point, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readCrs, toLambert72, type Crs } from './crs.ts';
import { placed } from './protocols/features.ts';

/** Places across Flanders in three systems, from `cs2cs` of PROJ 9.1.1 (EPSG operation "BD72 to ETRS89 (2)", 0.2 m). */
const PLACES: readonly (readonly [string, Position, Position, Position])[] = [
  ['Gent', [104_000, 194_000], [603_997.1958, 693_994.7384], [3.712679493, 51.054330109]],
  ['the coast', [44_000, 210_000], [543_995.765, 709_987.4632], [2.852440872, 51.190252331]],
  ['the Maas', [240_000, 180_000], [739_997.7654, 680_011.0517], [5.648843404, 50.923323843]],
];

const within = (a: Position, b: Position): number => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
const from = (position: Position, crs: Crs): Position =>
  (toLambert72({ type: 'Point', coordinates: position }, crs) as Point).coordinates;

describe('a place in another system', () => {
  it.each(PLACES)(
    'is the same place in Lambert 72 within a metre: %s',
    (_name, lambert72, lambert2008, degrees) => {
      expect(within(from(lambert2008, 'EPSG:3812'), lambert72)).toBeLessThan(1);
      for (const crs of ['EPSG:4258', 'EPSG:4326', 'CRS84'] as const)
        expect(within(from(degrees, crs), lambert72)).toBeLessThan(1);
    },
  );

  it.each([
    ['urn:ogc:def:crs:EPSG::4258', true],
    ['http://www.opengis.net/def/crs/EPSG/0/4258', true],
    ['EPSG:4326', true],
    ['EPSG:4326', false],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', false],
  ])('is read whichever of its degrees comes first: %s, latitude first %s', (name, isTurned) => {
    const [, lambert72, , [longitude, latitude]] = PLACES[0]!;
    const coordinates = isTurned ? [latitude!, longitude!] : [longitude!, latitude!];
    const { coordinates: there } = placed({ type: 'Point', coordinates }, readCrs(name), name) as Point;
    expect(within(there, lambert72)).toBeLessThan(1);
  });

  it('is refused when it is marked as what it cannot be', () => {
    const [, lambert72, lambert2008, degrees] = PLACES[0]!;
    expect(() => from(lambert2008, 'EPSG:31370')).toThrow('wrong-crs');
    expect(() => from(lambert72, 'EPSG:3812')).toThrow('wrong-crs');
    expect(() => from(lambert72, 'EPSG:4258')).toThrow('wrong-crs');
    expect(() => from(degrees, 'EPSG:31370')).toThrow('wrong-crs');
    expect(() => readCrs('EPSG:28992')).toThrow('wrong-crs');
    expect(() => readCrs(null)).toThrow('wrong-crs');
  });
});

const hasProj = spawnSync('cs2cs', ['-l']).status === 0;

describe.skipIf(!hasProj)('PROJ (skipped when cs2cs is not installed)', () => {
  const GRID = Array.from({ length: 13 }, (_, i) => 25_000 + i * 18_000).flatMap((x) =>
    [155_000, 185_000, 215_000, 240_000].map((y): Position => [x, y]),
  );
  const proj = (to: string): readonly Position[] =>
    spawnSync('cs2cs', ['-f', '%.9f', 'EPSG:31370', to], {
      input: GRID.map((point) => point.join(' ')).join('\n'),
      encoding: 'utf8',
    })
      .stdout.trim()
      .split('\n')
      .map((line) => line.split(/\s+/).slice(0, 2).map(Number));

  it.each([
    ['EPSG:3812', 'EPSG:3812'],
    ['EPSG:4258', 'EPSG:4258'],
    ['EPSG:4326', 'EPSG:4326'],
  ] as const)('puts %s over all of Flanders where we do, within a metre', (to, crs) => {
    const there = proj(to);
    expect(there).toHaveLength(GRID.length);
    for (const [i, place] of there.entries()) {
      // PROJ gives degrees latitude first, as EPSG has them.
      const ours = crs === 'EPSG:3812' ? place : place.toReversed();
      expect(within(from(ours, crs), GRID[i]!)).toBeLessThan(1);
    }
  });
});
