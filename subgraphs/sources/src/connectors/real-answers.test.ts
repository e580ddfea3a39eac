import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import type { FeatureCollection } from 'geojson';
import { afterEach, describe, expect, it } from 'vitest';
import { readHeldParcels } from './cadastre/held-rights.ts';
import { readOwnershipStates } from './cadastre/ownership-states.ts';
import type { ItemRecord } from './answer.ts';
import { readEnterprise } from './enterprise/kbo.ts';
import { epc, readCertificates } from './energy/epc.ts';
import {
  ADDRESS,
  json,
  localSource,
  reachOf,
  SUBJECT,
  xml,
  type LocalSource,
} from './fixtures/local-source.ts';
import { ParcelArea } from './parcel-area.ts';
import { readMagdaReply, withoutPeople } from './protocols/magda.ts';
import { capakeyService } from './registers/capakey.ts';
import { grbParcels } from './registers/grb.ts';

const REAL = new URL('../../../../../shared/real-data/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, REAL), 'utf8');
const catalogue = catalogueOf();
const problems = (item: string, records: readonly ItemRecord[]) =>
  validateRecords(catalogue, itemOf(catalogue, item)!, 'APPLICABLE', records);

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});

describe.skipIf(!existsSync(REAL))(
  'recorded answers of the real services (skipped without ../shared/real-data)',
  () => {
    it('reads a parcel of CaPaKey v2', async () => {
      source = await localSource(json(JSON.parse(read('capakey-v2-parcel.json'))));
      const answer = (await capakeyService.ask(SUBJECT, ['KADASTRALE_LIGGING'], reachOf(source))).get(
        'KADASTRALE_LIGGING',
      )!;
      expect(answer).toMatchObject({
        kind: 'found',
        records: [
          {
            capakey: '44021A0001/00A000',
            afdelingCode: '44021',
            afdelingNaam: 'GENT  1 AFD',
            sectie: 'A',
            grondnummer: 1,
            letterexponent: 'A',
            perceelStatus: 'actueel',
          },
        ],
      });
      if (answer.kind === 'found') expect(problems('KADASTRALE_LIGGING', answer.records)).toEqual([]);
    });

    it('reads a parcel of the GRB with every attribute, among its neighbours', async () => {
      const all = JSON.parse(read('grb-adp-full-attributes.geojson')) as FeatureCollection;
      source = await localSource(
        json(all, { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/31370>' }),
      );
      const [parcel] = all.features;
      const subject = {
        ...SUBJECT,
        capakey: parcel!.properties!['CAPAKEY'] as string,
        area: new ParcelArea(parcel!.geometry),
      };
      const near = {
        ...all,
        features: all.features.filter(
          ({ geometry }) =>
            new ParcelArea(geometry).covers(subject.area.shape, 0) !== null || geometry === parcel!.geometry,
        ),
      };
      source.reply = json(near, { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/31370>' });
      const answers = await grbParcels.ask(subject, grbParcels.items, reachOf(source));
      expect(answers.get('KADASTRALE_OPPERVLAKTE')).toMatchObject({
        kind: 'found',
        records: [{ oppervlakteGrb: 502.92 }],
      });
      const geometry = answers.get('PERCEELSGEOMETRIE')!;
      expect(geometry).toMatchObject({
        kind: 'found',
        records: [{ crs: 'EPSG:31370', versiedatum: '2021-05-16' }],
        geometry: { overlapShare: 1 },
      });
      if (geometry.kind === 'found') expect(problems('PERCEELSGEOMETRIE', geometry.records)).toEqual([]);
      // The same file without a mark of its reference system is refused, not guessed.
      source.reply = json(near);
      expect(
        (await grbParcels.ask(subject, grbParcels.items, reachOf(source))).get('PERCEELSGEOMETRIE'),
      ).toMatchObject({ kind: 'failed', reason: 'wrong-crs' });
    });

    it('reads two certificates of MAGDA GeefEpc, which is another kind each', () => {
      const one = readCertificates(
        readMagdaReply(read('magda/geef-epc-9840-krekelstraat-73.xml'))!,
        '1567828',
      );
      expect(one).toMatchObject([
        {
          attestnummer: '20170401-0001948124-1',
          epcType: 'EPC_BESTAAND',
          label: 'D',
          kengetal: 309,
          ingediend: '2017-04-01',
          geldigTot: '2027-04-01',
          status: 'Geldig',
          gebouweenheid: '6747170',
        },
      ]);
      const other = readCertificates(readMagdaReply(read('magda/geef-epc-2100-turnhoutsebaan-2.xml'))!, null);
      expect(other.length).toBeGreaterThan(0);
      for (const records of [one, other]) expect(problems('EPC', records)).toEqual([]);
      expect(() =>
        readCertificates(readMagdaReply(read('magda/geef-epc-9840-krekelstraat-73.xml'))!, '999'),
      ).toThrow('wrong-parcel');
    });

    it('reads "no data" (30001) as none, and a fault as a failure', async () => {
      for (const name of [
        'geef-epc-9620-hazestraat-83',
        'geef-eigendomstoestanden-notfound',
        'zoek-eigendomstoestanden-notfound',
        'geef-onderneming-notfound',
      ])
        expect(readMagdaReply(read(`magda/${name}.xml`))).toBeNull();
      expect(() => readMagdaReply(read('magda/generic-fault.xml'))).toThrow('SOAP fault: faultstring');
      source = await localSource(xml(read('magda/geef-epc-9620-hazestraat-83.xml')));
      expect(
        (await epc.ask({ ...SUBJECT, addresses: [ADDRESS] }, ['EPC'], reachOf(source))).get('EPC'),
      ).toMatchObject({ kind: 'none' });
    });

    it('reads an enterprise of the crossroads bank', () => {
      const contents = readMagdaReply(read('magda/geef-onderneming-0207451227.xml'))!;
      expect(readEnterprise(contents, '0207451227')).toEqual({
        number: '0207451227',
        active: true,
        name: 'Stad Gent',
        hasVat: true,
        seat: {
          street: 'Botermarkt',
          houseNumber: '1',
          box: null,
          postcode: '9000',
          city: 'Gent',
          country: 'BE',
        },
      });
      expect(() => readEnterprise(contents, '0428315871')).toThrow('wrong-parcel');
    });

    // The fictitious persons of the mock are named by the files; their numbers are not repeated here.
    it.each([
      ['24055B1087/00Z000', undefined, 897],
      ['24013A0155/00N002', { aard: ['220'], aardOmschrijving: ['PRIVATIEF DEEL#'] }, undefined],
    ])('reads the ownership states of %s', (key, nature, taxed) => {
      const { person, contents } = heldBy().find((one) =>
        readHeldParcels(one.contents, one.person).has(key),
      )!;
      expect([...readHeldParcels(contents, person)]).toEqual([key]);
      expect(() => readHeldParcels(contents, '85073003328')).toThrow('wrong-parcel');
      const findings = readOwnershipStates(contents, key);
      expect(findings['KADASTRALE_AARD']?.records[0]?.['aard']).toBeDefined();
      if (nature) expect(findings['KADASTRALE_AARD']?.records).toEqual([nature]);
      expect(findings['KADASTRALE_OPPERVLAKTE']?.records[0]?.['oppervlakteBelast']).toBe(taxed);
      expect(() => readOwnershipStates(contents, '44021A0001/00A000')).toThrow('wrong-parcel');
    });

    it('keeps nothing of the people in them', () => {
      const names = magdaFiles().filter((name) => /^(zoek-eigendom.*\d|geef-epc-(98|21).*)\.xml$/.test(name));
      expect(names).toHaveLength(4);
      for (const name of names) {
        const kept = withoutPeople(Buffer.from(read(`magda/${name}`))).toString();
        expect(kept).not.toMatch(/INSZ|Achternaam|Voornaam|PartijId|BLEECKX/);
        for (const { person } of heldBy()) expect(kept).not.toContain(person);
        expect(kept).toMatch(/Perceel|Attestnummer/);
      }
    });
  },
);

const magdaFiles = () => readdirSync(new URL('magda/', REAL));
/** Per recorded search by person: who was asked about, and what came. */
const heldBy = () =>
  magdaFiles().flatMap((name) => {
    const person = /^zoek-eigendomstoestanden-(\d{11})\.xml$/.exec(name)?.[1];
    return person ? [{ person, contents: readMagdaReply(read(`magda/${name}`))! }] : [];
  });
