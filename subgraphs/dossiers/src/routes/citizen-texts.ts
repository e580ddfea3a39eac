import type { Text } from '../domain/problem.ts';

/** What a portal is told when it gets nothing. */
export const CITIZEN_TEXTS = {
  UNAUTHENTICATED: {
    nl: 'Geef een token van uw client mee (client credentials, private_key_jwt).',
    en: 'Send a token of your client (client credentials, private_key_jwt).',
    fr: 'Envoyez un jeton de votre client (client credentials, private_key_jwt).',
    de: 'Senden Sie ein Token Ihres Clients (client credentials, private_key_jwt).',
  },
  FORBIDDEN: {
    nl: 'Dit is er alleen voor Mijn Burgerprofiel en de Woningpas, elk met zijn eigen scope.',
    en: 'This is for Mijn Burgerprofiel and the Woningpas only, each with a scope of its own.',
    fr: 'Ceci est réservé à Mijn Burgerprofiel et au Woningpas, chacun avec son propre scope.',
    de: 'Dies ist nur für Mijn Burgerprofiel und den Woningpas, jeweils mit eigenem Scope.',
  },
  INVALID_INPUT: {
    nl: 'Sommige gegevens kloppen niet. Verbeter de genoemde velden; het contract staat in de documentatie.',
    en: 'Some of the data is not right. Correct the fields named; the contract is in the documentation.',
    fr: 'Certaines données ne sont pas correctes. Corrigez les champs indiqués ; le contrat figure dans la documentation.',
    de: 'Einige Angaben stimmen nicht. Korrigieren Sie die genannten Felder; der Vertrag steht in der Dokumentation.',
  },
  RIGHT_UNKNOWN: {
    nl: 'Het kadaster kan nu niet zeggen of deze persoon een recht heeft. Probeer het later opnieuw; toon niet dat er niets is.',
    en: 'The cadastre cannot say now whether this person holds a right. Try again later; do not show that there is nothing.',
    fr: "Le cadastre ne peut pas dire maintenant si cette personne a un droit. Réessayez plus tard ; n'affichez pas qu'il n'y a rien.",
    de: 'Das Kataster kann jetzt nicht sagen, ob diese Person ein Recht hat. Versuchen Sie es später erneut; zeigen Sie nicht an, dass es nichts gibt.',
  },
} as const satisfies Readonly<Record<string, Text>>;
export type CitizenText = keyof typeof CITIZEN_TEXTS;
