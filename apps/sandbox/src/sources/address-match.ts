import type { Address } from '../world/types.ts';

export interface AddressQuestion {
  readonly gemeentenaam?: string;
  readonly niscode?: string;
  readonly postcode?: string;
  readonly straatnaam?: string;
  readonly huisnummer?: string;
  readonly busnummer?: string;
}
export interface AddressMatch {
  readonly address: Address;
  /** 0 to 100; 100 is the very address. */
  readonly score: number;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** Letters to change, add or leave out to make one word the other; counts no further than 4. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current.push(
        Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    previous = current;
  }
  return Math.min(previous[b.length]!, 4);
}

/** At most ten addresses, best first: a typing mistake or two in the street is forgiven, a wrong town is not. */
export function matchAddresses(
  addresses: readonly Address[],
  asked: AddressQuestion,
): readonly AddressMatch[] {
  const street = plain(asked.straatnaam ?? '');
  const spelled = new Map<string, number>();
  const matches: AddressMatch[] = [];
  for (const address of addresses) {
    if (asked.niscode && address.nisCode !== asked.niscode) continue;
    if (asked.postcode && address.postalCode !== asked.postcode) continue;
    if (asked.gemeentenaam && plain(address.city) !== plain(asked.gemeentenaam)) continue;
    let off = spelled.get(address.street);
    if (off === undefined) spelled.set(address.street, (off = distance(street, plain(address.street))));
    if (off > 2) continue;
    if (asked.huisnummer && plain(asked.huisnummer) !== plain(address.houseNumber)) continue;
    if (asked.busnummer && plain(asked.busnummer) !== plain(address.box ?? '')) continue;
    const loose = (asked.huisnummer ? 0 : 30) + (address.box !== null && !asked.busnummer ? 5 : 0);
    matches.push({ address, score: Math.max(0, 100 - off * 12 - loose) });
  }
  return matches.sort((a, b) => b.score - a.score).slice(0, 10);
}
