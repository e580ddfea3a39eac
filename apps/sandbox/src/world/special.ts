import { areaOf, boxOf, type Box, type MultiPolygon } from './geometry.ts';
import { MOCKUP } from './quarters.ts';
import type { Parcel } from './types.ts';

/** A parcel on which one thing can be seen happen; listed in `/cast.json`. */
export interface Scenario {
  readonly code: string;
  readonly capakey: string;
  readonly name: string;
  readonly description: string;
}

/** So many days after today the answer about one scenario parcel is another. */
export const CHANGES_AFTER_DAYS = 30;

/** What the sources do on a scenario parcel, whatever the control panel says. */
export interface SpecialKeys {
  readonly historic: string;
  readonly withoutGeometry: string;
  readonly inParts: string;
  readonly epcDown: string;
  readonly slowSoil: string;
  readonly floodCorner: string;
  readonly dry: string;
  readonly monument: string;
  readonly narrow: string;
  readonly zoneBorder: string;
  /** The Omgevingsloket and its map layer tell different permits. */
  readonly permitsDiffer: string;
  readonly oldPermits: string;
  readonly unfit: string;
  /** Declared unfit, until the platform's clock is moved far enough. */
  readonly changesLater: string;
  /** Its municipality's own system refuses the dossier instead of validating it. */
  readonly refused: string;
  /** Every answer comes by itself, and none of them asks for a person's look. */
  readonly byItself: string;
  readonly vacant: string;
}

const sharesStreet = (a: Parcel, b: Parcel): boolean =>
  a.addresses[0]?.street !== undefined && a.addresses[0]?.street === b.addresses[0]?.street;

/** Houses of a town with one address, in register order: a steady place to pick scenario parcels from. */
export const housesIn = (parcels: readonly Parcel[], nisCode: string, division?: string): readonly Parcel[] =>
  parcels.filter(
    (p) =>
      p.nisCode === nisCode &&
      p.use === 'house' &&
      p.addresses.length === 1 &&
      (division === undefined || p.division.code === division),
  );

/** Two houses next to each other. */
function neighbours(houses: readonly Parcel[], from: number): readonly [Parcel, Parcel] {
  for (let i = from; i + 1 < houses.length; i++)
    if (
      sharesStreet(houses[i]!, houses[i + 1]!) &&
      houses[i]!.capakey.slice(0, 10) === houses[i + 1]!.capakey.slice(0, 10)
    )
      return [houses[i]!, houses[i + 1]!];
  throw new RangeError('No two neighbours left for a scenario');
}

/** The strip along one long side of a passage; the rest is the town's. */
function halfAsWide({ shape }: Parcel): Pick<Parcel, 'shape' | 'box' | 'areaM2'> {
  const [a, b, c, d] = shape![0]![0] as [number, number][];
  const middle = ([x, y]: [number, number], [toX, toY]: [number, number]): [number, number] => [
    Math.round((x + toX) * 50) / 100,
    Math.round((y + toY) * 50) / 100,
  ];
  const strip: MultiPolygon = [[[a!, middle(a!, b!), middle(d!, c!), d!, a!]]];
  return { shape: strip, box: boxOf(strip), areaM2: Math.round(areaOf(strip) * 100) / 100 };
}

/**
 * Bends a few parcels of the made world out of the ordinary, and tells which. Changes `parcels` in place.
 * @param mayFlood whether any flood map has an object near this box.
 * @param zonesOf how many zones of the regional plan cover a good part of this parcel.
 */
