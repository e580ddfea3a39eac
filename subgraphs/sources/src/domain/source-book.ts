/** What people may know of a source: whose it is and how it is asked. The platform and the municipality are sources too. */
export interface SourceEntry {
  readonly code: string;
  /** In words of who reads a dossier, not of who connects it: operations and versions are in `docs/sources`. */
  readonly name: string;
  readonly owner: string;
  readonly protocol: string;
  /** An authentic source need not be checked; a municipality may remark. */
  readonly authentic: boolean;
  readonly docs: string | null;
  readonly licence: string | null;
}

const OPEN_DATA = 'Modellicentie gratis hergebruik Vlaanderen';
const MAGDA_AGREEMENT = 'MAGDA-aansluitingsovereenkomst; geen hergebruik';
const AGREEMENT = 'Aansluitingsovereenkomst met de bronhouder; geen hergebruik';
const MAGDA: ReadonlySet<string> = new Set(['MAGDA_KADASTER', 'MAGDA_KBO', 'VEKA_EPC']);
/** Sources that are open only to who has an agreement with their owner. */
const CLOSED: ReadonlySet<string> = new Set([
  'ANB_KAPMACHTIGING',
  'ASBEST',
  'DBA',
  'DSI_SBS',
  'OMG_BEDRIJFSRUIMTEN',
  'OMGEVINGSLOKET',
  'OVAM_GIR',
  'VERGUNNINGENREGISTER',
  'VLOK',
]);

function licenceOf(code: string): string | null {
  if (code === 'VIP_AFGELEID' || code.startsWith('GEMEENTE_')) return null;
  if (MAGDA.has(code)) return MAGDA_AGREEMENT;
  return CLOSED.has(code) ? AGREEMENT : OPEN_DATA;
}

const entry = (
  code: string,
  name: string,
  owner: string,
  protocol: string,
  authentic: boolean,
  docs: string | null = null,
): SourceEntry => ({ code, name, owner, protocol, authentic, docs, licence: licenceOf(code) });

