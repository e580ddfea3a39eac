import type { Division } from './types.ts';

/** One band of a quarter, from north to south: a street, water, a row of blocks, or open fields. */
export type Band =
  | { readonly kind: 'street'; readonly name: string; readonly height: number }
  | { readonly kind: 'water'; readonly name: string; readonly height: number }
  | { readonly kind: 'blocks'; readonly height: number }
  | { readonly kind: 'fields'; readonly height: number };

/** A quarter of a town: a bent grid of streets, blocks and fields around a real place. */
export interface QuarterPlan {
  readonly nisCode: string;
  readonly name: string;
  readonly postalCode: string;
  readonly city: string;
  /** EPSG:31370, of the north-west corner. */
  readonly origin: readonly [number, number];
  /** Degrees; negative runs down to the east. */
  readonly angle: number;
  readonly bands: readonly Band[];
  /** Widths of the columns of blocks, in metres. */
  readonly columns: readonly number[];
  readonly crossStreets: readonly string[];
  /** Column number from which the second division (and its section) starts. */
  readonly divisions: readonly [from: number, division: Division, section: string][];
  readonly lotWidth: readonly [number, number];
  readonly firstNumber: number;
  readonly builtFrom: number;
}

const street = (name: string, height = 11): Band => ({ kind: 'street', name, height });
const blocks = (height: number): Band => ({ kind: 'blocks', height });
const water = (name: string, height: number): Band => ({ kind: 'water', name, height });
const fields = (height: number): Band => ({ kind: 'fields', height });