export function makeSpecial(
  parcels: Parcel[],
  mayFlood: (box: Box) => boolean,
  zonesOf: (shape: MultiPolygon) => number,
): SpecialKeys {
  const replace = (capakey: string, change: Partial<Parcel>): void => {
    const at = parcels.findIndex((parcel) => parcel.capakey === capakey);
    parcels[at] = { ...parcels[at]!, ...change };
  };
  const gent = housesIn(parcels, '44021', '44021');
  const ledeberg = housesIn(parcels, '44021', '44032');
  const leuven = housesIn(parcels, '24062');
  const holsbeek = housesIn(parcels, '24043');

  const dry = (houses: readonly Parcel[]): readonly Parcel[] =>
    houses.filter((house) => !mayFlood(house.box!));

  const [left, right] = neighbours(gent, 40);
  const historic = `${left.capakey.slice(0, 10)}/00Z009`;
  parcels.push({
    ...left,
    capakey: historic,
    shape: null,
    box: null,
    status: 'gehistoreerd',
    versionDate: '2021-03-15',
    successors: [left.capakey, right.capakey],
    addresses: [],
    units: [],
    areaM2: Math.round((left.areaM2 + right.areaM2) * 100) / 100,
  });

  const withoutGeometry = leuven[60]!.capakey;
  replace(withoutGeometry, { shape: null, box: null });

  // One owner, one key, a cross street between: the second part loses its own key.
  const meadows = parcels.filter((p) => p.nisCode === '24043' && p.use === 'meadow' && p.shape !== null);
  const inParts = meadows[0]!;
  const part = meadows.find(
    (p) => p.box!.minX > inParts.box!.maxX + 4 && Math.abs(p.box!.minY - inParts.box!.minY) < 120,
  )!;
  const shape = [...inParts.shape!, ...part.shape!];
  replace(inParts.capakey, { shape, box: boxOf(shape), areaM2: Math.round(areaOf(shape) * 100) / 100 });
  parcels.splice(
    parcels.findIndex((p) => p.capakey === part.capakey),
    1,
  );

  const narrow = parcels.find(
    (p) => p.nisCode === '44021' && p.use === 'garden' && p.shape !== null && p.areaM2 < 65,
  )!;
  replace(narrow.capakey, halfAsWide(narrow));
  return {
    historic,
    withoutGeometry,
    inParts: inParts.capakey,
    epcDown: ledeberg[12]!.capakey,
    slowSoil: ledeberg[25]!.capakey,
    floodCorner: dry(ledeberg)[40]!.capakey,
    dry: dry(holsbeek)[33]!.capakey,
    monument: gent[9]!.capakey,
    narrow: narrow.capakey,
    zoneBorder: parcels.find(
      ({ use, shape, capakey }) =>
        use === 'house' && shape !== null && capakey !== MOCKUP.capakey && zonesOf(shape) > 1,
    )!.capakey,
    permitsDiffer: ledeberg[52]!.capakey,
    oldPermits: leuven[30]!.capakey,
    unfit: ledeberg[33]!.capakey,
    changesLater: ledeberg[30]!.capakey,
    refused: housesIn(parcels, '71072')[21]!.capakey,
    byItself: dry(housesIn(parcels, '46021'))[30]!.capakey,
    vacant: parcels.find((p) => p.nisCode === '44021' && p.use === 'workshop' && p.shape !== null)!.capakey,
  };
}

