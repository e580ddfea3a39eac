import { formatCents, formatDay, type Cents, type Language } from '@vip/domain-kit';
import { EXEMPT_BODIES, type ExemptBody } from './price-list.ts';
import type { GroupReason, ParcelGroup, Quote, QuoteLine, QuoteProblem, QuoteProblemCode } from './quote.ts';

/** What a price says to people, in their language. */

type Say<Subject> = Readonly<Record<Language, (subject: Subject) => string>>;

const LINE: Readonly<Record<'PER_PARCEL' | 'PER_GROUP' | 'PLATFORM', Say<{ name: string }>>> = {
  PER_PARCEL: {
    nl: ({ name }) => `${name}, gemeentelijke kosten per perceel`,
    en: ({ name }) => `${name}, municipal fee per parcel`,
    fr: ({ name }) => `${name}, frais communaux par parcelle`,
    de: ({ name }) => `${name}, Gemeindegebühr je Parzelle`,
  },
  PER_GROUP: {
    nl: ({ name }) => `${name}, gemeentelijke kosten per groep van aangrenzende percelen`,
    en: ({ name }) => `${name}, municipal fee per group of adjacent parcels`,
    fr: ({ name }) => `${name}, frais communaux par groupe de parcelles contiguës`,
    de: ({ name }) => `${name}, Gemeindegebühr je Gruppe angrenzender Parzellen`,
  },
  PLATFORM: {
    nl: () => 'Platformkosten per perceel',
    en: () => 'Platform fee per parcel',
    fr: () => 'Frais de plateforme par parcelle',
    de: () => 'Plattformgebühr je Parzelle',
  },
};

export const lineText = (
  { basis, municipalityName }: Pick<QuoteLine, 'basis' | 'municipalityName'>,
  language: Language,
): string => LINE[basis ?? 'PLATFORM'][language]({ name: municipalityName ?? '' });

interface Grouped {
  readonly name: string;
  readonly fee: string;
  readonly count: number;
}
const GROUP: Readonly<Record<GroupReason, Say<Grouped>>> = {
  PER_PARCEL: {
    nl: ({ name, fee }) => `${name} rekent ${fee} per perceel.`,
    en: ({ name, fee }) => `${name} charges ${fee} per parcel.`,
    fr: ({ name, fee }) => `${name} demande ${fee} par parcelle.`,
    de: ({ name, fee }) => `${name} berechnet ${fee} je Parzelle.`,
  },
  TOGETHER: {
    nl: ({ name, fee, count }) =>
      `Deze ${count} percelen grenzen aan elkaar, liggen allemaal in ${name} en hoogstens één heeft een gebouweenheid. Ze delen één keer ${fee}.`,
    en: ({ name, fee, count }) =>
      `These ${count} parcels adjoin, all lie in ${name} and at most one has a building unit. They share one fee of ${fee}.`,
    fr: ({ name, fee, count }) =>
      `Ces ${count} parcelles sont contiguës, se trouvent toutes à ${name} et une seule au plus a une unité de bâtiment. Elles partagent un seul montant de ${fee}.`,
    de: ({ name, fee, count }) =>
      `Diese ${count} Parzellen grenzen aneinander, liegen alle in ${name} und höchstens eine hat eine Gebäudeeinheit. Sie teilen sich einmal ${fee}.`,
  },
  ALONE: {
    nl: ({ name, fee }) =>
      `Dit perceel vormt een eigen groep: geen ander perceel van uw aanvraag in ${name} kan erbij. Een groep telt hoogstens vijf aangrenzende percelen, waarvan hoogstens één met een gebouweenheid. ${name} rekent ${fee} per groep.`,
    en: ({ name, fee }) =>
      `This parcel is a group of its own: no other parcel of your request in ${name} can join it. A group has at most five adjacent parcels, of which at most one with a building unit. ${name} charges ${fee} per group.`,
    fr: ({ name, fee }) =>
      `Cette parcelle forme un groupe à elle seule : aucune autre parcelle de votre demande à ${name} ne peut la rejoindre. Un groupe compte au plus cinq parcelles contiguës, dont une seule au plus avec une unité de bâtiment. ${name} demande ${fee} par groupe.`,
    de: ({ name, fee }) =>
      `Diese Parzelle bildet eine eigene Gruppe: keine andere Parzelle Ihrer Anfrage in ${name} kann dazukommen. Eine Gruppe zählt höchstens fünf angrenzende Parzellen, davon höchstens eine mit einer Gebäudeeinheit. ${name} berechnet ${fee} je Gruppe.`,
  },
  AREA: {
    nl: ({ name, fee }) =>
      `Een getekend gebied van het openbaar domein telt als één perceel en deelt nooit in een groep. ${name} rekent ${fee}.`,
    en: ({ name, fee }) =>
      `A drawn area of the public domain counts as one parcel and never shares in a group. ${name} charges ${fee}.`,
    fr: ({ name, fee }) =>
      `Une zone dessinée du domaine public compte pour une parcelle et n’est jamais groupée. ${name} demande ${fee}.`,
    de: ({ name, fee }) =>
      `Ein gezeichnetes Gebiet des öffentlichen Bereichs zählt als eine Parzelle und wird nie gruppiert. ${name} berechnet ${fee}.`,
  },
};