export const QUARTERS: readonly QuarterPlan[] = [
  {
    nisCode: '44021',
    name: 'Coupure',
    postalCode: '9000',
    city: 'Gent',
    origin: [103150, 193900],
    angle: -15,
    bands: [
      street('Papegaaistraat'),
      blocks(62),
      street('Twijnstraat'),
      blocks(58),
      street('Wilgenkaai', 13),
      water('Coupure', 34),
      street('Rietkaai', 13),
      blocks(66),
      street('Touwersstraat'),
      blocks(60),
      street('Lijnwaadstraat'),
      blocks(60),
      street('Spoelstraat'),
      blocks(62),
      street('Weversdreef'),
      fields(190),
    ],
    columns: [128, 150, 136, 162, 118],
    crossStreets: [
      'Hopmarktstraat',
      'Lakenweverstraat',
      'Vaartstraat',
      'Zeildoekstraat',
      'Kantwerkstersstraat',
      'Blekerijstraat',
    ],
    divisions: [
      [0, { code: '44021', name: 'GENT  1 AFD' }, 'A'],
      [3, { code: '44802', name: 'GENT  2 AFD' }, 'B'],
    ],
    lotWidth: [5.5, 11],
    firstNumber: 101,
    builtFrom: 1880,
  },
  {
    nisCode: '44021',
    name: 'Ledeberg',
    postalCode: '9050',
    city: 'Gent',
    origin: [105900, 191700],
    angle: 8,
    bands: [
      street('Hoveniersdreef'),
      blocks(64),
      street('Moutstraat'),
      blocks(60),
      street('Brusselse Steenwegje', 14),
      blocks(66),
      street('Ledebergkouter'),
      blocks(62),
      street('Kerselarenstraat'),
      fields(170),
    ],
    columns: [140, 126, 154, 132, 144],
    crossStreets: [
      'Botermelkdreef',
      'Langestraatje',
      'Gasthuiswegel',
      'Sint-Livinuspad',
      'Schoolhofstraat',
      'Scheldedreef',
    ],
    divisions: [
      [0, { code: '44032', name: 'GENT 20 AFD/LEDEBERG/' }, 'A'],
      [3, { code: '44022', name: 'GENT 21 AFD/GENTBRUGGE  1 AFD/' }, 'C'],
    ],
    lotWidth: [5.5, 12],
    firstNumber: 12,
    builtFrom: 1900,
  },
  {
    nisCode: '24062',
    name: 'Dijlezicht',
    postalCode: '3000',
    city: 'Leuven',
    origin: [172750, 174950],
    angle: 12,
    bands: [
      street('Bierkruikstraat'),
      blocks(60),
      street('Oude Lakenhalstraat'),
      blocks(64),
      street('Dijlekade', 13),
      water('Dijle', 16),
      street('Vismarktkade', 13),
      blocks(60),
      street('Begijnenwegel'),
      blocks(66),
      street('Abdijdreef'),
      fields(180),
    ],
    columns: [132, 148, 126, 156, 138],
    crossStreets: [
      'Wijnpersstraatje',
      'Sint-Geertruigang',
      'Brouwersgang',
      'Kapucijnenpad',
      'Predikherenpad',
      'Vaartkomdreef',
    ],
    divisions: [
      [0, { code: '24501', name: 'LEUVEN 1 AFD' }, 'E'],
      [3, { code: '24502', name: 'LEUVEN 2 AFD' }, 'F'],
    ],
    lotWidth: [5.5, 11],
    firstNumber: 210,
    builtFrom: 1890,
  },
  {
    nisCode: '24043',
    name: 'Kasteelbos',
    postalCode: '3220',
    city: 'Holsbeek',
    origin: [180400, 179250],
    angle: -6,
    bands: [
      fields(180),
      street('Nobelstraat'),
      blocks(84),
      street('Wingebeekdreef'),
      blocks(88),
      street('Kortrijksebaan', 14),
      blocks(84),
      street('Chartreuzenwegel'),
      blocks(90),
      street('Horststraat'),
      fields(220),
    ],
    columns: [190, 210, 180, 204],
    crossStreets: ['Molenwegel', 'Winghepad', 'Roeselbergdreef', 'Kapelwegel', 'Duneberghof'],
    divisions: [
      [0, { code: '24043', name: 'HOLSBEEK 1 AFD' }, 'B'],
      [2, { code: '24082', name: 'HOLSBEEK 2 AFD/NIEUWRODE/' }, 'A'],
    ],
    lotWidth: [11, 22],
    firstNumber: 44,
    builtFrom: 1955,
  },
  {
    nisCode: '46021',
    name: 'Clementwijk',
    postalCode: '9100',
    city: 'Sint-Niklaas',
    origin: [133700, 206500],
    angle: 5,
    bands: [
      street('Ballonstraat'),
      blocks(66),
      street('Zwanenhofstraat'),
      blocks(62),
      street('Pastorijdreef'),
      blocks(64),
      street('Waaslandlaantje', 14),
      blocks(68),
      street('Raapstraatje'),
      fields(200),
    ],
    columns: [150, 142, 160, 136],
    crossStreets: ['Spindreef', 'Breidelpad', 'Mercatorhofje', 'Gildenwegel', 'Klompenmakerspad'],
    divisions: [
      [0, { code: '46021', name: 'SINT-NIKLAAS 1 AFD' }, 'D'],
      [2, { code: '46423', name: 'SINT-NIKLAAS 4 AFD' }, 'C'],
    ],
    lotWidth: [6, 13],
    firstNumber: 330,
    builtFrom: 1920,
  },
  {
    nisCode: '71072',
    name: 'Jeneverkwartier',
    postalCode: '3500',
    city: 'Hasselt',
    origin: [217500, 181300],
    angle: -9,
    bands: [
      street('Stokerijstraat'),
      blocks(64),
      street('Jeneverpad'),
      blocks(66),
      street('Demerkade', 13),
      water('Demer', 14),
      street('Bonnefantenkade', 13),
      blocks(62),
      street('Kiezelwegel'),
      blocks(70),
      street('Trichterdreef'),
      fields(210),
    ],
    columns: [146, 158, 140, 150],
    crossStreets: ['Paardsdemerpad', 'Dorpheidewegel', 'Helbeekdreef', 'Roode Roosgang', 'Kolonelhofje'],
    divisions: [
      [0, { code: '71022', name: 'HASSELT 1 AFD' }, 'H'],
      [2, { code: '71302', name: 'HASSELT 2 AFD' }, 'F'],
    ],
    lotWidth: [6, 13],
    firstNumber: 77,
    builtFrom: 1925,
  },
  {
    nisCode: '31005',
    name: 'Kruisvest',
    postalCode: '8000',
    city: 'Brugge',
    origin: [70300, 212200],
    angle: 10,
    bands: [
      street('Vlamingpad'),
      blocks(58),
      street('Molenmeersje'),
      blocks(60),
      street('Balstraatje'),
      blocks(58),
      street('Peperstraatje'),
      fields(150),
    ],
    columns: [124, 138, 130, 120],
    crossStreets: ['Snaggaardgang', 'Carmerspad', 'Rolwegje', 'Verbrand Nieuwpad', 'Kruispoortdreef'],
    divisions: [
      [0, { code: '31801', name: 'BRUGGE  1 AFD' }, 'A'],
      [2, { code: '31802', name: 'BRUGGE  2 AFD' }, 'B'],
    ],
    lotWidth: [5.5, 10],
    firstNumber: 500,
    builtFrom: 1860,
  },
];

/** The quarter of the mock-ups, and the parcel that they follow. */
export const MOCKUP = {
  street: 'Rietkaai',
  houseNumber: '27',
  blockNumber: 123,
  capakey: '44021A0123/00B000',
} as const;