/** The list for `/cast.json`, in plain Dutch. */
export function scenariosOf(
  parcels: readonly Parcel[],
  keys: SpecialKeys,
  held: readonly string[],
): readonly Scenario[] {
  const first = (nisCode: string): string => housesIn(parcels, nisCode)[20]!.capakey;
  const list: readonly [code: string, capakey: string, name: string, description: string][] = [
    [
      'ALL_FOUND',
      MOCKUP.capakey,
      'Alles gevonden',
      'Rietkaai 27 in Gent: elke bron antwoordt, en er is veel te vinden: beschermd stadsgezicht, overstromingskans, voorkooprecht, vergunning, EPC. Jan Peeters is eigenaar.',
    ],
    [
      'SOURCE_DOWN',
      keys.epcDown,
      'Een bron valt uit',
      'De EPC-databank geeft voor dit adres altijd een fout; de andere bronnen antwoorden.',
    ],
    [
      'SOURCE_SLOW',
      keys.slowSoil,
      'Een trage bron',
      'De bodemdatabank heeft voor dit perceel 3,5 seconden nodig.',
    ],
    [
      'FLOOD_CORNER',
      keys.floodCorner,
      'Overstroming op één hoek',
      'Alleen een hoek van het perceel ligt in klasse D; wie één punt in het midden bevraagt, mist dat.',
    ],
    [
      'FLOOD_NONE',
      keys.dry,
      'Geen overstroming gemodelleerd',
      'Geen enkele overstromingskaart heeft hier een object: dat betekent klasse A, niet een fout.',
    ],
    [
      'MONUMENT',
      keys.monument,
      'Beschermd monument',
      'Het gebouw is een beschermd monument met een overgangszone eromheen.',
    ],
    [
      'CITIZEN_HOLDS_RIGHT',
      held[1]!,
      'Burger met een recht',
      'Jan Peeters is hier eigenaar: hij mag aanvragen. Lies Vermeulen niet.',
    ],
    [
      'HISTORIC',
      keys.historic,
      'Historisch perceel',
      'Gesplitst in twee percelen; kan niet meer worden aangevraagd.',
    ],
    [
      'WITHOUT_GEOMETRY',
      keys.withoutGeometry,
      'Perceel zonder geometrie',
      'Bekend in het Percelenregister, zonder geometrie in het GRB; kan niet worden aangevraagd.',
    ],
    [
      'NOT_CONNECTED',
      first('31005'),
      'Gemeente niet aangesloten',
      'Brugge is in de zandbak niet aangesloten.',
    ],
    [
      'IN_PARTS',
      keys.inParts,
      'Perceel in twee delen',
      'Eén perceel, twee vlakken, aan weerszijden van een weg.',
    ],
    [
      'NARROW',
      keys.narrow,
      'Smal perceel',
      'Een doorgang van minder dan een meter breed: een binnenbuffer van een halve meter laat er niets van over.',
    ],
    [
      'ZONE_BORDER',
      keys.zoneBorder,
      'Op de grens van twee bestemmingen',
      'Het gewestplan legt de grens van twee gebieden over dit perceel: beide worden gemeld, elk met hun aandeel.',
    ],
    [
      'PERMITS_DIFFER',
      keys.permitsDiffer,
      'Twee lijsten van vergunningen',
      'Het Omgevingsloket kent een beslissing in beroep en een tweede project die de kaartlaag niet heeft.',
    ],
    [
      'OLD_PERMITS',
      keys.oldPermits,
      'Oude vergunningen',
      'Leuven publiceert zijn oude vergunningenregister: vergunningen, een melding en een verkaveling van voor 2018.',
    ],
    [
      'UNFIT_HOME',
      keys.unfit,
      'Ongeschikte woning',
      'De woning is ongeschikt en onbewoonbaar verklaard, met een herstelvordering.',
    ],
    [
      'ANSWER_CHANGES',
      keys.changesLater,
      'Een antwoord dat later verandert',
      `De woning is ongeschikt en onbewoonbaar verklaard. Zet de klok ${CHANGES_AFTER_DAYS} dagen verder: het besluit is dan opgeheven, en een nieuw dossier meldt niets meer.`,
    ],
    [
      'VACANT_PREMISES',
      keys.vacant,
      'Leegstaande bedrijfsruimte',
      'Opgenomen in de inventaris van leegstaande bedrijfsruimten; er was een risicoactiviteit op deze grond.',
    ],
    [
      'OPTION_2',
      first('46021'),
      'Gemeentelijk systeem levert gegevens',
      'Sint-Niklaas: het systeem van de gemeente vult in, een medewerker valideert.',
    ],
    [
      'BY_ITSELF',
      keys.byItself,
      'Niets dat een mens vraagt',
      'Sint-Niklaas: bronnen en het systeem van de gemeente beantwoorden alles, zonder tegenspraak of randgeval. Met automatische validatie aan is het dossier er binnen enkele seconden.',
    ],
    [
      'OPTION_3',
      first('71072'),
      'Gemeentelijk systeem doet alles',
      'Hasselt: het systeem van de gemeente vult in en valideert.',
    ],
    [
      'CONTROLLER_REFUSES',
      keys.refused,
      'De gemeente weigert',
      'Hasselt: het systeem van de gemeente weigert dit dossier met een reden; wie aanvroeg, krijgt er bericht van.',
    ],
  ];
  return list.map(([code, capakey, name, description]) => ({ code, capakey, name, description }));
}
