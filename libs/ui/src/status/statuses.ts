import type { IconName } from '../icons/icons.ts';
import type { Language } from '../texts/language.ts';

export type Tone = 'ok' | 'busy' | 'warn' | 'bad' | 'todo' | 'dash' | 'plain';

interface Look {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly words: Readonly<Record<Language, string>>;
}

const look = (icon: IconName, tone: Tone, nl: string, en: string, fr: string, de: string): Look => ({
  icon,
  tone,
  words: { nl, en, fr, de },
});

/**
 * Every status of the graph: its own icon shape and its own word; the tone only repeats them.
 * A failed source never looks like "not applicable".
 */
export const STATUSES = {
  request: {
    DRAFT: look('pencil', 'dash', 'Concept', 'Draft', 'Brouillon', 'Entwurf'),
    AWAITING_PAYMENT: look(
      'card',
      'warn',
      'Wacht op betaling',
      'Awaiting payment',
      'En attente de paiement',
      'Wartet auf Zahlung',
    ),
    SUBMITTED: look('send', 'busy', 'Ingediend', 'Submitted', 'Introduite', 'Eingereicht'),
    IN_PROGRESS: look('half', 'busy', 'In behandeling', 'In progress', 'En traitement', 'In Bearbeitung'),
    COMPLETED: look('ok', 'ok', 'Voltooid', 'Completed', 'Terminée', 'Abgeschlossen'),
    CANCELLED: look('ban', 'plain', 'Geannuleerd', 'Cancelled', 'Annulée', 'Storniert'),
  },
  dossier: {
    CREATED: look('new', 'plain', 'Aangemaakt', 'Created', 'Créé', 'Angelegt'),
    ENRICHING: look(
      'sync',
      'busy',
      'Wordt verrijkt',
      'Being enriched',
      'En cours d’enrichissement',
      'Wird angereichert',
    ),
    WITH_MUNICIPALITY: look(
      'hall',
      'busy',
      'Bij de gemeente',
      'With the municipality',
      'À la commune',
      'Bei der Gemeinde',
    ),
    IN_QUALITY_CONTROL: look(
      'inspect',
      'busy',
      'In kwaliteitscontrole',
      'In quality control',
      'En contrôle de qualité',
      'In Qualitätskontrolle',
    ),
    VALIDATED: look('shield', 'ok', 'Gevalideerd', 'Validated', 'Validé', 'Validiert'),
    CORRECTION_REQUESTED: look(
      'back',
      'warn',
      'Correctie gevraagd',
      'Correction requested',
      'Correction demandée',
      'Korrektur angefragt',
    ),
    REFUSED: look('ban', 'bad', 'Geweigerd', 'Refused', 'Refusé', 'Abgelehnt'),
    ARCHIVED: look('archive', 'plain', 'Gearchiveerd', 'Archived', 'Archivé', 'Archiviert'),
  },
  item: {
    PENDING: look(
      'clock',
      'plain',
      'Wordt opgevraagd',
      'Being asked',
      'En cours de demande',
      'Wird abgefragt',
    ),
    TO_FILL: look('pencil', 'todo', 'Nog in te vullen', 'To be filled in', 'À compléter', 'Noch auszufüllen'),
    FILLED_BY_PLATFORM: look(
      'data',
      'plain',
      'Aangevuld door platform',
      'Filled by the platform',
      'Complété par la plateforme',
      'Von der Plattform ergänzt',
    ),
    FILLED_BY_MUNICIPALITY: look(
      'hall',
      'plain',
      'Aangevuld door gemeente',
      'Filled by the municipality',
      'Complété par la commune',
      'Von der Gemeinde ergänzt',
    ),
    SOURCE_UNAVAILABLE: look(
      'unplug',
      'warn',
      'Bron onbeschikbaar',
      'Source unavailable',
      'Source indisponible',
      'Quelle nicht verfügbar',
    ),
    CHECKED: look('checks', 'ok', 'Gecontroleerd', 'Checked', 'Contrôlé', 'Geprüft'),
  },
  outcome: {
    FOUND: look('ok', 'ok', 'Gevonden', 'Found', 'Trouvé', 'Gefunden'),
    NONE: look('none', 'plain', 'Niets gevonden', 'Nothing found', 'Rien trouvé', 'Nichts gefunden'),
    FAILED: look('unplug', 'bad', 'Bron faalde', 'Source failed', 'Source en échec', 'Quelle ausgefallen'),
    NOT_COVERED: look(
      'dashed',
      'dash',
      'Buiten bereik van de bron',
      'Outside the source’s area',
      'Hors de portée de la source',
      'Außerhalb der Quelle',
    ),
    PENDING: look('clock', 'busy', 'Wordt bevraagd', 'Being asked', 'Interrogation en cours', 'Wird befragt'),
  },
  applicability: {
    APPLICABLE: look('check', 'plain', 'Van toepassing', 'Applicable', 'D’application', 'Zutreffend'),
    NOT_APPLICABLE: look(
      'none',
      'plain',
      'Niet van toepassing',
      'Not applicable',
      'Non applicable',
      'Nicht zutreffend',
    ),
    UNKNOWN: look('help', 'dash', 'Niet gekend', 'Not known', 'Inconnu', 'Nicht bekannt'),
  },
  exception: {
    FAILED: look('unplug', 'bad', 'Bron faalde', 'Source failed', 'Source en échec', 'Quelle ausgefallen'),
    LOW: look(
      'parcel',
      'warn',
      'Kleine overlap',
      'Small overlap',
      'Faible recouvrement',
      'Kleine Überlappung',
    ),
    CHANGED: look('swap', 'warn', 'Gewijzigd', 'Changed', 'Modifié', 'Geändert'),
    DISPUTED: look('flag', 'bad', 'Betwist', 'Disputed', 'Contesté', 'Bestritten'),
    MANUAL: look('pencil', 'plain', 'Handmatig', 'Manual', 'Manuel', 'Manuell'),
    EXPRESS: look('bolt', 'warn', 'Spoed', 'Urgent', 'Urgent', 'Dringend'),
    REMARK: look('comment', 'plain', 'Opmerking', 'Remark', 'Remarque', 'Bemerkung'),
  },
  correction: {
    OPEN: look(
      'flag',
      'warn',
      'Correctie gevraagd',
      'Correction requested',
      'Correction demandée',
      'Korrektur angefragt',
    ),
    REOPENED: look('back', 'busy', 'Opnieuw geopend', 'Reopened', 'Rouvert', 'Wieder geöffnet'),
    REJECTED: look(
      'ban',
      'bad',
      'Correctie afgewezen',
      'Correction rejected',
      'Correction rejetée',
      'Korrektur abgelehnt',
    ),
    DONE: look('checks', 'ok', 'Gecorrigeerd', 'Corrected', 'Corrigé', 'Korrigiert'),
  },
  invoice: {
    OPEN: look('clock', 'warn', 'Te betalen', 'To be paid', 'À payer', 'Zu zahlen'),
    PAID: look('ok', 'ok', 'Betaald', 'Paid', 'Payée', 'Bezahlt'),
    CREDITED: look('undo', 'plain', 'Gecrediteerd', 'Credited', 'Créditée', 'Gutgeschrieben'),
  },
  payment: {
    OPEN: look('clock', 'busy', 'Betaling loopt', 'Payment under way', 'Paiement en cours', 'Zahlung läuft'),
    PAID: look('ok', 'ok', 'Betaald', 'Paid', 'Payé', 'Bezahlt'),
    FAILED: look(
      'stop',
      'bad',
      'Betaling mislukt',
      'Payment failed',
      'Paiement échoué',
      'Zahlung fehlgeschlagen',
    ),
    EXPIRED: look(
      'history',
      'warn',
      'Betaling verlopen',
      'Payment expired',
      'Paiement expiré',
      'Zahlung abgelaufen',
    ),
    CANCELLED: look(
      'ban',
      'plain',
      'Betaling geannuleerd',
      'Payment cancelled',
      'Paiement annulé',
      'Zahlung abgebrochen',
    ),
  },
  settlement: {
    RUNNING: look('half', 'busy', 'Lopend', 'Running', 'En cours', 'Laufend'),
    CLOSED: look('lock', 'plain', 'Afgesloten', 'Closed', 'Clôturé', 'Abgeschlossen'),
    PAID: look('ok', 'ok', 'Uitbetaald', 'Paid out', 'Versé', 'Ausgezahlt'),
  },
  dispute: {
    OPEN: look('flag', 'warn', 'Wordt betwist', 'Disputed', 'Contestée', 'Angefochten'),
    UPHELD: look('checks', 'ok', 'Toegekend', 'Upheld', 'Reconnue', 'Anerkannt'),
    REJECTED: look('ban', 'bad', 'Afgewezen', 'Rejected', 'Rejetée', 'Abgewiesen'),
    WITHDRAWN: look('undo', 'plain', 'Ingetrokken', 'Withdrawn', 'Retirée', 'Zurückgezogen'),
  },
  feedback: {
    REPORTED: look(
      'flag',
      'busy',
      'Onderweg naar de bron',
      'On its way to the source',
      'En route vers la source',
      'Unterwegs zur Quelle',
    ),
    SENT: look('send', 'busy', 'Bij de bron', 'With the source', 'Auprès de la source', 'Bei der Quelle'),
    UNDELIVERED: look('unplug', 'bad', 'Niet bezorgd', 'Not delivered', 'Non remis', 'Nicht zugestellt'),
    ACKNOWLEDGED: look(
      'inspect',
      'busy',
      'Bron kijkt na',
      'Source is checking',
      'La source vérifie',
      'Quelle prüft',
    ),
    ACCEPTED: look(
      'half',
      'warn',
      'Bron geeft gelijk',
      'Source agrees',
      'La source confirme',
      'Quelle stimmt zu',
    ),
    REJECTED: look('ban', 'plain', 'Afgewezen', 'Rejected', 'Rejeté', 'Abgelehnt'),
    CORRECTED: look('checks', 'ok', 'Verbeterd', 'Corrected', 'Corrigé', 'Berichtigt'),
  },
  source: {
    UP: look('ok', 'ok', 'Beschikbaar', 'Available', 'Disponible', 'Verfügbar'),
    SLOW: look('clock', 'warn', 'Traag', 'Slow', 'Lente', 'Langsam'),
    DOWN: look('unplug', 'bad', 'Antwoordt niet', 'Does not answer', 'Ne répond pas', 'Antwortet nicht'),
    UNKNOWN: look(
      'help',
      'dash',
      'Nog niet bevraagd',
      'Not asked yet',
      'Pas encore interrogée',
      'Noch nicht befragt',
    ),
  },
} as const satisfies Record<string, Record<string, Look>>;

export type StatusKind = keyof typeof STATUSES;
export type StatusOf<Kind extends StatusKind> = Extract<keyof (typeof STATUSES)[Kind], string>;

/** The look of a status; a value that the graph grew later is shown by its own name, neutrally. */
export function statusLook(kind: StatusKind, status: string): Look {
  const known: Record<string, Look | undefined> = STATUSES[kind];
  return known[status] ?? look('help', 'dash', status, status, status, status);
}

/** The word of a status, e.g. for a filter or an export. */
export const statusWord = (kind: StatusKind, status: string, language: Language): string =>
  statusLook(kind, status).words[language];
