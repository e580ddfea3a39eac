import type { Language } from '@vip/domain-kit';
import { checkAddress, type AddressProblem, type Guard } from '../delivery/guard-address.ts';
import { kindsOfScope } from '../domain/webhook.ts';

type Texts = Record<Language, string>;
export type WebhookProblemCode = AddressProblem | 'KIND_UNKNOWN' | 'KINDS_EMPTY' | 'TOO_MANY' | 'NOT_FOR_YOU';
export interface WebhookProblem {
  readonly field: 'url' | 'kinds';
  readonly code: WebhookProblemCode;
}
/** Webhooks of one organisation or municipality, at most. */
export const MOST_WEBHOOKS = 20;

/** What is wrong with an address or kinds; empty when they may be used. Asks the resolver, so never in a transaction. */
export async function webhookProblems(
  scope: string,
  { url, kinds }: { url?: string | null; kinds?: readonly string[] | null },
  guard: Guard,
): Promise<WebhookProblem[]> {
  const problems: WebhookProblem[] = [];
  if (url != null) {
    const checked = await checkAddress(url, guard);
    if (!checked.ok) problems.push({ field: 'url', code: checked.problem });
  }
  if (kinds != null) {
    const allowed: readonly string[] = kindsOfScope(scope);
    if (kinds.length === 0) problems.push({ field: 'kinds', code: 'KINDS_EMPTY' });
    else if (kinds.some((kind) => !allowed.includes(kind)))
      problems.push({ field: 'kinds', code: 'KIND_UNKNOWN' });
  }
  return problems;
}

const TEXTS: Record<WebhookProblemCode, Texts> = {
  MALFORMED: {
    nl: 'Geef een volledig webadres, zonder gebruikersnaam.',
    en: 'Give a full web address, without a user name.',
    fr: 'Donnez une adresse web complète, sans nom d’utilisateur.',
    de: 'Geben Sie eine vollständige Webadresse ohne Benutzernamen an.',
  },
  NOT_HTTPS: {
    nl: 'Gebruik een adres dat met https:// begint.',
    en: 'Use an address that starts with https://.',
    fr: 'Utilisez une adresse qui commence par https://.',
    de: 'Verwenden Sie eine Adresse, die mit https:// beginnt.',
  },
  NOT_PUBLIC: {
    nl: 'Dit adres ligt niet op het openbare internet. Geef een openbaar adres.',
    en: 'This address is not on the public internet. Give a public address.',
    fr: 'Cette adresse n’est pas sur l’internet public. Donnez une adresse publique.',
    de: 'Diese Adresse liegt nicht im öffentlichen Internet. Geben Sie eine öffentliche Adresse an.',
  },
  UNKNOWN_HOST: {
    nl: 'Deze server is niet te vinden. Controleer het adres.',
    en: 'This server cannot be found. Check the address.',
    fr: 'Ce serveur est introuvable. Vérifiez l’adresse.',
    de: 'Dieser Server ist nicht zu finden. Prüfen Sie die Adresse.',
  },
  KIND_UNKNOWN: {
    nl: 'Een van deze soorten bestaat niet of is niet voor u. Kies uit:',
    en: 'One of these kinds does not exist or is not for you. Choose from:',
    fr: 'Un de ces types n’existe pas ou ne vous est pas destiné. Choisissez parmi :',
    de: 'Eine dieser Arten besteht nicht oder ist nicht für Sie. Wählen Sie aus:',
  },
  KINDS_EMPTY: {
    nl: 'Kies minstens één soort.',
    en: 'Choose at least one kind.',
    fr: 'Choisissez au moins un type.',
    de: 'Wählen Sie mindestens eine Art.',
  },
  TOO_MANY: {
    nl: `U hebt al ${MOST_WEBHOOKS} webhooks. Verwijder er eerst een.`,
    en: `You have ${MOST_WEBHOOKS} webhooks already. Delete one first.`,
    fr: `Vous avez déjà ${MOST_WEBHOOKS} webhooks. Supprimez-en d’abord un.`,
    de: `Sie haben schon ${MOST_WEBHOOKS} Webhooks. Löschen Sie zuerst einen.`,
  },
  NOT_FOR_YOU: {
    nl: 'Webhooks zijn voor organisaties en gemeenten. Kies een andere hoedanigheid.',
    en: 'Webhooks are for organisations and municipalities. Choose another capacity.',
    fr: 'Les webhooks sont destinés aux organisations et aux communes. Choisissez une autre qualité.',
    de: 'Webhooks sind für Organisationen und Gemeinden. Wählen Sie eine andere Eigenschaft.',
  },
};

export const tellWebhookProblem = (
  { code }: WebhookProblem,
  scope: string | null,
  language: Language,
): string =>
  TEXTS[code][language] + (code === 'KIND_UNKNOWN' && scope ? ` ${kindsOfScope(scope).join(', ')}.` : '');
