import { catalogueOf, itemsOf, type ItemRecordData } from '@vip/catalogue';
import type { DeliveryFacts, ItemFacts, ProvenanceFacts } from '../document-model.ts';

const VALIDATED = new Date('2026-05-18T09:12:00Z');

const source = (
  sourceCode: string,
  name: string,
  overlap?: readonly [m2: number, share: number],
): ProvenanceFacts => ({
  kind: 'SOURCE',
  sourceCode,
  name,
  at: new Date('2026-05-07T08:14:00Z'),
  sourceVersion: '01/01/2026',
  overlapM2: overlap?.[0],
  overlapShare: overlap?.[1],
});
const town: ProvenanceFacts = {
  kind: 'MUNICIPALITY',
  name: 'Stad Gent',
  at: new Date('2026-05-13T12:00:00Z'),
};

const found = (
  records: readonly ItemRecordData[],
  provenance: ProvenanceFacts,
  remark?: string,
): Omit<ItemFacts, 'code'> => ({
  applicability: 'APPLICABLE',
  answered: true,
  records,
  answeredAt: provenance.at,
  provenance,
  remark,
});

const ANSWERS: Readonly<Record<string, Omit<ItemFacts, 'code'>>> = {
  KADASTRALE_LIGGING: found(
    [
      {
        capakey: '44021A0123/00B000',
        afdelingCode: '44021',
        afdelingNaam: 'GENT  1 AFD',
        sectie: 'A',
        grondnummer: 123,
        letterexponent: 'B',
        perceelStatus: 'gerealiseerd',
      },
    ],
    source('BASISREG_PERCEEL', 'Percelenregister'),
  ),
  KADASTRALE_AARD: found(
    [{ aard: '104', aardOmschrijving: 'Huis' }],
    source('MAGDA_KADASTER', 'Kadaster via MAGDA'),
  ),
  LIGGING_WEG: found([{ wegType: 'GEMEENTEWEG', wegnaam: 'Rietkaai', uitgeruste: true }], town),
  KADASTRALE_OPPERVLAKTE: found(
    [{ oppervlakteBelast: 290, oppervlakteNietBelast: 0 }],
    source('MAGDA_KADASTER', 'Kadaster via MAGDA'),
  ),
  ADRESSEN: found(
    [{ adresId: '200001', volledigAdres: 'Rietkaai 27, 9000 Gent', status: 'inGebruik' }],
    source('BASISREG_ADRES', 'Adressenregister'),
  ),
  GEWESTPLAN: found(
    [
      {
        naam: 'Gentse en Kanaalzone',
        referentie: 'GWP_02000_222_00008_00001',
        planStatus: 'DEFINITIEF',
        datumGoedkeuring: '1977-09-14',
        bestemming: ['0100', '0101'],
        overlap: 100,
      },
    ],
    source('DSI_MERCATOR', 'Plannenregister (Mercator)', [290, 1]),
  ),
  VOORKOOPRECHT: found(
    [{ soort: 'WONEN', begunstigden: ['Stad Gent', 'Wonen in Vlaanderen'], begindatum: '2012-03-01' }],
    source('RVV', 'Themabestand voorkooprechten', [290, 1]),
  ),
  OMGEVINGSVERGUNNING: found(
    [
      {
        beschrijving: 'Verbouwen van een eengezinswoning',
        omvNummer: 'OMV_2019005771',
        projecttype: 'SH',
        typeBeslissing: 'VERGUND_VOORWAARDEN',
        datumBeslissing: '2019-11-24',
        vervalStatus: 'NIET_VERVALLEN',
        voorwaarden:
          'Het dakterras blijft 1,9 m van de perceelgrens. Regenwater wordt opgevangen in een put van minstens 5.000 liter.',
      },
      {
        beschrijving: 'Plaatsen van zonnepanelen',
        omvNummer: 'OMV_2021110020',
        projecttype: ['SH', 'MELDING'],
        typeBeslissing: 'AKTENAME',
        datumBeslissing: '2021-04-02',
      },
    ],
    source('OMV_MERCATOR', 'Omgevingsloket (Mercator)', [288.4, 0.994]),
    'De vergunning van 2019 is uitgevoerd.',
  ),
  STEDENBOUWKUNDIGE_VERGUNNING: found(
    [
      {
        referentie: '2009/10455',
        beslissing: 'VERGUND',
        datumBeslissing: '2009-06-18',
        beroepAangetekend: false,
        vervalStatus: 'NIET_VERVALLEN',
        beschrijving: 'Uitbreiden van de achterbouw',
      },
    ],
    { ...town, reusedFrom: 'VIP-00011873' },
  ),
  OVERSTROMING_FLUVIAAL: found(
    [{ klasse: 'B', gridcode: 2, overlap: 0.4 }],
    source('VMM_WATERTOETS', 'Vlaamse Milieumaatschappij', [1.2, 0.004]),
    'De zone raakt enkel de gevellijn. De gemeente heeft dit gemeld aan de bron.',
  ),
  OVERSTROMING_PLUVIAAL: found(
    [{ klasse: 'C', gridcode: 3, overlap: 23 }],
    source('VMM_WATERTOETS', 'Vlaamse Milieumaatschappij', [66.8, 0.23]),
  ),
  OVERSTROMING_ZEE: found([{ klasse: 'A' }], source('VMM_WATERTOETS', 'Vlaamse Milieumaatschappij')),
  P_SCORE: found(
    [{ score: 'C', bepalendeBron: 'pluviaal' }],
    source('VIP_AFGELEID', 'Afgeleid door het platform'),
  ),
  RISICOGROND: found(
    [
      {
        risicogrond: true,
        vlareboRubrieken: '11',
        periode: '1962-1981',
        omschrijving: 'Voormalige drukkerij. Bij overdracht is een oriënterend bodemonderzoek nodig.',
      },
    ],
    town,
  ),
  BESCHERMD_STADS_DORPSGEZICHT: found(
    [
      {
        naam: 'Coupure en omgeving',
        aanduidingId: '9231',
        statuut: 'DEFINITIEF',
        datumBesluit: '1996-02-05',
        externeDocumentatie: 'https://id.erfgoed.net/aanduidingsobjecten/9231',
        overlap: 100,
      },
    ],
    source('OE_WFS', 'Agentschap Onroerend Erfgoed', [290, 1]),
  ),
  EPC: found(
    [
      {
        attestnummer: '20170401-0001948124-1',
        epcType: 'EPC_BESTAAND',
        label: 'E',
        kengetal: 412.5,
        ingediend: '2017-04-01',
        geldigTot: '2027-04-01',
        status: 'Geldig',
      },
    ],
    source('VEKA_EPC', 'Energieprestatiedatabank (MAGDA)'),
  ),
  RENOVATIEPLICHT: found([{ vanToepassing: true }], source('VIP_AFGELEID', 'Afgeleid door het platform')),
  HEFFING_LEEGSTAND: found(
    [{ type: 'LEEGSTAND', vanToepassing: true, bedrag: 215_050, aanslagjaar: [2025, 2026] }],
    town,
  ),
  VOETWEG_DOORGANG: {
    applicability: 'UNKNOWN',
    answered: true,
    records: [],
    remark: 'Het atlasblad van de buurtwegen wordt gedigitaliseerd.',
    provenance: town,
  },
  BOS: { applicability: 'UNKNOWN', answered: false, records: [] },
};

