import { formatDay, type Day } from '@vip/domain-kit';
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
export const AREA_FOR_PROFESSIONALS: Text = {
  nl: 'Een gebied van het openbaar domein kan alleen een notaris, makelaar of overheid aanvragen. Als burger vraagt u percelen aan waarop u een recht hebt.',
  en: 'Only a notary, an estate agent or a government can order an area of the public domain. As a citizen you order parcels on which you hold a right.',
  fr: 'Seuls un notaire, un agent immobilier ou une autorité peuvent demander une zone du domaine public. En tant que citoyen, vous demandez des parcelles sur lesquelles vous avez un droit.',
  de: 'Ein Gebiet des öffentlichen Bereichs kann nur ein Notar, ein Makler oder eine Behörde beantragen. Als Bürger beantragen Sie Parzellen, an denen Sie ein Recht haben.',
};
/** @param from first day on which one can order there, when that is still to come. */
export const AREA_NOT_CONNECTED = (name: string, from: Day | null): Text =>
  from === null
    ? {
        nl: `${name} is niet aangesloten. Vraag de inlichtingen bij de gemeente zelf.`,
        en: `${name} is not connected. Ask the municipality itself.`,
        fr: `${name} n'est pas connectée. Adressez-vous à la commune.`,
        de: `${name} ist nicht angeschlossen. Wenden Sie sich an die Gemeinde.`,
      }
    : {
        nl: `In ${name} kunt u hier aanvragen vanaf ${formatDay(from)}. Vraag de inlichtingen tot dan bij de gemeente zelf.`,
        en: `You can order in ${name} here from ${formatDay(from)}. Until then, ask the municipality itself.`,
        fr: `À ${name}, vous pourrez introduire une demande ici à partir du ${formatDay(from)}. Jusque-là, adressez-vous à la commune.`,
        de: `In ${name} können Sie hier ab dem ${formatDay(from)} beantragen. Wenden Sie sich bis dahin an die Gemeinde.`,
      };
export const AREA_TWICE: Text = {
  nl: 'Dit gebied staat al in uw aanvraag. Verwijder het hier.',
  en: 'This area is already in your request. Remove it here.',
  fr: 'Cette zone figure déjà dans votre demande. Supprimez-la ici.',
  de: 'Dieses Gebiet steht bereits in Ihrem Antrag. Entfernen Sie es hier.',
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
/** Events that are asked again in one question. */
export const MOST_EVENTS = 100;
export const TOO_MANY_EVENTS: Text = {
  nl: `Vraag hoogstens ${MOST_EVENTS} gebeurtenissen tegelijk.`,
  en: `Ask for at most ${MOST_EVENTS} events at a time.`,
  fr: `Demandez au plus ${MOST_EVENTS} événements à la fois.`,
  de: `Fragen Sie höchstens ${MOST_EVENTS} Ereignisse auf einmal ab.`,
};
export const ADMIN_ONLY: Text = {
  nl: 'Alleen de beheerder van het platform kan dit.',
  en: 'Only the administrator of the platform can do this.',
  fr: "Seul l'administrateur de la plateforme peut le faire.",
  de: 'Das kann nur der Administrator der Plattform.',
};
export const MUNICIPALITY_UNKNOWN: Text = {
  nl: 'Deze gemeente staat niet in het percelenregister. Controleer de NIS-code, of laad eerst haar percelen.',
  en: 'This municipality is not in the parcel register. Check the NIS code, or load its parcels first.',
  fr: "Cette commune ne figure pas dans le registre des parcelles. Vérifiez le code INS, ou chargez d'abord ses parcelles.",
  de: 'Diese Gemeinde steht nicht im Parzellenregister. Prüfen Sie den NIS-Code, oder laden Sie zuerst ihre Parzellen.',
};
/** @param until its last day. */
export const MUNICIPALITY_ENDED = (
  until: Day,
  now: { readonly nisCode: string; readonly name: string } | null,
): Text => {
  const last = formatDay(until);
  const code = now ? `${now.name} (${now.nisCode})` : null;
  return {
    nl: `Deze gemeente bestond tot ${last}.${code ? ` Sluit ${code} aan.` : ''}`,
    en: `This municipality existed until ${last}.${code ? ` Connect ${code}.` : ''}`,
    fr: `Cette commune a existé jusqu'au ${last}.${code ? ` Connectez ${code}.` : ''}`,
    de: `Diese Gemeinde bestand bis ${last}.${code ? ` Schließen Sie ${code} an.` : ''}`,
  };
};
