import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CRS_31370,
  json,
  localSource,
  reachOf,
  square,
  SUBJECT,
  type LocalSource,
} from '../fixtures/local-source.ts';
import { sewerage } from './sewerage.ts';

let source: LocalSource;
beforeAll(async () => {
  source = await localSource();
});
afterAll(() => source.close());

const zone = (id: number, name: string, x: number, width: number) => ({
  type: 'Feature',
  id: `zone.${id}`,
  geometry: square(x, 193_900, width, 300),
  properties: { ZONE: name, RIOOLBEHEERDER: 'Farys' },
});

it('says both zones of a parcel on their border, the larger first, and one that is drawn in pieces once', async () => {
  const { minX, maxX } = SUBJECT.area!.box;
  const third = (maxX - minX) / 3;
  const features = [
    zone(1, 'Individueel te optimaliseren buitengebied', minX - 100, 100 + third),
    zone(2, 'Centraal gebied', minX + third, third),
    zone(3, 'Centraal gebied', minX + 2 * third, 100),
  ];
  source.reply = json({ type: 'FeatureCollection', numberMatched: 3, crs: CRS_31370, features });
  const answers = await sewerage.ask(SUBJECT, ['ZONERINGSPLAN'], reachOf(source));
  const answer = answers.get('ZONERINGSPLAN')!;
  expect(answer).toMatchObject({ kind: 'found' });
  const { records } = answer as unknown as { records: readonly Record<string, unknown>[] };
  expect(records.map((record) => record['zone']).toSorted()).toEqual(['CENTRAAL', 'ITO']);
  expect(
    validateRecords(catalogueOf(), itemOf(catalogueOf(), 'ZONERINGSPLAN')!, 'APPLICABLE', records),
  ).toEqual([]);
});
