/** Where the context is served; every JSON-LD document names it. */
export const contextUrl = (publicUrl: string): string => new URL('/context/vastgoed.jsonld', publicUrl).href;

// The published OSLO context (2021-06-30) glues namespace and term together without `#`, a slip of its generator;
// the namespace of the vocabulary itself ends in `#`.
const VASTGOED = 'https://data.vlaanderen.be/ns/vastgoed#';
const PERCEEL = 'https://data.vlaanderen.be/ns/perceel#';

/** Classes of OSLO Vastgoed that an item of the catalogue may name. */
const ITEM_CLASSES = {
  PlanInlichting: 'PlanInlichting',
  Besluitinlichting: 'Besluitinlichting',
  Rechtinlichting: 'Rechtinlichting',
  Vergunninginlichting: 'VergunningInlichting',
  AttestInlichting: 'AttestInlichting',
  Overtredinginlichting: 'OvertredingInlichting',
  Vorderinginlichting: 'Vorderinginlichting',
  RisicoInlichting: 'RisicoInlichting',
  Bescherminginlichting: 'Bescherminginlichting',
  InventarisInlichting: 'InventarisInlichting',
  Voorschriftinlichting: 'Voorschriftinlichting',
  Verordeninginlichting: 'Verordeninginlichting',
  Meldinginlichting: 'Meldinginlichting',
  BeheerInlichting: 'BeheerInlichting',
  ErfdienstbaarheidVanOpenbaarNut: 'ErfdienstbaarheidVanOpenbaarNut',
  BelastingOfHeffingInlichting: 'BelastingOfHeffingInlichting',
} as const;

const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
const set = (iri: string) => ({ '@id': iri, '@container': '@set' });
const day = (iri: string) => ({ '@id': iri, '@type': 'xsd:date' });
const instant = (iri: string) => ({ '@id': iri, '@type': 'xsd:dateTime' });

/**
 * The JSON-LD context of a delivered dossier, for `/context/vastgoed.jsonld`. Terms are those of the OSLO Vastgoed
 * application profile, with its spelling; what it has no word for lives under our own address.
 */
export const contextDocument = (publicUrl: string): { '@context': Record<string, unknown> } => ({
  '@context': {
    '@version': 1.1,
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    vastgoed: VASTGOED,
    vip: `${contextUrl(publicUrl)}#`,
    Vastgoeddossier: `${VASTGOED}Vastgoeddossier`,
    'Vastgoeddossier.identificator': set(`${VASTGOED}identificator`),
    'Vastgoeddossier.inlichting': set(`${VASTGOED}inlichting`),
    'Vastgoeddossier.opmaakdatum': day(`${VASTGOED}opmaakdatum`),
    'Vastgoeddossier.over': `${VASTGOED}over`,
    Vastgoed: `${VASTGOED}Vastgoed`,
    'Vastgoed.adres': `${VASTGOED}adres`,
    'Vastgoed.gebouweenheid': { '@id': `${VASTGOED}gebouweenheid`, '@container': '@set', '@type': '@id' },
    'Vastgoed.geometrie': `${VASTGOED}geometrie`,
    'Vastgoed.perceel': set(`${VASTGOED}perceel`),
    KadastraalPlanperceel: `${PERCEEL}KadastraalPlanperceel`,
    'KadastraalPlanperceel.identificator': `${PERCEEL}identificator`,
    Adresvoorstelling: 'http://www.w3.org/ns/locn#Address',
    'Adresvoorstelling.volledigAdres': 'http://www.w3.org/ns/locn#fullAddress',
    Geometrie: 'http://www.w3.org/ns/locn#Geometry',
    'Geometrie.wkt': {
      '@id': 'http://www.opengis.net/ont/geosparql#asWKT',
      '@type': 'http://www.opengis.net/ont/geosparql#wktLiteral',
    },
    Identificator: 'http://www.w3.org/ns/adms#Identifier',
    'Identificator.identificator': 'http://www.w3.org/2004/02/skos/core#notation',
    Aanvraag: `${VASTGOED}Aanvraag`,
    'Aanvraag.aanvrager': `${VASTGOED}aanvrager`,
    'Aanvraag.datum': day(`${VASTGOED}datum`),
    'Aanvraag.doel': `${VASTGOED}doel`,
    Aanvrager: `${VASTGOED}Aanvrager`,
    Inlichting: `${VASTGOED}Inlichting`,
    'Inlichting.beschrijving': `${VASTGOED}beschrijving`,
    'Inlichting.bron': `${VASTGOED}bron`,
    'Inlichting.typeInlichting': id(`${VASTGOED}typeInlichting`),
    'Inlichting.verstrekker': `${VASTGOED}verstrekker`,
    ...Object.fromEntries(Object.entries(ITEM_CLASSES).map(([term, name]) => [term, `${VASTGOED}${name}`])),
    Verstrekker: `${VASTGOED}Verstrekker`,
    BenoemdeWaarde: `${VASTGOED}BenoemdeWaarde`,
    'BenoemdeWaarde.naam': `${VASTGOED}naam`,
    'BenoemdeWaarde.waarde': set(`${VASTGOED}waarde`),
    Document: 'http://xmlns.com/foaf/0.1/Document',
    PubliekeOrganisatie: 'http://data.europa.eu/m8g/PublicOrganisation',
    naam: 'http://purl.org/dc/terms/title',
    geldigTot: day('http://purl.org/dc/terms/valid'),
    versie: 'http://purl.org/dc/terms/hasVersion',
    gevalideerdOp: instant('http://purl.org/dc/terms/issued'),
    gevalideerdDoor: 'http://purl.org/dc/terms/publisher',
    bevraagdOp: instant('http://www.w3.org/ns/prov#generatedAtTime'),
    automatischGevalideerdVolgensBeleidVan: day('vip:automatischGevalideerdVolgensBeleidVan'),
    aanvraag: 'vip:aanvraag',
    uitgave: 'vip:uitgave',
    catalogusversie: 'vip:catalogusversie',
    referentie: 'vip:referentie',
    partitie: set('vip:partitie'),
    rubriek: 'vip:rubriek',
    code: 'vip:code',
    vraag: 'vip:vraag',
    toepasselijkheid: 'vip:toepasselijkheid',
    beantwoord: 'vip:beantwoord',
    opmerking: 'vip:opmerking',
    rechtsgrond: 'vip:rechtsgrond',
    overlapM2: { '@id': 'vip:overlapM2', '@type': 'xsd:decimal' },
    overlapAandeel: { '@id': 'vip:overlapAandeel', '@type': 'xsd:decimal' },
    overgenomenUit: 'vip:overgenomenUit',
    // A list: the order of answers, and of what one answer holds, is part of the delivery.
    antwoord: { '@id': 'vip:antwoord', '@container': '@list' },
    gegeven: { '@id': 'vip:gegeven', '@container': '@list' },
    Antwoord: 'vip:Antwoord',
    weergave: 'vip:weergave',
    eenheid: 'https://schema.org/unitText',
    sha256: 'vip:sha256',
  },
});
