import { parseCapakey, type Capakey } from '@vip/domain-kit';
import { mistakes, plain } from './plain-text.ts';

/** Longer than any address or key: more is no question. In characters. */
export const SEARCH_LIMIT = 200;

/** What somebody who types in the search box is asking. */
export type SearchQuestion =
  | { readonly kind: 'key'; readonly capakey: Capakey }
  /** SQL `like` patterns on the key, best first; `_` stands for any character. */
  | { readonly kind: 'part-of-key'; readonly patterns: readonly string[] }
  | { readonly kind: 'address'; readonly address: AddressQuestion }
  | { readonly kind: 'nothing' };

export interface AddressQuestion {
  readonly houseNumber: string | null;
  readonly postalCode: string | null;
  /** Ways to read the words as street and place, the likeliest first; the last has no place. */
  readonly readings: readonly { readonly street: string; readonly place: string | null }[];
}

const PART = /^(\d{5})(?:([A-Z])(?:(\d{1,4})(?:([A-Z])(\d{0,3})|\/([0-9A-Z_]{0,6}))?)?)?$/;

/** `44021A12` may be number 12 as well as the start of 1200 to 1299; `44021A215D` is the label on the map. */
function partOfKey(text: string): readonly string[] {
  const match = PART.exec(
    text
      .toUpperCase()
      .replace(/[\s_.]+/g, '')
      .replace('-', '/'),
  );
  if (!match) return [];
  const [, division, section = '', number, letter, power, tail] = match;
  if (number === undefined) return [`${division}${section}%`];
  const padded = `${division}${section}${number.padStart(4, '0')}/`;
  if (letter) return [`${padded}__${letter}${power ? power.padStart(3, '0') : ''}%`];
  if (tail !== undefined) return [`${padded}${tail}%`];
  return number.length === 4 ? [`${padded}%`] : [`${padded}%`, `${division}${section}${number}%`];
}

const ABBREVIATIONS: Record<string, string> = {
  stwg: 'steenweg',
  stw: 'steenweg',
  ln: 'laan',
  burg: 'burgemeester',
  st: 'sint',
};
const spellOut = (words: readonly string[]): string =>
  words.map((word) => ABBREVIATIONS[word] ?? word.replace(/str$/, 'straat')).join(' ');

/** Each way to split words in a street and a place of one to three words, at the end or at the start. */
function readings(words: readonly string[]): AddressQuestion['readings'] {
  const splits = [1, 2, 3].filter((count) => count < words.length);
  return [
    ...splits.map((count) => ({
      street: spellOut(words.slice(0, -count)),
      place: words.slice(-count).join(' '),
    })),
    ...splits.map((count) => ({
      street: spellOut(words.slice(count)),
      place: words.slice(0, count).join(' '),
    })),
    { street: spellOut(words), place: null },
  ];
}

const isPostalCode = (word: string): boolean => /^[1-9]\d{3}$/.test(word);
const isHouseNumber = (word: string): boolean => /^[1-9]\d{0,3}[a-z]?$/.test(word);

/** The four digits that are the postal code rather than the house: the last such word that is not the only number. */
function postalIndex(words: readonly string[]): number {
  const last = words.findLastIndex(isPostalCode);
  if (last < 0) return -1;
  const otherNumber = words.some((word, i) => i !== last && isHouseNumber(word));
  return otherNumber || last === 0 || last < words.length - 1 || words.length > 1 ? last : -1;
}

function parseAddress(text: string): AddressQuestion {
  const spelled = plain(text).replace(/\b(?:bus|bte|box)\s+\w+/g, ' ');
  const all = spelled.split(' ').filter(Boolean);
  const at = postalIndex(all);
  const postalCode = at < 0 ? null : all[at]!;
  const words = all.filter((_, i) => i !== at);
  // A number that comes first belongs to the street (11 Novemberstraat) when another one follows.
  const numbers = words.flatMap((word, i) => (isHouseNumber(word) ? [i] : []));
  const house = numbers.find((i) => i > 0) ?? numbers[0] ?? -1;
  const left = house < 0 ? words : words.slice(0, house);
  let right = house < 0 ? [] : words.slice(house + 1);
  let houseNumber = house < 0 ? null : words[house]!;
  if (houseNumber && /^\d+$/.test(houseNumber) && /^[a-z]$/.test(right[0] ?? '')) {
    houseNumber += right[0]!;
    right = right.slice(1);
  }
  if (left.length === 0) return { houseNumber, postalCode, readings: readings(right) };
  if (right.length === 0) return { houseNumber, postalCode, readings: readings(left) };
  return {
    houseNumber,
    postalCode,
    readings: [
      { street: spellOut(left), place: right.join(' ') },
      { street: spellOut(left), place: null },
    ],
  };
}

/** Reads what was typed: a key in any notation, part of one, or an address. */
export function readSearch(text: string): SearchQuestion {
  const key = parseCapakey(text);
  if (key.ok) return { kind: 'key', capakey: key.value };
  const patterns = partOfKey(text.trim().replace(/%2F/gi, '/'));
  if (patterns.length > 0) return { kind: 'part-of-key', patterns };
  const address = parseAddress(text);
  const hasWords = address.readings.some(({ street }) => street.length > 1);
  return hasWords ? { kind: 'address', address } : { kind: 'nothing' };
}

export interface Locality {
  readonly id: number;
  readonly plainName: string;
  readonly postalCode: string;
}
export interface AddressTarget {
  readonly street: string;
  readonly houseNumber: string | null;
  /** Places to look in; null for everywhere. */
  readonly localityIds: readonly number[] | null;
}

const mostMistakes = (name: string): number => (name.length < 4 ? 0 : name.length < 8 ? 1 : 2);

/** Chooses the reading whose place exists, nearest to what was typed; the postal code decides when there is one. */
export function chooseReading(
  { readings: ways, houseNumber, postalCode }: AddressQuestion,
  localities: readonly Locality[],
): AddressTarget {
  const byPostalCode = postalCode === null ? null : localities.filter((one) => one.postalCode === postalCode);
  const known = byPostalCode?.length ? byPostalCode : localities;
  let best: { target: AddressTarget; wrong: number } | null = null;
  for (const { street, place } of ways) {
    if (place === null) continue;
    const most = mostMistakes(place);
    const near = known
      .map(({ id, plainName }) => ({ id, wrong: mistakes(place, plainName, most) }))
      .filter(({ wrong }) => wrong <= most);
    const wrong = Math.min(...near.map((one) => one.wrong));
    if (near.length === 0 || (best && best.wrong <= wrong)) continue;
    best = {
      target: {
        street,
        houseNumber,
        localityIds: near.filter((one) => one.wrong === wrong).map(({ id }) => id),
      },
      wrong,
    };
  }
  if (best) return best.target;
  const street = ways.findLast(({ place }) => place === null)!.street;
  return { street, houseNumber, localityIds: byPostalCode?.length ? byPostalCode.map(({ id }) => id) : null };
}
