import { expect, it } from 'vitest';
import { fromPolygon, readMetres, toPolygon } from './shape.ts';

const CORNERS = [
  [104_000, 194_000],
  [104_010, 194_000],
  [104_010, 194_005],
] as const;

it('is no area before its third corner', () => {
  expect(toPolygon({ corners: CORNERS.slice(0, 2), holes: [] })).toBeNull();
});

it('goes to the register closed, with its system, and comes back open', () => {
  const polygon = toPolygon({ corners: CORNERS, holes: [] });
  expect(polygon).toMatchObject({
    type: 'Polygon',
    crs: { properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
    coordinates: [[...CORNERS, CORNERS[0]]],
  });
  expect(fromPolygon(polygon)).toEqual({ corners: CORNERS, holes: [] });
});

it.each([
  { text: '104123.45', axis: 'x', reads: 104_123.45 },
  { text: '104 123,45', axis: 'x', reads: 104_123.45 },
  { text: '194000', axis: 'y', reads: 194_000 },
  { text: '51.05', axis: 'y', reads: null },
  { text: '604000', axis: 'x', reads: null },
  { text: '-5', axis: 'x', reads: null },
  { text: 'abc', axis: 'x', reads: null },
  { text: '', axis: 'x', reads: null },
] as const)('reads "$text" as $axis: $reads', ({ text, axis, reads }) => {
  expect(readMetres(text, axis)).toBe(reads);
});
