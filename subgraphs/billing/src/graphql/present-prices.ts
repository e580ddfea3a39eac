import { dayOf, formatCents, cents, type Language } from '@vip/domain-kit';
import { invalidInput, money, notFound, versionConflict } from '@vip/subgraph-kit';
import type { PriceRefusal } from '../commands/decide-prices.ts';
import type { Context } from '../context.ts';
import { HIGHEST_FEE, type PriceProblemCode } from '../domain/price-decisions.ts';
import { feesOf, type Exemption } from '../domain/price-list.ts';
import type { ExemptionType, PriceListResult, PriceListType } from './price-list.type.ts';

/** The price list as it is now. */
export async function showPriceList({ store, caller, now }: Context): Promise<PriceListType> {
  const today = dayOf(now());
  const [list, version] = await store.as(
    caller,
    async ({ prices }) => [await prices.list(), await prices.version()] as const,
  );
  return {
    version,
    platformFees: feesOf(list.fees).map((fee) => ({
      ...fee,
      amount: money(fee.amount, caller.language),
      planned: fee.validFrom > today,
    })),
    exemptions: list.exemptions.map((exemption) => showExemption(exemption, today)),
  };
}

const showExemption = (
  { id, body, validFrom, validTo, legalBasis }: Exemption,
  today: string,
): ExemptionType => ({
  id,
  kind: body.kind,
  organisationId: body.kind === 'ORGANISATION' ? body.organisationId : null,
  partyKind: body.kind === 'PARTY_KIND' ? body.partyKind : null,
  validFrom,
  validTo,
  legalBasis,
  inForce: validFrom <= today && (validTo === null || today <= validTo),
});

