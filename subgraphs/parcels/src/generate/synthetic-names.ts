/** Names that sound like Flanders and are nobody's. The same number always gives the same name. */

const TOWN_START = (
  'Ander Boster Cleme Dende Eeke Faro Gooi Herde Inge Jabbe Kaster Linde Moor Nieuw Ooster Puur Roesel ' +
  'Schelde Tielde Uiter Vosse Wester Zande Zwijn'
).split(' ');
const TOWN_END = 'beke dam dorp drecht egem ghem heide hove kerke lo mere rode sele voorde zele'.split(' ');
const STREET_START = (
  'Abdij Acacia Appel Beek Berk Beuken Bloemen Boomgaard Bos Brouwerij Brug Dennen Dorps Driehoek Eiken ' +
  'Elzen Essen Fabriek Gild Gracht Groen Haag Haven Hazelaar Heide Hoeve Hoog Kanaal Kapel Kasteel Kerk ' +
  'Kersen Klaver Klooster Koren Krekel Kruis Laar Leem Leeuwerik Linden Lijster Markt Meers Merel Mezen ' +
  'Molen Nachtegaal Noord Ooievaar Oost Oude Park Pastorij Peperhoek Polder Populieren Reiger Roggen ' +
  'Rozen Ruiter Schaap Schelde School Schuur Sleutel Spoor Stads Stations Sterre Tarwe Toren Tuin Valk ' +
  'Veld Vijver Vinken Vlas Vogel Voet Vrij Water Weide West Wijngaard Wilgen Winkel Wolven Zand Zavel ' +
  'Zomer Zonne Zuid Zwaluw Zwanen'
).split(' ');
const STREET_END = 'straat laan weg dreef steenweg plein hof pad berg kouter akker wegel'.split(' ');
/** Half the streets are called after nobody: a name of two words, as `Jan de Smetstraat`. */
const FIRST = 'Jan Karel Lode Emiel Rosa Maria Pieter Albert Clara Edgard'.split(' ');

const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length]!;

/** The n-th town, from 0; different for each of the first 360, numbered after that. */
export function townName(n: number): string {
  const name = pick(TOWN_START, n) + pick(TOWN_END, Math.floor(n / TOWN_START.length));
  const round = Math.floor(n / (TOWN_START.length * TOWN_END.length));
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** The n-th street of a town, from 0; different for each of the first 11,000 of one town. */
export function streetName(town: number, n: number): string {
  const at = n + town * 37; // so that towns do not all begin with the same street
  const start = pick(STREET_START, at);
  const end = pick(STREET_END, Math.floor(at / STREET_START.length) + town);
  const round = Math.floor(n / (STREET_START.length * STREET_END.length));
  return round === 0 ? `${start}${end}` : `${pick(FIRST, round - 1)} ${start}${end}`;
}
