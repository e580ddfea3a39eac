import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import type { Connector } from '../connector.ts';
import {
  collection,
  json,
  localSource,
  reachOf,
  square,
  SUBJECT,
  type LocalSource,
  type Reply,
} from '../fixtures/local-source.ts';
import { heritage } from '../heritage/heritage.ts';
import { addressMatch } from '../registers/address-match.ts';
import { capakeyService } from '../registers/capakey.ts';
import { grbParcels } from '../registers/grb.ts';
import { parcelRegister } from '../registers/parcel-register.ts';
import { soil } from '../soil/ovam.ts';
import { waterAreas } from '../waterinfo/water-areas.ts';

let source: LocalSource;
afterEach(() => source.close());

const ask = async (connector: Connector, item: string, reply: Reply, timeoutMs?: number): Promise<Answer> => {
  source = await localSource(reply);
  return (await connector.ask(SUBJECT, [item], reachOf(source, {}, timeoutMs))).get(item)!;
};
const told = (answer: Answer): string =>
  answer.kind === 'failed' || answer.kind === 'not-covered'
    ? `${answer.kind}: ${answer.reason}`
    : answer.kind;

/** One connector for each protocol, in each dialect. */
const far = {
  ...collection({
    naam: 'x',
    kadaster_id: '44021A0002/00A000',
    Categorie: 'Bouwvrije opgave',
    CAPAKEY: '44021A0002/00A000',
  }),
};
const elsewhere = {
  ...far,
  features: far.features.map((feature) => ({ ...feature, geometry: square(150_000, 200_000, 20, 50) })),
};
const parcelOf = (key: string) => ({
  identificator: { objectId: 'x' },
  caPaKey: key,
  perceelStatus: 'gerealiseerd',
  adressen: [],
});

describe('an answer about another parcel is a failure', () => {
  it.each<[string, Connector, string, Reply]>([
    ['a feature far from where we asked (GeoServer)', heritage, 'BESCHERMD_MONUMENT', json(elsewhere)],
    ['a feature far from where we asked (ArcGIS)', waterAreas, 'SIGNAALGEBIED', json(elsewhere)],
    ['another key in the soil register', soil, 'BODEMVERONTREINIGING', json(far)],
    ['only neighbours in the GRB', grbParcels, 'PERCEELSGEOMETRIE', json(far)],
    [
      'another key in CaPaKey',
      capakeyService,
      'KADASTRALE_LIGGING',
      json({ municipalityCode: '1', departmentCode: '1', sectionCode: 'A', capakey: '44021A0002/00A000' }),
    ],
    [
      'another key in the parcel register',
      parcelRegister,
      'KADASTRALE_LIGGING',
      json(parcelOf('44021A0002/00A000')),
    ],
    [
      'another address',
      addressMatch,
      'ADRESSEN',
      json({
        adresMatches: [
          {
            identificator: { objectId: '9' },
            volledigAdres: 'Elders 1, 9000 Gent',
            huisnummer: '1',
            score: 100,
          },
        ],
        warnings: [],
      }),
    ],
  ])('%s', async (_what, connector, item, reply) => {
    expect(told(await ask(connector, item, reply))).toBe('failed: wrong-parcel');
  });
});

describe('a mix-up of reference systems is a failure', () => {
  const marked = (name: string | undefined, x: number, y: number) => ({
    ...far,
    crs: name === undefined ? undefined : { type: 'name', properties: { name } },
    features: [
      {
        type: 'Feature',
        id: 1,
        geometry: square(x, y, 20, 50),
        properties: { naam: 'x', CAPAKEY: SUBJECT.capakey, Categorie: 'Bouwvrije opgave' },
      },
    ],
  });
  it.each([
    ['marked Lambert 72 with numbers of Lambert 2008', 'urn:ogc:def:crs:EPSG::31370', 603_990, 693_990],
    ['marked Lambert 2008 with numbers of Lambert 72', 'EPSG:3812', 103_990, 193_990],
    ['not marked', undefined, 103_990, 193_990],
    ['of another country', 'EPSG:28992', 103_990, 193_990],
  ])('%s', async (_what, name, x, y) => {
    for (const [connector, item] of [
      [heritage, 'BESCHERMD_MONUMENT'],
      [waterAreas, 'SIGNAALGEBIED'],
      [grbParcels, 'PERCEELSGEOMETRIE'],
    ] as const) {
      expect(told(await ask(connector, item, json(marked(name, x, y))))).toBe('failed: wrong-crs');
      await source.close();
    }
    source = await localSource();
  });
});
