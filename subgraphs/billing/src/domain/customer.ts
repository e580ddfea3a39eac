import type { Party } from '@vip/domain-kit';

/** Where a customer is reached by post. */
export interface Address {
  readonly street: string;
  readonly houseNumber: string | null;
  readonly box: string | null;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
}

/** What the crossroads bank says of an enterprise. */
export interface RegisteredEnterprise {
  readonly hasVat: boolean;
  readonly address: Address | null;
}

/** Who is billed, as it stands on the invoice (art. 5 KB nr. 1). What is not known is null: it is left out, never made up. */
export interface Customer {
  readonly name: string;
  readonly kind: Party['kind'];
  /** Ten digits; null for who is no enterprise, or is known by another number. */
  readonly enterpriseNumber: string | null;
  /** `BE` and ten digits, for an enterprise with value added tax. */
  readonly vatNumber: string | null;
  readonly address: Address | null;
  /** Where the invoice is sent. */
  readonly email: string | null;
}

/** A party's enterprise number; null for a citizen and for a government that is known by its OVO code. */
export const enterpriseNumberOf = ({ id, kind }: Pick<Party, 'id' | 'kind'>): string | null =>
  kind !== 'CITIZEN' && /^[01]\d{9}$/.test(id) ? id : null;

/** The customer of an invoice, of what the request and the crossroads bank say; null when that was not asked or knows none. */
export function customerOf(
  buyer: Party,
  enterprise: RegisteredEnterprise | null = null,
  email: string | null = null,
): Customer {
  const enterpriseNumber = enterpriseNumberOf(buyer);
  return {
    name: buyer.name,
    kind: buyer.kind,
    enterpriseNumber,
    vatNumber: enterpriseNumber && enterprise?.hasVat ? `BE${enterpriseNumber}` : null,
    address: enterprise?.address ?? null,
    email,
  };
}

/** Whether an invoice can go to this customer as structured data: that needs its enterprise number and its seat. */
export const isBilledAsData = ({ enterpriseNumber, address }: Customer): boolean =>
  enterpriseNumber !== null && address !== null;

/** `0428.315.871`. */
export const showEnterpriseNumber = (digits: string): string =>
  `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;

/** `BE 0428.315.871`: the number of value added tax as it stands on an invoice. */
export const showVatNumber = (vatNumber: string): string =>
  `${vatNumber.slice(0, 2)} ${showEnterpriseNumber(vatNumber.slice(2))}`;

/** `Naamsestraat 63 bus 2` and `3000 Leuven`; the country too when it is another. */
export function addressLines({
  street,
  houseNumber,
  box,
  postcode,
  city,
  country,
}: Address): readonly string[] {
  const house = [street, houseNumber, box ? `bus ${box}` : null].filter(Boolean).join(' ');
  return [house, `${postcode} ${city}`, ...(country === 'BE' ? [] : [country])];
}
