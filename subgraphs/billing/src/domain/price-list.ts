import { cents, type Cents, type Day, type Language } from '@vip/domain-kit';
import type { VatTreatment } from './vat.ts';

/** Something that holds between two days, both included; `validTo` null while no end is known. */
export interface Dated {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface PlatformFee extends Dated {
  /** Per parcel, always: each parcel is its own dossier. */
  readonly amount: Cents;
  readonly vatTreatment: VatTreatment;
}

/** The platform's part, capped by the decree at € 36,50 without VAT. A new amount is a new row. */
export const PLATFORM_FEES: readonly PlatformFee[] = [
  { amount: cents(3650), vatTreatment: 'STANDARD_21', validFrom: '2024-01-01', validTo: null },
];

/**
 * The VAT treatment of the municipal part. The statute speaks of a "retributie", yet the platform buys and
 * resells it in its own name: 21 % as Flemish municipalities publish it. A new treatment is a new row.
 */
export const MUNICIPAL_VAT: readonly (Dated & { readonly vatTreatment: VatTreatment })[] = [
  { vatTreatment: 'STANDARD_21', validFrom: '2024-01-01', validTo: null },
];

/** Who orders, as far as the price depends on it. */
export interface Buyer {
  /** Municipality that the buyer is, by NIS code; null for anybody else. */
  readonly municipality: string | null;
}
export const ANYBODY: Buyer = { municipality: null };

export interface Exemption extends Dated {
  readonly code: string;
  /** The exempt buyer: a municipality that orders over its own territory. More kinds are more rows. */
  readonly buyer: 'OWN_MUNICIPALITY';
  /** The price component that falls away; the platform fee never does. */
  readonly component: 'MUNICIPAL';
  readonly text: Readonly<Record<Language, string>>;
}

/** The uniform list of exemptions. Only rows that are in force on the day count. */
export const EXEMPTIONS: readonly Exemption[] = [
  {
    code: 'OWN_MUNICIPALITY',
    buyer: 'OWN_MUNICIPALITY',
    component: 'MUNICIPAL',
    validFrom: '2024-01-01',
    validTo: null,
    text: {
      nl: 'Vrijgesteld van de gemeentelijke kosten: u vraagt aan over uw eigen grondgebied. De platformkosten blijven.',
      en: 'Exempt from the municipal fee: you order over your own territory. The platform fee remains.',
      fr: 'Exonéré des frais communaux : votre demande porte sur votre propre territoire. Les frais de plateforme restent dus.',
      de: 'Von der Gemeindegebühr befreit: Sie fragen über Ihr eigenes Gebiet an. Die Plattformgebühr bleibt.',
    },
  },
];

/** The exemption that a buyer has in a municipality on a day, or null. */
export const exemptionFor = (
  buyer: Buyer,
  nisCode: string,
  day: Day,
  list: readonly Exemption[] = EXEMPTIONS,
): Exemption | null =>
  buyer.municipality !== nisCode
    ? null
    : (list.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ??
      null);
