import type { Address } from '../domain/customer.ts';

/** Scheme of the Belgian enterprise number among the identifiers of Peppol (ISO 6523). */
const ENTERPRISE_NUMBER = '0208';

interface PartyFacts {
  readonly name: string;
  readonly enterpriseNumber: string | null;
  readonly vatNumber: string | null;
  readonly address: Address | null;
  readonly email: string | null;
}

/** Seller or buyer, in UBL. Reached under its enterprise number; what is not known is left out. */
export const partyOf = (
  { name, enterpriseNumber, vatNumber, address, email }: PartyFacts,
  { withVat }: { readonly withVat: boolean },
) => ({
  'cac:Party': {
    'cbc:EndpointID': { '@schemeID': ENTERPRISE_NUMBER, '#text': enterpriseNumber },
    'cac:PartyName': { 'cbc:Name': name },
    ...(address ? { 'cac:PostalAddress': postalAddress(address) } : {}),
    ...(withVat && vatNumber
      ? { 'cac:PartyTaxScheme': { 'cbc:CompanyID': vatNumber, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } } }
      : {}),
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': name,
      'cbc:CompanyID': { '@schemeID': ENTERPRISE_NUMBER, '#text': enterpriseNumber },
    },
    ...(email ? { 'cac:Contact': { 'cbc:ElectronicMail': email } } : {}),
  },
});

const postalAddress = ({ street, houseNumber, box, postcode, city, country }: Address) => ({
  'cbc:StreetName': [street, houseNumber].filter(Boolean).join(' '),
  ...(box ? { 'cbc:AdditionalStreetName': `bus ${box}` } : {}),
  'cbc:CityName': city,
  'cbc:PostalZone': postcode,
  'cac:Country': { 'cbc:IdentificationCode': country },
});