type Texts = Readonly<Record<Language, (highest: string) => string>>;
const TEXTS: Readonly<Record<PriceProblemCode, Texts>> = {
  OUT_OF_RANGE: {
    nl: (highest) => `Geef een bedrag van € 0,00 tot en met ${highest}, het hoogste dat het decreet toelaat.`,
    en: (highest) => `Give an amount from € 0.00 up to ${highest}, the highest that the decree allows.`,
    fr: (highest) => `Indiquez un montant de 0,00 € à ${highest}, le maximum que le décret permet.`,
    de: (highest) => `Geben Sie einen Betrag von 0,00 € bis ${highest} an, dem Höchstbetrag des Dekrets.`,
  },
  REQUIRED: {
    nl: () => 'Schrijf waarop dit steunt: een decreet, een besluit, een overeenkomst.',
    en: () => 'Write what this rests on: an act, a decision, an agreement.',
    fr: () => 'Écrivez sur quoi cela se fonde : un décret, un arrêté, une convention.',
    de: () => 'Schreiben Sie, worauf dies beruht: ein Dekret, ein Beschluss, eine Vereinbarung.',
  },
  TOO_LONG: {
    nl: () => 'Gebruik hier hoogstens 500 tekens.',
    en: () => 'Use at most 500 characters here.',
    fr: () => 'Utilisez ici 500 caractères au maximum.',
    de: () => 'Verwenden Sie hier höchstens 500 Zeichen.',
  },
  NOT_A_DAY: {
    nl: () => 'Geef een dag die bestaat.',
    en: () => 'Give a day that exists.',
    fr: () => 'Indiquez une date qui existe.',
    de: () => 'Geben Sie einen Tag an, den es gibt.',
  },
  NOT_AFTER_TODAY: {
    nl: () => 'Een prijs van een dag die begon, verandert niet meer. Kies een latere dag.',
    en: () => 'The price of a day that began does not change any more. Choose a later day.',
    fr: () => "Le prix d'un jour entamé ne change plus. Choisissez une date ultérieure.",
    de: () => 'Der Preis eines begonnenen Tages ändert sich nicht mehr. Wählen Sie einen späteren Tag.',
  },
  TOO_FAR: {
    nl: () => 'Dat is meer dan vijf jaar vooraf. Kies een vroegere dag.',
    en: () => 'That is more than five years ahead. Choose an earlier day.',
    fr: () => "C'est plus de cinq ans à l'avance. Choisissez une date plus proche.",
    de: () => 'Das ist mehr als fünf Jahre im Voraus. Wählen Sie einen früheren Tag.',
  },
  NOTHING_PLANNED: {
    nl: () => 'Op die dag begint geen gepland bedrag. Alleen wat nog niet begon, kan worden ingetrokken.',
    en: () => 'No planned fee begins on that day. Only what did not begin yet can be withdrawn.',
    fr: () => "Aucun montant prévu ne commence ce jour-là. Seul ce qui n'a pas commencé peut être retiré.",
    de: () =>
      'An diesem Tag beginnt kein geplanter Betrag. Nur was noch nicht begann, kann zurückgezogen werden.',
  },
  NOT_AN_ORGANISATION: {
    nl: () => 'Dit is geen ondernemingsnummer of OVO-code. Geef bijvoorbeeld 0207.451.227 of OVO002949.',
    en: () => 'This is no enterprise number or OVO code. Give for example 0207.451.227 or OVO002949.',
    fr: () =>
      "Ceci n'est ni un numéro d'entreprise ni un code OVO. Indiquez par exemple 0207.451.227 ou OVO002949.",
    de: () =>
      'Dies ist keine Unternehmensnummer und kein OVO-Code. Geben Sie zum Beispiel 0207.451.227 oder OVO002949 an.',
  },
  NOT_A_BODY: {
    nl: () =>
      'Geef een organisatie of een soort bestuur, niet allebei. Burgers en beroepen kunnen niet op deze lijst.',
    en: () =>
      'Give an organisation or a kind of body, not both. Citizens and professions cannot be on this list.',
    fr: () =>
      "Indiquez une organisation ou un type d'administration, pas les deux. Les citoyens et les professions ne peuvent figurer sur cette liste.",
    de: () =>
      'Geben Sie eine Organisation oder eine Art von Behörde an, nicht beides. Bürger und Berufe können nicht auf dieser Liste stehen.',
  },
  EXEMPT_ALREADY: {
    nl: () => 'Die is in deze periode al vrijgesteld. Geef de bestaande vrijstelling eerst een einde.',
    en: () => 'It is exempt in this period already. Give that exemption an end first.',
    fr: () => "Elle est déjà exonérée pendant cette période. Mettez d'abord fin à cette exonération.",
    de: () => 'In diesem Zeitraum besteht bereits eine Befreiung. Beenden Sie diese zuerst.',
  },
  ENDS_BEFORE_IT_BEGINS: {
    nl: () => 'De laatste dag ligt voor de eerste. Kies een latere dag.',
    en: () => 'The last day is before the first. Choose a later day.',
    fr: () => 'Le dernier jour précède le premier. Choisissez une date ultérieure.',
    de: () => 'Der letzte Tag liegt vor dem ersten. Wählen Sie einen späteren Tag.',
  },
  OVER_ALREADY: {
    nl: () => 'Deze vrijstelling is al voorbij.',
    en: () => 'This exemption is over already.',
    fr: () => 'Cette exonération est déjà terminée.',
    de: () => 'Diese Befreiung ist bereits beendet.',
  },
};

/** Why a decision was refused, in the caller's language. */
export function presentPriceRefusal(
  refusal: PriceRefusal,
  language: Language,
): Exclude<typeof PriceListResult, { priceList: unknown }> {
  if (refusal.kind === 'not-found') return notFound(language);
  if (refusal.kind === 'conflict') return versionConflict(language, refusal.current);
  const highest = formatCents(cents(HIGHEST_FEE), language);
  return invalidInput(
    language,
    refusal.problems.map(({ field, code }) => ({
      path: [field],
      code,
      message: TEXTS[code][language](highest),
    })),
  );
}