export const groupText = (
  { reason, municipalityName, fee, capakeys }: ParcelGroup,
  language: Language,
): string =>
  GROUP[reason][language]({
    name: municipalityName,
    fee: formatCents(fee, language),
    count: capakeys.length,
  });

const PROBLEM: Readonly<Record<QuoteProblemCode, Say<{ detail: string; name: string }>>> = {
  CAPAKEY_MALFORMED: {
    nl: () => 'Dit is geen CaPaKey. Controleer de sleutel, bijvoorbeeld 11001B0009/00A005.',
    en: () => 'This is not a CaPaKey. Check the key, for example 11001B0009/00A005.',
    fr: () => "Ceci n'est pas une CaPaKey. Vérifiez la clé, par exemple 11001B0009/00A005.",
    de: () => 'Dies ist kein CaPaKey. Prüfen Sie den Schlüssel, zum Beispiel 11001B0009/00A005.',
  },
  PARCEL_UNKNOWN: {
    nl: () => 'Dit perceel staat niet in het register. Controleer de CaPaKey of zoek op adres.',
    en: () => 'This parcel is not in the register. Check the CaPaKey or search by address.',
    fr: () => "Cette parcelle n'est pas au registre. Vérifiez la CaPaKey ou cherchez par adresse.",
    de: () =>
      'Diese Parzelle steht nicht im Register. Prüfen Sie den CaPaKey oder suchen Sie nach der Adresse.',
  },
  PARCEL_NOT_ORDERABLE: {
    nl: ({ detail }) => detail || 'U kunt dit perceel niet aanvragen.',
    en: ({ detail }) => detail || 'You cannot order this parcel.',
    fr: ({ detail }) => detail || 'Vous ne pouvez pas demander cette parcelle.',
    de: ({ detail }) => detail || 'Sie können diese Parzelle nicht anfragen.',
  },
  AREA_NOT_ORDERABLE: {
    nl: ({ detail }) => detail || 'U kunt dit gebied niet aanvragen.',
    en: ({ detail }) => detail || 'You cannot order this area.',
    fr: ({ detail }) => detail || 'Vous ne pouvez pas demander cette zone.',
    de: ({ detail }) => detail || 'Sie können dieses Gebiet nicht anfragen.',
  },
  MUNICIPALITY_UNKNOWN: {
    nl: () => 'De gemeente van dit perceel is niet bekend. U kunt het niet aanvragen.',
    en: () => 'The municipality of this parcel is not known. You cannot order it.',
    fr: () => "La commune de cette parcelle n'est pas connue. Vous ne pouvez pas la demander.",
    de: () => 'Die Gemeinde dieser Parzelle ist nicht bekannt. Sie können sie nicht anfragen.',
  },
  MUNICIPALITY_NOT_CONNECTED: {
    nl: ({ name }) => `${name} is nog niet aangesloten. Vraag de inlichtingen rechtstreeks bij de gemeente.`,
    en: ({ name }) => `${name} is not connected yet. Ask the municipality itself for the information.`,
    fr: ({ name }) =>
      `${name} n'est pas encore connectée. Demandez les renseignements directement à la commune.`,
    de: ({ name }) =>
      `${name} ist noch nicht angeschlossen. Fragen Sie die Auskünfte direkt bei der Gemeinde an.`,
  },
  TARIFF_MISSING: {
    nl: ({ name }) =>
      `${name} heeft op deze dag geen tarief. Kies een andere dag of neem contact op met de gemeente.`,
    en: ({ name }) => `${name} has no tariff on this day. Choose another day or contact the municipality.`,
    fr: ({ name }) =>
      `${name} n'a pas de tarif à cette date. Choisissez une autre date ou contactez la commune.`,
    de: ({ name }) =>
      `${name} hat an diesem Tag keinen Tarif. Wählen Sie einen anderen Tag oder wenden Sie sich an die Gemeinde.`,
  },
  PLATFORM_FEE_MISSING: {
    nl: () => 'Voor deze dag zijn er geen platformkosten vastgelegd. Kies een andere dag.',
    en: () => 'No platform fee is set for this day. Choose another day.',
    fr: () => "Aucun frais de plateforme n'est fixé pour cette date. Choisissez une autre date.",
    de: () => 'Für diesen Tag ist keine Plattformgebühr festgelegt. Wählen Sie einen anderen Tag.',
  },
};

