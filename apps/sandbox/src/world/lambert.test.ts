import fc from 'fast-check';
import { expect, it } from 'vitest';
import { project, readCrs } from './lambert.ts';

const inFlanders = fc.tuple(
  fc.double({ min: 22_000, max: 258_000, noNaN: true }),
  fc.double({ min: 153_000, max: 244_000, noNaN: true }),
);

it('brings a point of Flanders from Lambert 72 to Lambert 2008 and back to the millimetre, about 500 km away', () => {
  fc.assert(
    fc.property(inFlanders, ([x, y]) => {
      const there = project([x, y], 31370, 3812);
      const [backX, backY] = project(there, 3812, 31370);
      expect(Math.hypot(backX - x, backY - y)).toBeLessThan(0.001);
      expect(Math.abs(there[0] - x - 500_000)).toBeLessThan(100);
      expect(Math.abs(there[1] - y - 500_000)).toBeLessThan(100);
    }),
  );
});

it('puts the cathedral of Gent where the globe has it', () => {
  const [longitude, latitude] = project([104_764, 193_877], 31370, 4326);
  expect(longitude).toBeCloseTo(3.726, 2);
  expect(latitude).toBeCloseTo(51.053, 2);
});

it.each([
  ['EPSG:31370', 31370],
  ['urn:ogc:def:crs:EPSG::3812', 3812],
  ['http://www.opengis.net/def/crs/EPSG/0/31370', 31370],
  ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326],
  ['EPSG:27700', null],
  [undefined, null],
])('reads the system out of %s', (text, code) => {
  expect(readCrs(text)).toBe(code);
});
