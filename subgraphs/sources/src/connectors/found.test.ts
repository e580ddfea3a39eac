import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import { FOUND } from './fixtures/found.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connector, Subject } from './connector.ts';
import { parcelRegister } from './registers/parcel-register.ts';
import { CONNECTORS } from './registry.ts';
import { drinkingWater } from './waterinfo/drinking-water.ts';
import { floodMaps } from './waterinfo/flood-maps.ts';
import {
  ADDRESS,
  CRS_31370,
  json,
  localSource,
  reachOf,
  SUBJECT,
  xml,
  type LocalSource,
  type Reply,
} from './fixtures/local-source.ts';
import { REGISTER_PARCEL } from './fixtures/replies.ts';

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});
const ask = async (connector: Connector, item: string, reply: Reply, subject: Subject = SUBJECT) => {
  await source?.close();
  source = await localSource(reply);
  return (await connector.ask(subject, [item], reachOf(source))).get(item)!;
};

const catalogue = catalogueOf();

describe('found', () => {
  it.each(
    FOUND.map(
      ([connector, item, reply, record]) => [connector.code, item, connector, reply, record] as const,
    ),
  )('%s says it of %s in the words of the catalogue', async (_code, item, connector, reply, record) => {
    const answer = await ask(connector, item, reply);
    expect(answer).toMatchObject({ kind: 'found', records: [record] });
    if (answer.kind === 'found') {
      expect(validateRecords(catalogue, itemOf(catalogue, item)!, 'APPLICABLE', answer.records)).toEqual([]);
      expect(answer.proof.requestDigest).toMatch(/^[0-9a-f]{64}$/);
      expect(answer.proof.responseDigest).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('has an example for every item of every source', () => {
    const shown = FOUND.map(([connector, item]) => `${connector.code} ${item}`).toSorted();
    expect(shown).toEqual(
      CONNECTORS.flatMap(({ code, items }) => items.map((item) => `${code} ${item}`)).toSorted(),
    );
  });
});

describe('the flood maps', () => {
  it('take the worst class of all points, a corner included', async () => {
    const corner: Reply = (request, response, body) => {
      const [minX, minY, maxX, maxY] = new URL(request.url!, 'http://x').searchParams
        .get('bbox')!
        .split(',')
        .map(Number) as [number, number, number, number];
      const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
      const gridcode = x > 104_019 && y > 194_029 ? 3 : 1;
      json({ type: 'FeatureCollection', features: [{ properties: { gridcode } }] })(request, response, body);
    };
    expect(await ask(floodMaps, 'OVERSTROMING_FLUVIAAL', corner)).toMatchObject({
      kind: 'found',
      records: [{ klasse: 'D', gridcode: 3 }],
    });
  });
});

it('turns the degrees of the drinking-water service, latitude first, into metres', async () => {
  const gml = `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" numberMatched="1"><wfs:member><d:zone gml:id="z.1" xmlns:d="urn:d"><d:zone>ZONE_II</d:zone><d:geom><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4258"><gml:exterior><gml:LinearRing><gml:posList>51.05 3.70 51.05 3.72 51.07 3.72 51.07 3.70 51.05 3.70</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></d:geom></d:zone></wfs:member></wfs:FeatureCollection>`;
  expect(await ask(drinkingWater, 'BESCHERMINGSZONE_WATERWINNING', xml(gml))).toMatchObject({
    kind: 'found',
    records: [{ zone: 'ZONE_II', overlap: 100 }],
  });
});

it('asks Basisregisters for the text of an address that the dossier does not know', async () => {
  const detail = {
    identificator: { objectId: '200001' },
    volledigAdres: { geografischeNaam: { spelling: 'Elders 3, 9000 Gent', taal: 'nl' } },
    adresStatus: 'inGebruik',
  };
  const answer = await ask(
    parcelRegister,
    'ADRESSEN',
    (request, response, body) =>
      json(request.url!.includes('/adressen/') ? detail : REGISTER_PARCEL)(request, response, body),
    { ...SUBJECT, addresses: [] },
  );
  expect(answer).toMatchObject({
    kind: 'found',
    records: [{ adresId: '200001', volledigAdres: 'Elders 3, 9000 Gent', status: 'inGebruik' }],
  });
  expect(ADDRESS.id).toBe('200001');
  expect(CRS_31370.type).toBe('name');
});
