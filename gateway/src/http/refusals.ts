import type { Language } from '@vip/domain-kit';
import { GraphQLError } from 'graphql';

const TEXTS = {
  signIn: {
    nl: 'Meld u aan om dit op te vragen.',
    en: 'Sign in to ask for this.',
    fr: 'Connectez-vous pour demander ceci.',
    de: 'Melden Sie sich an, um dies abzufragen.',
  },
  badCredential: {
    nl: 'Uw aanmelding of token is niet geldig of verlopen. Meld u opnieuw aan.',
    en: 'Your sign-in or token is not valid or has expired. Sign in again.',
    fr: 'Votre connexion ou votre jeton est invalide ou expiré. Reconnectez-vous.',
    de: 'Ihre Anmeldung oder Ihr Token ist ungültig oder abgelaufen. Melden Sie sich erneut an.',
  },
  untrusted: {
    nl: 'Vanuit een aangemelde browser zijn alleen de vragen van onze eigen toepassingen toegelaten. Gebruik een machinetoken of de verkenner.',
    en: 'From a signed-in browser only the questions of our own apps are allowed. Use a machine token or the explorer.',
    fr: 'Depuis un navigateur connecté, seules les questions de nos propres applications sont admises. Utilisez un jeton machine ou l’explorateur.',
    de: 'Aus einem angemeldeten Browser sind nur die Abfragen unserer eigenen Anwendungen zugelassen. Verwenden Sie ein Maschinentoken oder den Explorer.',
  },
  crossSite: {
    nl: 'Deze vraag komt niet van onze eigen bladzijden. Stuur de hoofding x-vip-csrf mee vanaf hetzelfde adres.',
    en: 'This request does not come from our own pages. Send the header x-vip-csrf from the same origin.',
    fr: "Cette demande ne vient pas de nos propres pages. Envoyez l'en-tête x-vip-csrf depuis la même origine.",
    de: 'Diese Anfrage kommt nicht von unseren eigenen Seiten. Senden Sie die Kopfzeile x-vip-csrf vom selben Ursprung.',
  },
  tooCostly: {
    nl: 'Deze vraag is te zwaar. Vraag minder rijen (first) of minder diep.',
    en: 'This query is too costly. Ask for fewer rows (first) or less depth.',
    fr: 'Cette requête est trop lourde. Demandez moins de lignes (first) ou moins de profondeur.',
    de: 'Diese Abfrage ist zu aufwendig. Fragen Sie weniger Zeilen (first) oder weniger Tiefe ab.',
  },
  tooMany: {
    nl: 'U stelt te veel vragen op korte tijd. Wacht even en probeer opnieuw.',
    en: 'You are asking too much in a short time. Wait a moment and try again.',
    fr: 'Vous posez trop de questions en peu de temps. Patientez un instant et réessayez.',
    de: 'Sie stellen zu viele Anfragen in kurzer Zeit. Warten Sie einen Moment und versuchen Sie es erneut.',
  },
  full: {
    nl: 'Het is nu te druk om uw vraag te behandelen; er is niets mee gebeurd. Probeer het over enkele seconden opnieuw.',
    en: 'It is too busy to deal with your request now; nothing was done with it. Try again in a few seconds.',
    fr: "L'affluence est trop forte pour traiter votre demande ; rien n'a été fait. Réessayez dans quelques secondes.",
    de: 'Zurzeit ist zu viel los, um Ihre Anfrage zu bearbeiten; es wurde nichts damit getan. Versuchen Sie es in einigen Sekunden erneut.',
  },
  oneMutation: {
    nl: 'Stuur met een Idempotency-Key één mutatie per document.',
    en: 'With an Idempotency-Key send one mutation per document.',
    fr: 'Avec une Idempotency-Key, envoyez une mutation par document.',
    de: 'Senden Sie mit einem Idempotency-Key eine Mutation pro Dokument.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type RefusalText = keyof typeof TEXTS;
export const textOf = (text: RefusalText, language: Language): string => TEXTS[text][language];

/** A fault before any subgraph was asked. */
export const faultOf = (
  code: string,
  text: RefusalText,
  language: Language,
  extensions: Record<string, unknown> = {},
) => new GraphQLError(TEXTS[text][language], { extensions: { ...extensions, code } });

/** Whole seconds after which to come again: not the same for all who were refused together, or they would all be back together. */
export const comeBackAfterS = (random: () => number = Math.random): number => 1 + Math.floor(random() * 5);

/** Not taken in: nothing was begun, so anything may be sent again, a mutation too. */
export const overloaded = (language: Language) =>
  faultOf('OVERLOADED', 'full', language, { retryAfterS: comeBackAfterS() });