const EXEMPT: Readonly<Record<ExemptBody['kind'], Say<{ basis: string }>>> = {
  OWN_MUNICIPALITY: {
    nl: () =>
      'Vrijgesteld van de gemeentelijke kosten: u vraagt aan over uw eigen grondgebied. De platformkosten blijven.',
    en: () => 'Exempt from the municipal fee: you order over your own territory. The platform fee remains.',
    fr: () =>
      'Exonéré des frais communaux : votre demande porte sur votre propre territoire. Les frais de plateforme restent dus.',
    de: () =>
      'Von der Gemeindegebühr befreit: Sie fragen über Ihr eigenes Gebiet an. Die Plattformgebühr bleibt.',
  },
  ORGANISATION: {
    nl: ({ basis }) =>
      `Uw organisatie is vrijgesteld van de gemeentelijke kosten (${basis}). De platformkosten blijven.`,
    en: ({ basis }) =>
      `Your organisation is exempt from the municipal fee (${basis}). The platform fee remains.`,
    fr: ({ basis }) =>
      `Votre organisation est exonérée des frais communaux (${basis}). Les frais de plateforme restent dus.`,
    de: ({ basis }) =>
      `Ihre Organisation ist von der Gemeindegebühr befreit (${basis}). Die Plattformgebühr bleibt.`,
  },
  PARTY_KIND: {
    nl: ({ basis }) =>
      `Besturen als het uwe zijn vrijgesteld van de gemeentelijke kosten (${basis}). De platformkosten blijven.`,
    en: ({ basis }) =>
      `Bodies like yours are exempt from the municipal fee (${basis}). The platform fee remains.`,
    fr: ({ basis }) =>
      `Les administrations comme la vôtre sont exonérées des frais communaux (${basis}). Les frais de plateforme restent dus.`,
    de: ({ basis }) =>
      `Behörden wie Ihre sind von der Gemeindegebühr befreit (${basis}). Die Plattformgebühr bleibt.`,
  },
};

/** Why there is no municipal fee; null when there is one. A kept price tells what held on its day. */
export const exemptionText = (
  { exemption, exemptionBasis }: Pick<Quote, 'exemption' | 'exemptionBasis'>,
  language: Language,
): string | null => {
  const kind = EXEMPT_BODIES.find((one) => one === exemption);
  return kind ? EXEMPT[kind][language]({ basis: exemptionBasis ?? '' }) : null;
};

/** A municipality that is connected in a later wave, by its day. */
const LATER: Say<{ name: string; day: string }> = {
  nl: ({ name, day }) =>
    `In ${name} kunt u hier aanvragen vanaf ${day}. Vraag de inlichtingen tot dan rechtstreeks bij de gemeente.`,
  en: ({ name, day }) =>
    `You can order in ${name} here from ${day}. Until then, ask the municipality itself for the information.`,
  fr: ({ name, day }) =>
    `À ${name}, vous pourrez introduire une demande ici à partir du ${day}. Jusque-là, demandez les renseignements directement à la commune.`,
  de: ({ name, day }) =>
    `In ${name} können Sie hier ab dem ${day} anfragen. Fragen Sie die Auskünfte bis dahin direkt bei der Gemeinde an.`,
};

