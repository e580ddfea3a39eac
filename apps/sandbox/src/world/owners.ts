import { MOCKUP } from './quarters.ts';
import { chance } from './random.ts';
import { housesIn } from './special.ts';
import type { Parcel } from './types.ts';

export interface Owner {
  readonly partyId: string;
  readonly nationalNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  /** `YYYY-MM-DD` */
  readonly born: string;
  readonly postalCode: string;
}
export interface Holding {
  readonly owner: Owner;
  /** VE full ownership, VG usufruct, BE bare ownership. */
  readonly right: 'VE' | 'VG' | 'BE';
  readonly share: readonly [numerator: number, denominator: number];
  readonly livesThere: boolean;
}

/** The two test numbers of the trade's own documentation; both people are made up. */
export const JAN: Owner = {
  partyId: '5100001',
  nationalNumber: '85073003328',
  firstName: 'Jan',
  lastName: 'Peeters',
  born: '1985-07-30',
  postalCode: '9000',
};
export const LIES_NUMBER = '17073003384';

const FIRST = [
  'Marie',
  'Louis',
  'Emma',
  'Noor',
  'Jules',
  'Olivia',
  'Arthur',
  'Liam',
  'Elise',
  'Hannelore',
  'Wout',
  'Griet',
  'Youssef',
  'Amina',
  'Stijn',
  'Veerle',
  'Kobe',
  'Lotte',
  'Pieter-Jan',
  'Zeynep',
];
const LAST = [
  'De Wilde',
  'Maertens',
  'Verhaeghe',
  'Willems',
  'Aerts',
  'De Backer',
  'Hermans',
  'Yilmaz',
  'Benali',
  'Coppens',
  'Lambrecht',
  'Van den Broeck',
  'Segers',
  'Martens',
  'Goris',
  'Wauters',
];

/**
 * A number in the form of a national number with check digits that are wrong on purpose, so that it can never be
 * a living person's.
 */
function impossibleNumber(born: string, serial: number): string {
  const nine = `${born.slice(2, 4)}${born.slice(5, 7)}${born.slice(8, 10)}${String(serial).padStart(3, '0')}`;
  const right = 97 - (Number(nine) % 97);
  return nine + String((right % 97) + 1).padStart(2, '0');
}

/** A made-up person about a parcel; the same every time. */
export function strangerOf(capakey: string, order: number, postalCode: string): Owner {
  const random = chance(`owner:${capakey}:${order}`);
  const born = `19${random.whole(38, 99)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
  return {
    partyId: String(random.whole(3_000_000, 4_999_999)),
    nationalNumber: impossibleNumber(born, random.whole(1, 997)),
    firstName: random.pick(FIRST),
    lastName: random.pick(LAST),
    born,
    postalCode,
  };
}

/** The parcels of Jan Peeters: one or two in each town, two of them side by side. */
export function heldByJan(parcels: readonly Parcel[]): readonly string[] {
  const [gent, leuven] = [housesIn(parcels, '44021'), housesIn(parcels, '24062')];
  const one = (nisCode: string): string => housesIn(parcels, nisCode)[7]!.capakey;
  return [
    MOCKUP.capakey,
    gent[120]!.capakey,
    leuven[10]!.capakey,
    leuven[11]!.capakey,
    one('24043'),
    one('46021'),
    one('71072'),
    one('31005'),
  ];
}

/** Who holds a right on a parcel; the same answer every time. */
export function holdingsOf(parcel: Parcel, heldByJanKeys: ReadonlySet<string>): readonly Holding[] {
  const postalCode = parcel.addresses[0]?.postalCode ?? '9000';
  if (heldByJanKeys.has(parcel.capakey))
    return [{ owner: JAN, right: 'VE', share: [1, 1], livesThere: parcel.capakey === MOCKUP.capakey }];
  const random = chance(`holdings:${parcel.capakey}`);
  const stranger = (order: number): Owner => strangerOf(parcel.capakey, order, postalCode);
  if (random.happens(0.12))
    return [
      { owner: stranger(1), right: 'VG', share: [1, 1], livesThere: true },
      { owner: stranger(2), right: 'BE', share: [1, 1], livesThere: false },
    ];
  if (random.happens(0.45))
    return [
      { owner: stranger(1), right: 'VE', share: [1, 2], livesThere: true },
      { owner: stranger(2), right: 'VE', share: [1, 2], livesThere: true },
    ];
  return [{ owner: stranger(1), right: 'VE', share: [1, 1], livesThere: random.happens(0.6) }];
}
