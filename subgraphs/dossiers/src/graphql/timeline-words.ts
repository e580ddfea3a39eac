import type { FactType, Language } from '@vip/domain-kit';
import type { Text } from '../domain/problem.ts';

const text = (nl: string, en: string, fr: string, de: string): Text => ({ nl, en, fr, de });

/** What happened, in a sentence; a kind that is not here is not told in a timeline. */
const SENTENCES: Partial<Record<FactType, Text>> = {
  'dossier.created': text('Dossier aangemaakt', 'Dossier made', 'Dossier créé', 'Dossier angelegt'),
  'dossier.enriching': text('Bronnen bevraagd', 'Sources asked', 'Sources interrogées', 'Quellen befragt'),
  'dossier.with-municipality': text(
    'Dossier bij de gemeente',
    'Dossier with the municipality',
    'Dossier auprès de la commune',
    'Dossier bei der Gemeinde',
  ),
  'dossier.in-quality-control': text(
    'Klaar voor kwaliteitscontrole',
    'Ready for quality control',
    'Prêt pour le contrôle de qualité',
    'Bereit zur Qualitätskontrolle',
  ),
  'dossier.validated': text(
    'Dossier gevalideerd',
    'Dossier validated',
    'Dossier validé',
    'Dossier validiert',
  ),
  'dossier.returned': text(
    'Teruggestuurd naar de informatieleverancier',
    'Returned to the supplier',
    'Renvoyé au fournisseur d’informations',
    'An den Informationslieferanten zurückgegeben',
  ),
  'dossier.refused': text('Dossier geweigerd', 'Dossier refused', 'Dossier refusé', 'Dossier abgelehnt'),
  'dossier.correction-requested': text(
    'Correctie gevraagd',
    'Correction asked',
    'Correction demandée',
    'Korrektur beantragt',
  ),
  'dossier.correction-reopened': text(
    'Correctie in behandeling',
    'Correction taken up',
    'Correction en traitement',
    'Korrektur in Bearbeitung',
  ),
  'dossier.correction-rejected': text(
    'Correctie niet aanvaard',
    'Correction turned down',
    'Correction refusée',
    'Korrektur abgelehnt',
  ),
  'dossier.archived': text(
    'Dossier gearchiveerd',
    'Dossier archived',
    'Dossier archivé',
    'Dossier archiviert',
  ),
  'dossier.watch-started': text(
    'Opvolging tot de akte gestart',
    'Watch until the deed started',
    'Suivi jusqu’à l’acte démarré',
    'Beobachtung bis zur Urkunde begonnen',
  ),
  'dossier.watch-changed': text(
    'Einddatum van de opvolging gewijzigd',
    'Last day of the watch changed',
    'Fin du suivi modifiée',
    'Ende der Beobachtung geändert',
  ),
  'dossier.watch-ended': text(
    'Opvolging tot de akte beëindigd',
    'Watch until the deed ended',
    'Suivi jusqu’à l’acte terminé',
    'Beobachtung bis zur Urkunde beendet',
  ),
  'item.change-found': text(
    'Een bron zegt nu iets anders',
    'A source says something else now',
    'Une source dit maintenant autre chose',
    'Eine Quelle sagt jetzt etwas anderes',
  ),
  'item.change-closed': text(
    'De bron zegt weer wat geleverd werd',
    'The source says again what was delivered',
    'La source dit à nouveau ce qui a été fourni',
    'Die Quelle sagt wieder, was geliefert wurde',
  ),
  'dossier.erased': text(
    'Inhoud van het dossier gewist',
    'Content of the dossier erased',
    'Contenu du dossier effacé',
    'Inhalt des Dossiers gelöscht',
  ),
  'answers.erased': text(
    'Bewaartermijn voorbij, antwoorden gewist',
    'Retention term over, answers erased',
    'Délai de conservation écoulé, réponses effacées',
    'Aufbewahrungsfrist abgelaufen, Antworten gelöscht',
  ),
  'dossier.section-assigned': text(
    'Rubriek toegewezen',
    'Section assigned',
    'Rubrique attribuée',
    'Rubrik zugewiesen',
  ),
  'dossier.section-released': text(
    'Rubriek vrijgegeven',
    'Section released',
    'Rubrique libérée',
    'Rubrik freigegeben',
  ),
  'item.answered': text(
    'Bron antwoordde',
    'A source answered',
    'Une source a répondu',
    'Eine Quelle hat geantwortet',
  ),
  'item.filled': text(
    'Gemeente vulde in',
    'Municipality filled in',
    'La commune a complété',
    'Gemeinde hat ausgefüllt',
  ),
  'item.disputed': text(
    'Antwoord van een bron betwist',
    'Answer of a source disputed',
    'Réponse d’une source contestée',
    'Antwort einer Quelle bestritten',
  ),
  'item.dispute-moved': text(
    'Terugmelding opgevolgd',
    'Report to the source followed up',
    'Signalement à la source suivi',
    'Meldung an die Quelle verfolgt',
  ),
  'item.dispute-answered': text(
    'Bron beantwoordde de terugmelding',
    'The source answered the report',
    'La source a répondu au signalement',
    'Die Quelle hat die Meldung beantwortet',
  ),
  'item.answer-corrected': text(
    'Bron verbeterde haar antwoord',
    'The source corrected its answer',
    'La source a corrigé sa réponse',
    'Die Quelle hat ihre Antwort berichtigt',
  ),
  'item.commented': text('Opmerking toegevoegd', 'Remark added', 'Remarque ajoutée', 'Anmerkung hinzugefügt'),
  'item.checked': text('Antwoord nagekeken', 'Answer checked', 'Réponse vérifiée', 'Antwort geprüft'),
  'deadline.near': text('Termijn nadert', 'Deadline near', 'Délai proche', 'Frist naht'),
  'deadline.passed': text('Termijn verstreken', 'Deadline passed', 'Délai dépassé', 'Frist abgelaufen'),
  'dossier.left-to-controller': text(
    'Wordt nagekeken door een controleur',
    'Will be checked by a controller',
    'Sera vérifié par un contrôleur',
    'Wird von einer Kontrolle geprüft',
  ),
  'dossier.correction-reported': text(
    'De gemeente verbetert zelf een antwoord',
    'The municipality corrects an answer itself',
    'La commune corrige elle-même une réponse',
    'Die Gemeinde korrigiert selbst eine Antwort',
  ),
  'right.verified': text(
    'Recht op het perceel bevestigd',
    'Right on the parcel confirmed',
    'Droit sur la parcelle confirmé',
    'Recht an der Parzelle bestätigt',
  ),
};

/** A validation that nobody of the municipality did. */
const AUTOMATIC = text(
  'Automatisch gevalideerd namens de gemeente, volgens haar beleid',
  'Validated automatically on behalf of the municipality, by its policy',
  'Validé automatiquement au nom de la commune, selon sa politique',
  'Automatisch validiert im Namen der Gemeinde, nach ihrer Regel',
);

export const isTold = (type: FactType): boolean => type in SENTENCES;

const ITEMS = text('inlichtingen', 'items', 'renseignements', 'Auskünfte');
/** More names than these are a list that nobody reads: their number says it. */
const NAMED = 3;

/** The sentence, with what it was about: `Gemeente vulde in: Gewestplan, EPC`, or `Gemeente vulde in: 58 inlichtingen`. */
export function sentence(
  type: FactType,
  about: readonly string[],
  language: Language,
  { automatic = false } = {},
): string {
  const said = (automatic ? AUTOMATIC : SENTENCES[type])?.[language] ?? type;
  if (about.length === 0) return said;
  return `${said}: ${about.length > NAMED ? `${about.length} ${ITEMS[language]}` : about.join(', ')}`;
}
