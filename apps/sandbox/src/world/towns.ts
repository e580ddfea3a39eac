import type { Town } from './types.ts';

/** An enterprise number from its first eight digits: 97 less the remainder. */
export const enterpriseNumber = (first: number): string =>
  String(first).padStart(8, '0') + String(97 - (first % 97)).padStart(2, '0');

/** A Belgian IBAN from the first ten digits of the account. */
export function belgianIban(first: string): string {
  const account = first + String(Number(BigInt(first) % 97n) || 97).padStart(2, '0');
  const check = 98n - (BigInt(`${account}111400`) % 97n);
  return `BE${String(check).padStart(2, '0')}${account}`;
}

const town = (
  nisCode: string,
  name: string,
  province: string,
  how: {
    integration: Town['integration'];
    connected?: boolean;
    basis: Town['tariff']['basis'];
    euro: number;
    kbo: string;
    account: string;
  },
): Town => ({
  nisCode,
  name,
  province,
  connected: how.connected ?? true,
  integration: how.integration,
  tariff: { basis: how.basis, amountCents: how.euro * 100, validFrom: '2025-01-01' },
  kbo: how.kbo,
  iban: belgianIban(how.account),
  contactEmail: `vastgoedinformatie@${name.toLowerCase()}.example`,
});

/** The six municipalities of the sandbox: real names and NIS codes, made-up tariffs, accounts and (but for Gent) enterprise numbers. */
export const TOWNS: readonly Town[] = [
  town('44021', 'Gent', 'Oost-Vlaanderen', {
    integration: 'NONE',
    basis: 'PER_PARCEL',
    euro: 75,
    kbo: '0207451227',
    account: '0910044021',
  }),
  town('24062', 'Leuven', 'Vlaams-Brabant', {
    integration: 'NONE',
    basis: 'PER_GROUP',
    euro: 60,
    kbo: enterpriseNumber(9024062),
    account: '0910024062',
  }),
  town('24043', 'Holsbeek', 'Vlaams-Brabant', {
    integration: 'NONE',
    basis: 'PER_GROUP',
    euro: 60,
    kbo: enterpriseNumber(9024043),
    account: '0910024043',
  }),
  town('46021', 'Sint-Niklaas', 'Oost-Vlaanderen', {
    integration: 'DATA',
    basis: 'PER_PARCEL',
    euro: 90,
    kbo: enterpriseNumber(9046021),
    account: '0910046021',
  }),
  town('71072', 'Hasselt', 'Limburg', {
    integration: 'FULL',
    basis: 'PER_PARCEL',
    euro: 100,
    kbo: enterpriseNumber(9071072),
    account: '0910071072',
  }),
  town('31005', 'Brugge', 'West-Vlaanderen', {
    integration: 'NONE',
    connected: false,
    basis: 'PER_PARCEL',
    euro: 80,
    kbo: enterpriseNumber(9031005),
    account: '0910031005',
  }),
];

export function townOf(nisCode: string): Town {
  const found = TOWNS.find((candidate) => candidate.nisCode === nisCode);
  if (!found) throw new RangeError(`No municipality of the sandbox: ${nisCode}`);
  return found;
}