const none = (code: string, municipal: boolean): ItemFacts => ({
  code,
  applicability: 'NOT_APPLICABLE',
  answered: true,
  records: [],
  provenance: municipal ? town : source('DSI_MERCATOR', 'Plannenregister (Mercator)'),
});

/** A validated dossier of fictitious people on the parcel of the design, with one item of every kind of answer. */
export const sampleFacts = (changes: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
  number: 'VIP-00014240',
  edition: 1,
  capakey: '44021A0123/00B000',
  address: 'Rietkaai 27, 9000 Gent',
  municipality: {
    nisCode: '44021',
    name: 'Stad Gent',
    contact: 'vastgoedinformatie@gent.example, 09 000 00 00',
  },
  requester: { name: 'Notariskantoor Peeters & Claes', kind: 'NOTARY' },
  reference: 'Nalatenschap Verbeke',
  purpose: 'SALE',
  submittedAt: new Date('2026-05-07T08:10:00Z'),
  validatedAt: VALIDATED,
  validatedBy: 'Stad Gent',
  validUntil: '2027-05-18',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [104_010, 194_000],
        [104_018, 194_002],
        [104_009, 194_038],
        [104_001, 194_036],
        [104_010, 194_000],
      ],
    ],
  },
  neighbours: [
    {
      label: '25',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [104_002, 193_998],
            [104_010, 194_000],
            [104_001, 194_036],
            [103_993, 194_034],
            [104_002, 193_998],
          ],
        ],
      },
    },
    {
      label: '29',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [104_018, 194_002],
            [104_027, 194_004],
            [104_018, 194_040],
            [104_009, 194_038],
            [104_018, 194_002],
          ],
        ],
      },
    },
    {
      label: '31',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [104_027, 194_004],
            [104_039, 194_007],
            [104_030, 194_043],
            [104_018, 194_040],
            [104_027, 194_004],
          ],
        ],
      },
    },
  ],
  items: itemsOf(catalogueOf()).map((item) => {
    const answer = ANSWERS[item.code];
    return answer ? { code: item.code, ...answer } : none(item.code, item.editMode === 'FEED');
  }),
  ...changes,
});