export const SOURCE_BOOK: readonly SourceEntry[] = [
  entry('GEO_CAPAKEY', 'CaPaKey-dienst', 'Digitaal Vlaanderen', 'REST_JSON', false),
  entry(
    'BASISREG_PERCEEL',
    'Percelenregister',
    'Digitaal Vlaanderen',
    'REST_JSONLD',
    true,
    'https://docs.basisregisters.vlaanderen.be/',
  ),
  entry(
    'BASISREG_ADRES',
    'Adressenregister',
    'Digitaal Vlaanderen / gemeenten',
    'REST_JSONLD',
    true,
    'https://docs.basisregisters.vlaanderen.be/',
  ),
  entry(
    'GRB_ADP',
    'Basiskaart GRB, administratieve percelen',
    'Digitaal Vlaanderen',
    'OGC_API_FEATURES',
    true,
  ),
  entry(
    'MAGDA_KADASTER',
    'Kadaster, via MAGDA',
    'FOD Financiën (AAPD) via Digitaal Vlaanderen',
    'SOAP_MAGDA',
    true,
  ),
  entry(
    'VEKA_EPC',
    'Energieprestatiecertificaten, via MAGDA',
    'Vlaams Energie- en Klimaatagentschap',
    'SOAP_MAGDA',
    true,
  ),
  entry('DSI_MERCATOR', 'Plannen op Mercator (open data)', 'Departement Omgeving', 'WFS_2.0', false),
  entry(
    'OMV_MERCATOR',
    'Kaartlagen van het Omgevingsloket (open data)',
    'Departement Omgeving',
    'WFS_2.0',
    false,
  ),
  entry('RVV', 'Vlaamse voorkooprechten', 'Digitaal Vlaanderen', 'WFS_2.0', true),
  entry(
    'VMM_WATERTOETS',
    'Informatieplicht overstromingsgevoelige gebieden (fluviaal, pluviaal, vanuit de zee)',
    'Vlaamse Milieumaatschappij / CIW',
    'WMS_GetFeatureInfo',
    true,
    'https://www.waterinfo.be/',
  ),
  entry(
    'VMM_WATERINFO_WFS',
    'Waterinfo (signaalgebieden, risicozones 2017, oude watertoets)',
    'Vlaamse Milieumaatschappij',
    'WFS_2.0',
    false,
    'https://www.waterinfo.be/',
  ),
  entry(
    'VMM_WATERWINNING',
    'Grondwaterwingebieden en beschermingszones',
    'Vlaamse Milieumaatschappij / DOV',
    'WFS_2.0',
    false,
    'https://www.dov.vlaanderen.be/',
  ),
  entry(
    'OVAM_DOV',
    'Bodemonderzoeken op DOV (open data)',
    'OVAM / DOV',
    'WFS_2.0',
    false,
    'https://www.dov.vlaanderen.be/',
  ),
  entry('SEVESO', 'Seveso-inrichtingen en consultatiezones', 'Departement Omgeving', 'WFS_2.0', false),
  entry('GEO_VOGEL', 'Vogelrichtlijngebieden', 'ANB / Departement Omgeving', 'WFS_2.0', true),
  entry('GEO_HABITAT', 'Habitatrichtlijn(deel)gebieden', 'ANB / Departement Omgeving', 'WFS_2.0', true),
  entry('GEO_VEN', 'VEN- en IVON-gebieden', 'ANB / Departement Omgeving', 'WFS_2.0', true),
  entry(
    'OE_WFS',
    'Onroerend Erfgoed, beschermd en vastgesteld (open data)',
    'Agentschap Onroerend Erfgoed',
    'WFS_2.0',
    true,
    'https://geo.onroerenderfgoed.be/',
  ),
  entry(
    'BASISREG_GEBOUW',
    'Gebouwenregister',
    'Digitaal Vlaanderen / gemeenten',
    'REST_JSONLD',
    true,
    'https://docs.basisregisters.vlaanderen.be/',
  ),
  entry('DSI_SBS', 'Plannenregister (Slimme bevraagservice)', 'Departement Omgeving', 'REST_JSON', true),
  entry(
    'OMGEVINGSLOKET',
    'Omgevingsloket (omgevingsvergunningendossiers)',
    'Departement Omgeving',
    'REST_JSON',
    false,
  ),
  entry('DBA', 'Digitale Bouwaanvraag (2014-2018)', 'Departement Omgeving', 'REST_JSON', false),
  entry(
    'VERGUNNINGENREGISTER',
    'Oud vergunningenregister',
    'Gemeenten / Departement Omgeving',
    'XML_XSD / gemeentelijke API',
    false,
  ),
  entry('OVAM_GIR', 'Grondeninformatieregister', 'OVAM', 'REST_JSON / SOAP_MAGDA', true),
  entry('ANB_NATUURBEHEERPLAN', 'Natuurbeheerplannen', 'Agentschap voor Natuur en Bos', 'WFS_2.0', false),
  entry(
    'ANB_KAPMACHTIGING',
    'Gewestelijke kapmachtigingen',
    'Agentschap voor Natuur en Bos',
    'REST_JSON',
    false,
  ),
  entry(
    'ANB_DOMEIN',
    'Openbare bossen en natuurdomeinen ANB / reservaten',
    'Agentschap voor Natuur en Bos',
    'WFS_2.0',
    false,
  ),
  entry('GEO_DUIN', 'Beschermde gebieden Duinendecreet', 'ANB / Departement Omgeving', 'WFS_2.0', true),
  entry('GEO_RAMSAR', 'Ramsargebieden', 'ANB', 'WFS_2.0', false),
  entry('OE_INVENTARIS', 'Inventaris Onroerend Erfgoed', 'Agentschap Onroerend Erfgoed', 'REST_JSON', true),
  entry(
    'VMM_ZONERING',
    'Zoneringsplannen en gebiedsdekkende uitvoeringsplannen',
    'Vlaamse Milieumaatschappij',
    'WFS_2.0',
    false,
  ),
  entry(
    'VMM_OVERSTROMINGSGEBIED',
    'Afgebakende overstromingsgebieden en oeverzones',
    'CIW / VMM',
    'WFS_2.0',
    false,
  ),
  entry('VLOK', 'Vlaams Loket Woningkwaliteit (VLOK)', 'Wonen in Vlaanderen', 'REST_JSON', true),
  entry(
    'WONEN_HERSTELVORDERING',
    'Register van herstelvorderingen',
    'Wonen in Vlaanderen (Wooninspectie)',
    'WFS_2.0',
    false,
  ),
  entry(
    'OMG_BEDRIJFSRUIMTEN',
    'Inventaris leegstaande en verwaarloosde bedrijfsruimten',
    'Departement Omgeving',
    'REST_JSON / lijst',
    true,
  ),
  entry(
    'WONEN_WONINGBOUWGEBIED',
    'Woningbouw- en woonvernieuwingsgebieden',
    'Wonen in Vlaanderen',
    'WFS_2.0',
    false,
  ),
  entry(
    'VLM_LANDINRICHTING',
    'Landinrichting, ruil- en herverkaveling',
    'Vlaamse Landmaatschappij',
    'WFS_2.0',
    false,
  ),
  entry('ASBEST', 'Asbestinventarisatiedatabank', 'OVAM', 'REST_JSON', true),
  entry('AWV_ROOILIJN', 'Gewestelijke rooilijnplannen', 'Agentschap Wegen en Verkeer', 'WFS_2.0', false),
  entry(
    'MAGDA_KBO',
    'Kruispuntbank van Ondernemingen, via MAGDA',
    'FOD Economie via Digitaal Vlaanderen',
    'SOAP_MAGDA',
    true,
  ),
  entry('VIP_AFGELEID', 'Afgeleid door het platform', 'Platform', 'intern', false),
  entry('GEMEENTE_SYSTEEM', 'Eigen systeem van de gemeente', 'Gemeente', 'REST_JSON', false),
  entry(
    'GEMEENTE_REGISTER',
    'Gemeentelijk register uit een bestand (CSV, XLSX, GeoJSON)',
    'Gemeente',
    'FILE',
    false,
  ),
  entry('GEMEENTE_MANUEEL', 'Ingevuld door de gemeente', 'Gemeente', 'UI', false),
];

const BY_CODE: ReadonlyMap<string, SourceEntry> = new Map(SOURCE_BOOK.map((source) => [source.code, source]));
/** Whether the platform asks it by itself; itself and the municipality are sources too, and nobody asks them over a network. */
export const isAsked = (code: string): boolean => code !== 'VIP_AFGELEID' && !code.startsWith('GEMEENTE_');
export const sourceEntry = (code: string): SourceEntry | undefined => BY_CODE.get(code);
