import type { DossierItem } from '../context.ts';
import { summaryOf } from '@vip/catalogue';
import type { ItemStatus, Language } from '@vip/domain-kit';
import type { Text } from '../domain/problem.ts';

const OPEN: Partial<Record<ItemStatus, Text>> = {
  PENDING: {
    nl: 'De bron wordt bevraagd',
    en: 'The source is being asked',
    fr: 'La source est interrogée',
    de: 'Die Quelle wird befragt',
  },
  TO_FILL: {
    nl: 'Nog in te vullen door de gemeente',
    en: 'To be filled in by the municipality',
    fr: 'À compléter par la commune',
    de: 'Noch von der Gemeinde auszufüllen',
  },
  SOURCE_UNAVAILABLE: {
    nl: 'De bron antwoordt niet; we vragen het opnieuw',
    en: 'The source does not answer; we ask again',
    fr: 'La source ne répond pas ; nous redemandons',
    de: 'Die Quelle antwortet nicht; wir fragen erneut',
  },
};
const HIDDEN: Text = {
  nl: 'Zichtbaar na validatie door de gemeente',
  en: 'Visible after validation by the municipality',
  fr: 'Visible après validation par la commune',
  de: 'Sichtbar nach Validierung durch die Gemeinde',
};

/** A refused dossier is never validated: nothing may be promised. */
const NEVER_SHOWN: Text = {
  nl: 'Niet vrijgegeven: het dossier is geweigerd',
  en: 'Not released: the dossier was refused',
  fr: 'Non communiqué : le dossier a été refusé',
  de: 'Nicht freigegeben: Das Dossier wurde abgelehnt',
};

/** One line that says the answer, or why there is none yet. */
export function summaryLine(item: DossierItem, language: Language): string {
  if (item.hidden && item.dossier.status === 'REFUSED') return NEVER_SHOWN[language];
  if (item.hidden) return (OPEN[item.status] ?? HIDDEN)[language];
  const open = OPEN[item.status];
  return open
    ? open[language]
    : summaryOf(item.catalogue, item.definition, item.applicability, item.records, language);
}
