import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connector, Subject } from './connector.ts';
import {
  ADDRESS,
  collection,
  CRS_31370,
  json,
  localSource,
  reachOf,
  square,
  SUBJECT,
  xml,
  type LocalSource,
  type Reply,
} from './fixtures/local-source.ts';
import { cadastre } from './cadastre/ownership-states.ts';
import { epc } from './energy/epc.ts';
import { heritage } from './heritage/heritage.ts';
import { birdAreas, habitatAreas, venAreas } from './mercator/nature.ts';
import { permits } from './mercator/permits.ts';
import { plans } from './mercator/plans.ts';
import { seveso } from './mercator/seveso.ts';
import { preemption } from './preemption/rvv.ts';
import { addressMatch } from './registers/address-match.ts';
import { capakeyService } from './registers/capakey.ts';
import { grbParcels } from './registers/grb.ts';
import { parcelRegister } from './registers/parcel-register.ts';
import { CONNECTORS } from './registry.ts';
import { soil } from './soil/ovam.ts';
import { drinkingWater } from './waterinfo/drinking-water.ts';
import { floodMaps } from './waterinfo/flood-maps.ts';
import { waterAreas } from './waterinfo/water-areas.ts';

const catalogue = catalogueOf();
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

const magda = (inhoud: string): Reply =>
  xml(
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><web:R xmlns:web="urn:x"><Repliek><Antwoorden><Antwoord>${inhoud}</Antwoord></Antwoorden></Repliek></web:R></soapenv:Body></soapenv:Envelope>`,
  );
const exception = (code: string, type = 'FOUT') =>
  `<Uitzonderingen><Uitzondering><Identificatie>${code}</Identificatie><Type>${type}</Type><Diagnose>d</Diagnose></Uitzondering></Uitzonderingen>`;
const parcelXml = (more: string, number = '1') =>
  `<Inhoud><Perceel><Identificatie><KadastraleAfdeling><Code>44021</Code></KadastraleAfdeling><Sectie>A</Sectie><Grondnummer>${number}</Grondnummer><Letterexponent>A</Letterexponent><Partitie>P0000</Partitie></Identificatie>${more}</Perceel></Inhoud>`;
const NO_FEATURES = json({ type: 'FeatureCollection', features: [], numberMatched: 0 });
const problem =
  (title: string): Reply =>
  (_, response) =>
    void response
      .writeHead(404, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ type: 'urn:be.vlaanderen.basisregisters.api:parcel:not-found', title }));
const onLayer =
  (layer: string, properties: object): Reply =>
  (request, response, body) =>
    (new URL(request.url!, 'http://x').searchParams.get('typeNames') === layer
      ? json(collection(properties))
      : NO_FEATURES)(request, response, body);
const parcel = {
  identificator: { objectId: '44021A0001-00A000', versieId: '2023-11-02T07:37:09+01:00' },
  caPaKey: '44021A0001/00A000',
  perceelStatus: 'gerealiseerd',
  adressen: [{ objectId: '200001' }],
};

/** Per item: what a source says when it found something, and the record that this becomes. */
const FOUND: readonly (readonly [Connector, string, Reply, object])[] = [
  [
    capakeyService,
    'KADASTRALE_LIGGING',
    json({
      municipalityCode: '44021',
      departmentCode: '44021',
      departmentName: 'GENT  1 AFD',
      sectionCode: 'A',
      capakey: '44021A0001/00A000',
    }),
    { afdelingNaam: 'GENT  1 AFD', grondnummer: 1, letterexponent: 'A' },
  ],
  [
    parcelRegister,
    'KADASTRALE_LIGGING',
    json(parcel),
    { capakey: '44021A0001/00A000', perceelStatus: 'gerealiseerd' },
  ],
  [
    parcelRegister,
    'ADRESSEN',
    json(parcel),
    { adresId: '200001', volledigAdres: 'Proefstraat 12, 9000 Gent' },
  ],
  [
    addressMatch,
    'ADRESSEN',
    json({
      adresMatches: [
        {
          identificator: { objectId: '200001' },
          volledigAdres: { geografischeNaam: { spelling: 'Proefstraat 12, 9000 Gent', taal: 'nl' } },
          huisnummer: '12',
          adresStatus: 'inGebruik',
          score: 100,
        },
      ],
    }),
    { adresId: '200001', status: 'inGebruik' },
  ],
  [
    grbParcels,
    'KADASTRALE_OPPERVLAKTE',
    json(collection({ CAPAKEY: '44021A0001/00A000', OPPERVL: 502.92, EINDDATUM: '' })),
    { oppervlakteGrb: 502.92 },
  ],
  [
    grbParcels,
    'PERCEELSGEOMETRIE',
    json(collection({ CAPAKEY: '44021A0001/00A000', VERSDATUM: '2021-05-16' })),
    { crs: 'EPSG:31370', versiedatum: '2021-05-16' },
  ],
  [
    cadastre,
    'KADASTRALE_AARD',
    magda(
      parcelXml(
        '<AardKadastraalPerceel><Code>200</Code><Omschrijving>HUIS</Omschrijving></AardKadastraalPerceel>',
      ),
    ),
    { aard: ['200'], aardOmschrijving: ['HUIS'] },
  ],
  [
    cadastre,
    'KADASTRALE_OPPERVLAKTE',
    magda(
      parcelXml(
        '<AlgemeneInformaties><AlgemeneInformatie><Oppervlakte><Belast>300</Belast></Oppervlakte></AlgemeneInformatie><AlgemeneInformatie><Oppervlakte><Belast>25.5</Belast><NietBelast>4</NietBelast></Oppervlakte></AlgemeneInformatie></AlgemeneInformaties>',
      ),
    ),
    { oppervlakteBelast: 325.5, oppervlakteNietBelast: 4 },
  ],
  [
    epc,
    'EPC',
    magda(
      '<Inhoud><Epc id="1"><Identificatie><Attestnummer>20170401-0001948124-1</Attestnummer></Identificatie><Actief>true</Actief><Status>Geldig</Status><DatumGeldigheid>2027-04-01</DatumGeldigheid><Scores><Score type="primaireEnergieVerbruikPerVierkanteMeter"><Waarde meeteenheid="kWh/m²">512.00</Waarde></Score></Scores><Ligging><Adres arId="200001"/></Ligging><EpcEenheidType>EPC bestaand</EpcEenheidType></Epc></Inhoud>',
    ),
    { epcType: 'EPC_BESTAAND', label: 'F', kengetal: 512, geldigTot: '2027-04-01' },
  ],
  [
    plans,
    'GEWESTPLAN',
    onLayer('lu:lu_gwp_gv', {
      algplanid: 'GWP_1',
      naam: 'Gewestplan Gentse en Kanaalzone',
      svnaam: 'woongebieden met landelijk karakter',
      svnr: 'art. 6.1.2.2',
      categorie: 'WON',
    }),
    { bestemming: ['0102'], artikel: ['art. 6.1.2.2'], overlap: 50 },
  ],
  [
    plans,
    'RUP_GEWESTELIJK',
    onLayer('lu:lu_gewrup_gv', {
      algplanid: 'RUP_02000_212_1',
      naam: 'Afbakening',
      svnaam: 'art. 8.33: natuurgebied',
      categorie: 'XYZ',
    }),
    { bestemming: ['natuurgebied'], artikel: ['art. 8.33'] },
  ],
  [
    plans,
    'RUP_GEMEENTELIJK',
    onLayer('lu:lu_gemrup_gv', {
      ALGPLANID: 'RUP_44021_214_1',
      NAAM: 'Zuid',
      SVNAAM: 'woonzone',
      FICHELINK: 'https://dsi.omgeving.vlaanderen.be/fiche-detail/x',
    }),
    {
      referentie: 'RUP_44021_214_1',
      externeDocumentatie: ['https://dsi.omgeving.vlaanderen.be/fiche-detail/x'],
    },
  ],
  [
    permits,
    'OMGEVINGSVERGUNNING',
    onLayer('lu:lu_omv_vk_v2', {
      projectnummer: 'OMV_2018005771',
      onderwerp: 'verkavelen',
      beslissing: 'Vergund onder voorwaarden',
      datum_beslissing: '2019-10-03',
    }),
    {
      omvNummer: 'OMV_2018005771',
      projecttype: ['VK'],
      typeBeslissing: ['VERGUND_VOORWAARDEN'],
      datumBeslissing: ['2019-10-03'],
    },
  ],
  [
    preemption,
    'VOORKOOPRECHT',
    onLayer('RVV:Rvviwb', {
      SRTTYPELAB: 'IWB Overstromingsgebied',
      BDRVV: '2012-06-01',
      BEGUNSTIGDE: 'VMM; De Vlaamse Waterweg',
    }),
    {
      soort: ['IWB_OVERSTROMINGSGEBIED'],
      begunstigden: ['VMM', 'De Vlaamse Waterweg'],
      begindatum: '2012-06-01',
    },
  ],
  ...(['OVERSTROMING_FLUVIAAL', 'OVERSTROMING_PLUVIAAL'] as const).map(
    (item) =>
      [
        floodMaps,
        item,
        json({ type: 'FeatureCollection', features: [{ properties: { gridcode: 0 } }] }),
        { klasse: 'A', gridcode: 0 },
      ] as const,
  ),
  [
    floodMaps,
    'OVERSTROMING_ZEE',
    json({ type: 'FeatureCollection', features: [{ properties: { gridcode: '2' } }] }),
    { klasse: 'C', gridcode: 2 },
  ],
  [
    waterAreas,
    'SIGNAALGEBIED',
    json(collection({ Categorie: 'Verscherpte watertoets', Naam: 'Meersen' })),
    { naam: 'Meersen', vervolgtraject: 'VERSCHERPTE_WATERTOETS' },
  ],
  [
    waterAreas,
    'RISICOZONE_OVERSTROMING',
    json(collection({ risicozone: 'Risicozone voor overstroming' })),
    { inRisicozone: true, overlap: 50 },
  ],
  [
    drinkingWater,
    'BESCHERMINGSZONE_WATERWINNING',
    json(collection({ zone: 'ZONE_III', naam: 'Waterwinning' })),
    { zone: 'ZONE_III', naam: 'Waterwinning', overlap: 50 },
  ],
  [
    soil,
    'BODEMVERONTREINIGING',
    json(
      collection({
        kadaster_id: '44021A0001/00A000',
        uitspraak: 'Aanwezige bodemverontreiniging vraagt geen verder onderzoek/sanering',
        dossiernummer: '7',
      }),
    ),
    { uitspraak: 'GEEN_VERDER_ONDERZOEK', dossiernummer: ['7'] },
  ],
  [seveso, 'SEVESO', json(collection({ naam: 'Tankpark' })), { inZone: true, inrichting: ['Tankpark'] }],
  [
    birdAreas,
    'VOGELRICHTLIJNGEBIED',
    json(collection({ gebnaam: 'Polders', na2000code: 'BE2301336' })),
    { naam: ['Polders'], code: ['BE2301336'], overlap: 50 },
  ],
  [
    habitatAreas,
    'HABITATRICHTLIJNGEBIED',
    json(collection({ naam: 'Polders', gebcode: 'BE2300222', deelgebied: 'BE2300222-4' })),
    { deelgebied: ['BE2300222-4'] },
  ],
  [
    venAreas,
    'VEN_IVON',
    json(collection({ naam: 'Meersen', gebiedsnr: '201', categorie: 'GEN' })),
    { gebiedsnr: ['201'], categorie: ['GEN'] },
  ],
  [
    heritage,
    'BESCHERMD_MONUMENT',
    onLayer('vioe_geoportaal:bes_monument', {
      naam: 'Burgerhuis',
      aanduid_id: 9133,
      statuut: 'voorlopig beschermd',
      datum_besluit: '1973-06-20Z',
    }),
    {
      aanduidingId: '9133',
      statuut: 'VOORLOPIG',
      datumBesluit: '1973-06-20',
      externeDocumentatie: 'https://id.erfgoed.net/aanduidingsobjecten/9133',
    },
  ],
  [
    heritage,
    'BESCHERMD_STADS_DORPSGEZICHT',
    onLayer('vioe_geoportaal:bes_sd_gezicht', { naam: 'Stadsgezicht', aanduid_id: 1 }),
    { statuut: 'DEFINITIEF' },
  ],
  [
    heritage,
    'BESCHERMD_LANDSCHAP',
    onLayer('vioe_geoportaal:bes_landschap', { naam: 'Kouters', aanduid_id: 1 }),
    { naam: 'Kouters' },
  ],
  [
    heritage,
    'OVERGANGSZONE',
    onLayer('vioe_geoportaal:bes_overgangszone', { naam: 'Overgangszone', aanduid_id: 1 }),
    { naam: 'Overgangszone' },
  ],
];

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

describe('none', () => {
  it.each(
    CONNECTORS.flatMap((connector) =>
      connector.items.map((item) => [connector.code, item, connector] as const),
    ),
  )('%s says it of %s only in its own word for it', async (code, item, connector) => {
    const words: Reply =
      code === 'MAGDA_KADASTER' || code === 'VEKA_EPC'
        ? magda(exception('30001'))
        : code === 'BASISREG_PERCEEL'
          ? problem('Onbestaand perceel.')
          : code === 'GEO_CAPAKEY'
            ? (_, response) =>
                void response
                  .writeHead(404, { 'content-type': 'application/json' })
                  .end('{"message":"Not Found"}')
            : code === 'BASISREG_ADRES'
              ? json({ adresMatches: [], warnings: [] })
              : NO_FEATURES;
    expect(await ask(connector, item, words)).toMatchObject({ kind: 'none' });
  });
  it('is what a neighbour is that only shares the border', async () => {
    const neighbour = {
      ...collection({ naam: 'x' }),
      features: [{ type: 'Feature', geometry: square(104_020, 194_000, 20, 30), properties: { naam: 'x' } }],
    };
    expect(await ask(seveso, 'SEVESO', json(neighbour))).toMatchObject({ kind: 'none' });
  });
});

describe('failed', () => {
  it.each<[string, Connector, string, Reply]>([
    ['an exception of MAGDA other than 30001', cadastre, 'KADASTRALE_AARD', magda(exception('99996'))],
    ['30001 beside another exception', epc, 'EPC', magda(exception('30001') + exception('99996'))],
    ['a fault with status 500', epc, 'EPC', xml('<Fault><faultstring>x</faultstring></Fault>', 500)],
    ['a document type in XML', epc, 'EPC', xml('<!DOCTYPE x [<!ENTITY a "b">]><Repliek/>')],
    [
      'a flood class that does not exist',
      floodMaps,
      'OVERSTROMING_FLUVIAAL',
      json({ type: 'FeatureCollection', features: [{ properties: { gridcode: 9 } }] }),
    ],
    [
      'a flood map without its class',
      floodMaps,
      'OVERSTROMING_FLUVIAAL',
      json({ type: 'FeatureCollection', features: [{ properties: { value: 1 } }] }),
    ],
    [
      'a pronouncement on soil that we do not know',
      soil,
      'BODEMVERONTREINIGING',
      json(collection({ kadaster_id: '44021A0001/00A000', uitspraak: 'Iets nieuws' })),
    ],
    [
      'a protection zone that we do not know',
      drinkingWater,
      'BESCHERMINGSZONE_WATERWINNING',
      json(collection({ zone: 'IX' })),
    ],
    [
      'a signal area of a category that we do not know',
      waterAreas,
      'SIGNAALGEBIED',
      json(collection({ Categorie: 'Iets nieuws' })),
    ],
    [
      'a certificate of a kind that we do not know',
      epc,
      'EPC',
      magda(
        '<Inhoud><Epc><Identificatie><Attestnummer>1</Attestnummer></Identificatie><EpcEenheidType>Iets nieuws</EpcEenheidType></Epc></Inhoud>',
      ),
    ],
    [
      'an area that crosses itself',
      heritage,
      'BESCHERMD_MONUMENT',
      json({
        ...collection({ naam: 'x' }),
        features: [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [104_000, 194_000],
                  [104_010, 194_010],
                  [104_010, 194_000],
                  [104_000, 194_012],
                  [104_000, 194_000],
                ],
              ],
            },
          },
        ],
      }),
    ],
  ])('is what %s is', async (_what, connector, item, reply) => {
    expect(await ask(connector, item, reply)).toMatchObject({ kind: 'failed' });
  });

  it('takes one layer along, not its neighbours', async () => {
    source = await localSource((request, response, body) =>
      request.url!.includes('lu_gewrup')
        ? void response.writeHead(500).end()
        : NO_FEATURES(request, response, body),
    );
    const answers = await plans.ask(SUBJECT, plans.items, reachOf(source));
    expect([...answers].map(([item, { kind }]) => [item, kind])).toEqual([
      ['GEWESTPLAN', 'none'],
      ['RUP_GEWESTELIJK', 'failed'],
      ['RUP_GEMEENTELIJK', 'none'],
    ]);
  });
});

describe('not covered', () => {
  it.each(CONNECTORS.map((connector) => [connector.code, connector] as const))(
    'is what %s says when it cannot be asked, and it then asks nothing',
    async (_code, connector) => {
      source = await localSource();
      const answers = await connector.ask(
        { capakey: null, nisCode: '44021', area: null, addresses: [] },
        connector.items,
        reachOf(source),
      );
      expect([...answers.values()].every(({ kind }) => kind === 'not-covered')).toBe(true);
      expect([...answers.keys()]).toEqual(connector.items);
      expect(source.asked).toEqual([]);
    },
  );
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
      json(request.url!.includes('/adressen/') ? detail : parcel)(request, response, body),
    { ...SUBJECT, addresses: [] },
  );
  expect(answer).toMatchObject({
    kind: 'found',
    records: [{ adresId: '200001', volledigAdres: 'Elders 3, 9000 Gent', status: 'inGebruik' }],
  });
  expect(ADDRESS.id).toBe('200001');
  expect(CRS_31370.type).toBe('name');
});