export const problemText = (
  { code, detail, municipalityName, connectedFrom }: QuoteProblem,
  language: Language,
): string =>
  connectedFrom
    ? LATER[language]({ name: municipalityName ?? '', day: formatDay(connectedFrom) })
    : PROBLEM[code][language]({ detail: detail ?? '', name: municipalityName ?? '' });

const PLACE: Say<{ place: number; size: number; amount: Cents }> = {
  nl: ({ place, size, amount }) => `${place} van ${size}${amount === 0 && size > 1 ? ', in groep' : ''}`,
  en: ({ place, size, amount }) => `${place} of ${size}${amount === 0 && size > 1 ? ', in group' : ''}`,
  fr: ({ place, size, amount }) =>
    `${place} sur ${size}${amount === 0 && size > 1 ? ', dans le groupe' : ''}`,
  de: ({ place, size, amount }) => `${place} von ${size}${amount === 0 && size > 1 ? ', in der Gruppe' : ''}`,
};
/** `2 van 3, in groep`: the place of a dossier among the parcels that share a fee. */
export const placeText = (place: number, size: number, amount: Cents, language: Language): string =>
  PLACE[language]({ place, size, amount });

const CORRECTS: Say<{ number: string }> = {
  nl: ({ number }) => `Correctie op ${number}`,
  en: ({ number }) => `Correction of ${number}`,
  fr: ({ number }) => `Correction de ${number}`,
  de: ({ number }) => `Korrektur von ${number}`,
};
/** `Correctie op AFR-2026-04-44021`: what a correction line says in the place of a group. */
export const correctsText = (number: string, language: Language): string => CORRECTS[language]({ number });

export const ACCOUNT_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  RECEIVABLE: { nl: 'Handelsvorderingen', en: 'Receivable', fr: 'Créances commerciales', de: 'Forderungen' },
  VAT_PAYABLE: { nl: 'Te betalen btw', en: 'VAT payable', fr: 'TVA à payer', de: 'Zu zahlende MwSt.' },
  PREPAYMENT: {
    nl: 'Ontvangen vooruitbetalingen',
    en: 'Prepayments received',
    fr: 'Acomptes reçus',
    de: 'Erhaltene Vorauszahlungen',
  },
  MUNICIPAL_RESERVED: {
    nl: 'Gemeentelijk deel, nog niet verschuldigd',
    en: 'Municipal part, not owed yet',
    fr: 'Part communale, pas encore due',
    de: 'Gemeindeanteil, noch nicht fällig',
  },
  MUNICIPAL_PAYABLE: {
    nl: 'Verschuldigd aan gemeenten',
    en: 'Owed to municipalities',
    fr: 'Dû aux communes',
    de: 'Den Gemeinden geschuldet',
  },
  SUSPENSE: {
    nl: 'Wachtrekening: ontvangen, nog niet toegewezen',
    en: 'Suspense account: received, not assigned yet',
    fr: 'Compte d’attente : reçu, pas encore affecté',
    de: 'Verrechnungskonto: erhalten, noch nicht zugeordnet',
  },
  BANK: { nl: 'Bank', en: 'Bank', fr: 'Banque', de: 'Bank' },
  SETTLEMENT_CORRECTIONS: {
    nl: 'Correcties op afrekeningen',
    en: 'Corrections of settlements',
    fr: 'Corrections de décomptes',
    de: 'Korrekturen von Abrechnungen',
  },
  PAYMENT_PROVIDER: {
    nl: 'Betaaldienst',
    en: 'Payment provider',
    fr: 'Prestataire de paiement',
    de: 'Zahlungsdienst',
  },
  PLATFORM_REVENUE: {
    nl: 'Platformopbrengsten',
    en: 'Platform revenue',
    fr: 'Produits de la plateforme',
    de: 'Plattformerträge',
  },
};
