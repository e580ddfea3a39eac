import type { Language } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';

const MOST = 200;
const TOO_LONG: Readonly<Record<Language, string>> = {
  nl: `De zoektekst telt hoogstens ${MOST} tekens.`,
  en: `The search text has at most ${MOST} characters.`,
  fr: `Le texte recherché compte au plus ${MOST} caractères.`,
  de: `Der Suchtext hat höchstens ${MOST} Zeichen.`,
};

/** @throws Fault BAD_USER_INPUT for a search text above 200 characters. */
export function checkText(text: string | null | undefined, language: Language): void {
  if (text && text.length > MOST) throw fault('BAD_USER_INPUT', TOO_LONG[language]);
}
