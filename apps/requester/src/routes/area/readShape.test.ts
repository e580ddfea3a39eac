import { describe, expect, it } from 'vitest';
import { MOST_TEXT, readShape } from './readShape.ts';

const ring = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y],
];
const polygon = (x: number, y: number, size = 10) => ({ type: 'Polygon', coordinates: [ring(x, y, size)] });
const named = (name: string) => ({ type: 'name', properties: { name } });
const read = (value: unknown, said: Parameters<typeof readShape>[1] = null) =>
  readShape(JSON.stringify(value), said);

describe('a shape that somebody brings', () => {
  it.each([
    { what: 'a bare polygon', value: polygon(104_000, 194_000) },
    { what: 'a feature', value: { type: 'Feature', properties: {}, geometry: polygon(104_000, 194_000) } },
    {
      what: 'a collection with one feature',
      value: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry: polygon(104_000, 194_000) }],
      },
    },
    {
      what: 'a multipolygon of one',
      value: { type: 'MultiPolygon', coordinates: [[ring(104_000, 194_000, 10)]] },
    },
  ])('is taken from $what', ({ value }) => {
    expect(read(value)).toEqual({
      kind: 'shape',
      system: 'EPSG:31370',
      polygon: { type: 'Polygon', coordinates: [ring(104_000, 194_000, 10)] },
    });
  });

  it.each([
    { what: 'its numbers, in metres', value: polygon(104_000, 194_000), system: 'EPSG:31370' },
    { what: 'its numbers, far east', value: polygon(604_000, 694_000), system: 'EPSG:3812' },
    { what: 'its numbers, in degrees', value: polygon(3.7, 51, 0.001), system: 'EPSG:4326' },
    {
      what: 'its crs member',
      value: { ...polygon(3.7, 51, 0.001), crs: named('urn:ogc:def:crs:EPSG::4258') },
      system: 'EPSG:4258',
    },
    {
      what: 'CRS84',
      value: { ...polygon(3.7, 51, 0.001), crs: named('urn:ogc:def:crs:OGC:1.3:CRS84') },
      system: 'EPSG:4326',
    },
  ])('is in the system of $what', ({ value, system }) => {
    expect(read(value)).toMatchObject({ system });
  });

  it('is in the system that a person says, whatever the file says', () => {
    expect(read({ ...polygon(3.7, 51, 0.001), crs: named('EPSG:4326') }, 'EPSG:4258')).toMatchObject({
      system: 'EPSG:4258',
    });
  });

  it.each([
    { what: 'two polygons', value: [polygon(104_000, 194_000)], why: 'no-polygon' },
    {
      what: 'a line',
      value: { type: 'LineString', coordinates: ring(104_000, 194_000, 1) },
      why: 'no-polygon',
    },
    {
      what: 'two areas',
      value: {
        type: 'GeometryCollection',
        geometries: [polygon(104_000, 194_000), polygon(105_000, 194_000)],
      },
      why: 'several',
    },
    {
      what: 'web Mercator',
      value: { ...polygon(411_000, 6_600_000), crs: named('EPSG:3857') },
      why: 'unknown-system',
    },
    { what: 'numbers of nowhere', value: polygon(9_000_000, 9_000_000), why: 'unclear-system' },
    { what: 'no numbers', value: { type: 'Polygon', coordinates: [[['a', 'b']]] }, why: 'no-polygon' },
  ])('is refused in words when it is $what', ({ value, why }) => {
    expect(read(value)).toEqual({ kind: 'trouble', why });
  });

  it('is refused when it is no JSON, or longer than any area', () => {
    expect(readShape('<gml/>', null)).toEqual({ kind: 'trouble', why: 'no-json' });
    expect(readShape(' '.repeat(MOST_TEXT + 1), null)).toEqual({ kind: 'trouble', why: 'too-long' });
  });
});
