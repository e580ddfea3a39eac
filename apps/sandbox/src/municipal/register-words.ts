/** The kind that an item of a municipal register always has: a vacancy levy is about vacancy. */
const KINDS: Readonly<Record<string, string>> = {
  LEIDING_GAS: 'AARDGAS',
  LEIDING_ELEKTRICITEIT: 'ELEKTRICITEIT',
  LEIDING_PRODUCTEN: 'PRODUCTEN',
  RIOLERING_COLLECTOR: 'COLLECTOR',
  DRINKWATERLEIDING: 'DRINKWATER',
  TELECOM: 'TELECOM',
  HEFFING_LEEGSTAND: 'LEEGSTAND',
  HEFFING_VERWAARLOZING: 'VERWAARLOZING',
  HEFFING_ONGESCHIKT: 'ONGESCHIKT_ONBEWOONBAAR',
  HEFFING_BEDRIJFSRUIMTEN: 'BEDRIJFSRUIMTEN',
  ACTIVERINGSHEFFING: 'ACTIVERING',
  TWEEDE_VERBLIJF: 'TWEEDE_VERBLIJF',
  VERHAALBELASTING_WEGENIS: 'WEGENIS',
  VERHAALBELASTING_RIOLERING: 'RIOLERING',
  PARKEERPLAATSEN: 'PARKEERPLAATSEN',
  ANDERE_HEFFING: 'ANDERE',
};
export const kindOf = (itemCode: string): string | undefined => KINDS[itemCode];

/** Attributes that hold the number of a file. */
export const NUMBERED: ReadonlySet<string> = new Set([
  'attestnummer',
  'dossierId',
  'inventarisnummer',
  'nummer',
  'omvNummer',
  'pvNummer',
  'referentie',
]);

/** What a clerk of a made-up municipality writes in a text field. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  aard: [
    'Bouwen van een eengezinswoning',
    'Verbouwen van een woning',
    'Vellen van bomen',
    'Bouwen van een carport',
  ],
  begunstigde: ['Woonmaatschappij Rivierland', 'Intercommunale Kanaalstreek', 'De gemeente'],
  beheerder: ['Netbeheer Vlaanderen', 'Waterbeheer Leie en Schelde', 'De gemeente'],
  beschrijving: ['Uitbreiden van de achterbouw', 'Plaatsen van een afsluiting', 'Strook voortuin, 12 m²'],
  categorie: ['Tweede categorie', 'Derde categorie', 'Niet geklasseerd'],
  constructie: ['Hoofdgebouw', 'Bijgebouw achteraan', 'Stal'],
  entiteit: ['Gelijkvloers', 'Eerste verdieping', 'Bus 0101'],
  exploitant: ['Garage Van Hove', 'Drukkerij De Leeuw', 'Schrijnwerkerij Maes'],
  fase: ['In uitvoering', 'Ingesteld', 'Afgesloten'],
  gebouweenheid: ['Hoofdgebouw', 'Bus 0101'],
  instantie: ['Rechtbank van eerste aanleg', 'Gewestelijk stedenbouwkundig inspecteur'],
  lijn: ['Lijn 50', 'Lijn 58'],
  naam: ['Kanaalkant', 'Oude Veerweg', 'Molenwijk', 'Stationsomgeving'],
  omschrijving: [
    'Strook langs de achterste perceelsgrens',
    'Doorgang naar het achterliggende perceel',
    'Volgens het plan bij de akte',
  ],
  onteigenendeInstantie: ['De gemeente', 'Agentschap Wegen en Verkeer'],
  opmerkingen: ['Geen opmerkingen van het college.', 'Lot 2 is te smal om te bebouwen.'],
  reden: ['Vastgesteld bij plaatsbezoek', 'Geen inschrijving in het bevolkingsregister'],
  resultaat: ['Gunstig', 'Voorwaardelijk gunstig', 'Ongunstig'],
  rechtsgrond: ['Akte van 12 maart 1987', 'Koninklijk besluit van 4 juni 1958'],
  rooilijnType: ['Huidige rooilijn', 'Toekomstige rooilijn'],
  rubrieken: ['6.4.1', '15.1.1', '17.3.4'],
  terrein: ['Bedrijvenzone Kanaalkant', 'Ambachtelijke zone Molenwijk'],
  type: ['Inbreuk', 'Misdrijf'],
  vergunningverlener: ['College van burgemeester en schepenen', 'Deputatie'],
  voorwaarden: [
    'Regenwater opvangen in een put van minstens 5.000 liter.',
    'Streekeigen beplanting langs de straat.',
  ],
  vrijstelling: ['Renovatie aan de gang', 'Nieuwe eigenaar'],
  waterloop: ['Molenbeek (VHA 7021)', 'Oude Leie (VHA 6804)'],
  weg: ['E17', 'E40', 'E34'],
  wegnaam: ['Rietkaai', 'Kerkstraat', 'Molenweg'],
  wegnummer: ['Voetweg 14', 'Buurtweg 3', 'N9'],
};
