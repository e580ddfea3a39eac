import { afterEach, describe, expect, it } from 'vitest';
import type { Geometry } from 'geojson';
import {
  CRS_31370,
  json,
  localSource,
  reachOf,
  SUBJECT,
  xml,
  type LocalSource,
} from './fixtures/local-source.ts';
import { told } from './fixtures/mishaps.ts';
import { remedyClaims } from './housing/remedy-claims.ts';
import { traceOver } from './traces.ts';

const area = SUBJECT.area!; // 20 by 30 m from 104 000, 194 000
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates });
const over = (geometry: Geometry) => traceOver(area, geometry, 0.5);

describe('a thing without an area', () => {
  it('lies over the parcel as a point inside it, and has no overlap', () => {
    expect(over(point(104_010, 194_010))).toEqual({
      overlapM2: 0,
      overlapShare: 0,
      bufferM: 0,
      crs: 'EPSG:31370',
    });
    expect(over(point(104_021, 194_010))).toBeNull();
  });
  it('lies over it as a line that crosses its inside, not as one along its edge', () => {
    expect(over(line([103_999, 194_010], [104_021, 194_012]))).toMatchObject({ overlapM2: 0, bufferM: 0.5 });
    expect(over(line([104_000.2, 193_995], [104_000.2, 194_035]))).toBeNull();
    expect(over(line([103_998, 194_010], [104_000.9, 194_010]))).toBeNull();
  });
  it('is about another parcel when it is far away, and is refused when it is a collection', () => {
    expect(() => over(point(110_000, 194_010))).toThrow('wrong-parcel');
    expect(() => over({ type: 'GeometryCollection', geometries: [] })).toThrow('bad-geometry');
  });
});

describe('a remedy claim', () => {
  let source: LocalSource | undefined;
  afterEach(() => source?.close());
  const claim = (properties: object, geometry: Geometry) =>
    json({
      type: 'FeatureCollection',
      numberMatched: 1,
      crs: CRS_31370,
      features: [{ type: 'Feature', id: 1, geometry, properties }],
    });
  const ask = async (reply: ReturnType<typeof json>) => {
    source = await localSource(reply);
    return told(
      (await remedyClaims.ask(SUBJECT, remedyClaims.items, reachOf(source))).get('HERSTELVORDERING_WONEN')!,
    );
  };

  it.each([
    ['found when its point lies in the parcel', 'found', { DATUM: '2021-03-04' }],
    [
      'none when it names another parcel, though its point lies here',
      'none',
      { CAPAKEY: '44021A0002/00A000' },
    ],
    ['found when it names this parcel', 'found', { CAPAKEY: SUBJECT.capakey }],
  ])('is %s', async (_what, expected, properties) => {
    expect(await ask(claim(properties, point(104_010, 194_010)))).toBe(expected);
  });
  it('is read from GML points as well', async () => {
    const gml = `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" numberMatched="1"><wfs:member><w:h gml:id="h.1" xmlns:w="urn:w"><w:DATUM>2021-03-04</w:DATUM><w:SHAPE><gml:Point srsName="urn:ogc:def:crs:EPSG::31370"><gml:pos>104010 194010</gml:pos></gml:Point></w:SHAPE></w:h></wfs:member></wfs:FeatureCollection>`;
    expect(await ask(xml(gml))).toBe('found');
  });
});
