import type { Text } from '../domain/problem.ts';

export const SIGN_IN: Text = {
  nl: 'Meld u aan om verder te gaan.',
  en: 'Sign in to go on.',
  fr: 'Connectez-vous pour continuer.',
  de: 'Melden Sie sich an, um fortzufahren.',
};
export const MAY_NOT_ORDER: Text = {
  nl: 'In deze hoedanigheid kunt u niets aanvragen. Kies een andere hoedanigheid.',
  en: 'You cannot order in this capacity. Choose another capacity.',
  fr: 'Vous ne pouvez rien demander en cette qualité. Choisissez une autre qualité.',
  de: 'In dieser Eigenschaft können Sie nichts beantragen. Wählen Sie eine andere Eigenschaft.',
};
export const REGISTER_SILENT: Text = {
  nl: 'Het percelenregister antwoordt nu niet. Er is niets gewijzigd. Probeer het over enkele minuten opnieuw.',
  en: 'The parcel register does not answer now. Nothing was changed. Try again in a few minutes.',
  fr: "Le registre des parcelles ne répond pas pour l'instant. Rien n'a été modifié. Réessayez dans quelques minutes.",
  de: 'Das Parzellenregister antwortet derzeit nicht. Es wurde nichts geändert. Versuchen Sie es in einigen Minuten erneut.',
};
export const NOT_AN_OFFICER: Text = {
  nl: 'Alleen wie voor een gemeente werkt, kan dit.',
  en: 'Only somebody who works for a municipality can do this.',
  fr: 'Seule une personne qui travaille pour une commune peut le faire.',
  de: 'Das kann nur, wer für eine Gemeinde arbeitet.',
};
export const TOO_MANY_VIEWS: Text = {
  nl: 'U bewaart al 30 weergaven. Verwijder er eerst een.',
  en: 'You keep 30 views already. Remove one first.',
  fr: "Vous conservez déjà 30 vues. Supprimez-en d'abord une.",
  de: 'Sie haben bereits 30 Ansichten gespeichert. Entfernen Sie zuerst eine.',
};
/** Answers in one `fillItems`. */
export const MOST_ROWS = 200;
export const TOO_MANY_ROWS: Text = {
  nl: `Geef 1 tot ${MOST_ROWS} antwoorden tegelijk.`,
  en: `Give 1 to ${MOST_ROWS} answers at a time.`,
  fr: `Donnez de 1 à ${MOST_ROWS} réponses à la fois.`,
  de: `Geben Sie 1 bis ${MOST_ROWS} Antworten auf einmal.`,
};
