import { showEnterpriseNumber, type Address } from '../domain/customer.ts';

/** Who issues. Fictitious until an operator is named; a setting of the deployment, not of the code, once it is. */
export interface Issuer {
  readonly name: string;
  readonly address: string;
  readonly kbo: string;
  readonly iban: string;
}

/** Who issues, with the address in parts too: for an invoice as data. */
export interface Seller extends Issuer {
  readonly seat: Address;
}

export const ISSUER: Seller = {
  name: 'Vastgoedinformatieplatform',
  address: 'Voorbeeldlaan 1, 1000 Brussel',
  kbo: '0200200278',
  seat: {
    street: 'Voorbeeldlaan',
    houseNumber: '1',
    box: null,
    postcode: '1000',
    city: 'Brussel',
    country: 'BE',
  },
  iban: 'BE68 5390 0754 7034',
};

/** `0428.315.871` */
export const showKbo = (id: string): string => (/^\d{10}$/.test(id) ? showEnterpriseNumber(id) : id);
