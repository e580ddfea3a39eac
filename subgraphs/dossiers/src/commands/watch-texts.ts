import type { Text } from '../domain/problem.ts';

export const ALREADY_ASKED: Text = {
  nl: 'U vroeg al om deze inlichting bij te werken. De gemeente beslist daarover.',
  en: 'You already asked to refresh this item. The municipality decides on it.',
  fr: 'Vous avez déjà demandé d’actualiser ce renseignement. La commune en décide.',
  de: 'Sie haben bereits um Aktualisierung dieser Auskunft gebeten. Die Gemeinde entscheidet darüber.',
};
export const NOTHING_CHANGED: Text = {
  nl: 'Over deze inlichting is er geen wijziging om over te nemen. Kies een van de wijzigingen die bij het dossier staan.',
  en: 'There is no change of this item to take over. Choose one of the changes that stand with the dossier.',
  fr: 'Il n’y a pas de modification de ce renseignement à reprendre. Choisissez une des modifications indiquées dans le dossier.',
  de: 'Zu dieser Auskunft gibt es keine Änderung zu übernehmen. Wählen Sie eine der Änderungen, die bei der Akte stehen.',
};
