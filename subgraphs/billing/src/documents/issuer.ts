/** Who issues. Fictitious until an operator is named; a setting of the deployment, not of the code, once it is. */
export interface Issuer {
  readonly name: string;
  readonly address: string;
  readonly kbo: string;
  readonly iban: string;
}

export const ISSUER: Issuer = {
  name: 'Vastgoedinformatieplatform',
  address: 'Voorbeeldlaan 1, 1000 Brussel',
  kbo: '0200200278',
  iban: 'BE68 5390 0754 7034',
};

/** `0428.315.871` */
export const showKbo = (id: string): string =>
  /^\d{10}$/.test(id) ? `${id.slice(0, 4)}.${id.slice(4, 7)}.${id.slice(7)}` : id;
