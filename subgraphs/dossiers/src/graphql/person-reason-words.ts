import { unreachable, type Language } from '@vip/domain-kit';
import type { PersonNeeded, PersonReason } from '../domain/person-needed.ts';
import type { Text } from '../domain/problem.ts';

const text = (nl: string, en: string, fr: string, de: string): Text => ({ nl, en, fr, de });

/** Why a person is needed, about so many answers. */
function words(reason: PersonReason, n: number): Text {
  const one = n === 1;
  switch (reason) {
    case 'FAILED':
      return text(
        one ? '1 bron antwoordde niet' : `${n} antwoorden wachten op een bron`,
        one ? '1 source did not answer' : `${n} answers wait for a source`,
        one ? '1 source n’a pas répondu' : `${n} réponses attendent une source`,
        one ? '1 Quelle hat nicht geantwortet' : `${n} Antworten warten auf eine Quelle`,
      );
    case 'OPEN':
      return text(
        one ? '1 inlichting is nog open' : `${n} inlichtingen zijn nog open`,
        one ? '1 item is still open' : `${n} items are still open`,
        one ? '1 renseignement est encore ouvert' : `${n} renseignements sont encore ouverts`,
        one ? '1 Auskunft ist noch offen' : `${n} Auskünfte sind noch offen`,
      );
    case 'CONTESTED':
      return text(
        one
          ? 'bij 1 antwoord spreken de bronnen elkaar tegen'
          : `bij ${n} antwoorden spreken de bronnen elkaar tegen`,
        one
          ? 'the sources of 1 answer contradict each other'
          : `the sources of ${n} answers contradict each other`,
        one ? 'les sources d’1 réponse se contredisent' : `les sources de ${n} réponses se contredisent`,
        one
          ? 'bei 1 Antwort widersprechen sich die Quellen'
          : `bei ${n} Antworten widersprechen sich die Quellen`,
      );
    case 'DISPUTED':
      return text(
        one ? '1 antwoord is betwist' : `${n} antwoorden zijn betwist`,
        one ? '1 answer is disputed' : `${n} answers are disputed`,
        one ? '1 réponse est contestée' : `${n} réponses sont contestées`,
        one ? '1 Antwort ist bestritten' : `${n} Antworten sind bestritten`,
      );
    case 'CORRECTED':
      return text(
        one ? 'voor 1 antwoord loopt een correctie' : `voor ${n} antwoorden loopt een correctie`,
        one ? '1 answer is under correction' : `${n} answers are under correction`,
        one ? '1 réponse est en cours de correction' : `${n} réponses sont en cours de correction`,
        one ? '1 Antwort wird korrigiert' : `${n} Antworten werden korrigiert`,
      );
    case 'LOW_OVERLAP':
      return text(
        one ? '1 kaartlaag raakt het perceel maar net' : `${n} kaartlagen raken het perceel maar net`,
        one ? '1 map layer only just touches the parcel' : `${n} map layers only just touch the parcel`,
        one ? '1 couche touche à peine la parcelle' : `${n} couches touchent à peine la parcelle`,
        one
          ? '1 Kartenebene berührt die Parzelle nur knapp'
          : `${n} Kartenebenen berühren die Parzelle nur knapp`,
      );
    case 'CHANGED':
      return text(
        one
          ? '1 antwoord verschilt van het vorige dossier'
          : `${n} antwoorden verschillen van het vorige dossier`,
        one ? '1 answer differs from the previous dossier' : `${n} answers differ from the previous dossier`,
        one ? '1 réponse diffère du dossier précédent' : `${n} réponses diffèrent du dossier précédent`,
        one ? '1 Antwort weicht vom vorigen Dossier ab' : `${n} Antworten weichen vom vorigen Dossier ab`,
      );
    case 'UNKNOWN':
      return text(
        one ? '1 antwoord is "niet gekend"' : `${n} antwoorden zijn "niet gekend"`,
        one ? '1 answer is "not known"' : `${n} answers are "not known"`,
        one ? '1 réponse est « non connue »' : `${n} réponses sont « non connues »`,
        one ? '1 Antwort ist „nicht bekannt“' : `${n} Antworten sind „nicht bekannt“`,
      );
    case 'MANUAL':
      return text(
        one ? '1 antwoord is met de hand ingevuld' : `${n} antwoorden zijn met de hand ingevuld`,
        one ? '1 answer was filled in by hand' : `${n} answers were filled in by hand`,
        one ? '1 réponse a été complétée à la main' : `${n} réponses ont été complétées à la main`,
        one ? '1 Antwort wurde von Hand ausgefüllt' : `${n} Antworten wurden von Hand ausgefüllt`,
      );
    case 'KEPT':
      return text(
        one
          ? 'het beleid houdt 1 inlichting voor een mens'
          : `het beleid houdt ${n} inlichtingen voor een mens`,
        one ? 'the policy keeps 1 item for a person' : `the policy keeps ${n} items for a person`,
        one
          ? 'la politique réserve 1 renseignement à une personne'
          : `la politique réserve ${n} renseignements à une personne`,
        one
          ? 'die Regel behält 1 Auskunft einem Menschen vor'
          : `die Regel behält ${n} Auskünfte einem Menschen vor`,
      );
    case 'RIGHT':
      return text(
        'het recht van de burger is na te kijken',
        'the right of the citizen is to be verified',
        'le droit du citoyen est à vérifier',
        'das Recht des Bürgers ist zu prüfen',
      );
    case 'NOTE':
      return text(
        'de aanvrager schreef een nota',
        'the requester wrote a note',
        'le demandeur a écrit une note',
        'der Antragsteller hat eine Notiz geschrieben',
      );
    case 'PURPOSE':
      return text(
        'het beleid laat deze aanleiding aan een mens',
        'the policy leaves this purpose to a person',
        'la politique laisse ce motif à une personne',
        'die Regel überlässt diesen Anlass einem Menschen',
      );
    case 'RETURNED':
      return text(
        'een controleur stuurde het dossier terug',
        'a controller returned the dossier',
        'un contrôleur a renvoyé le dossier',
        'eine Kontrolle hat das Dossier zurückgegeben',
      );
    case 'HANDED_OVER':
      return text(
        'een medewerker gaf het door voor controle',
        'an officer handed it over for control',
        'un agent l’a transmis pour contrôle',
        'eine Person hat es zur Kontrolle übergeben',
      );
    case 'IN_HAND':
      return text(
        'een controleur was er al mee bezig',
        'a controller was at work on it',
        'un contrôleur y travaillait déjà',
        'eine Kontrolle arbeitete bereits daran',
      );
    case 'SAMPLE':
      return text('steekproef', 'sample', 'échantillon', 'Stichprobe');
    case 'NOT_RENDERED':
      return text(
        'de documenten konden niet worden gemaakt',
        'the documents could not be made',
        'les documents n’ont pas pu être créés',
        'die Dokumente konnten nicht erstellt werden',
      );
    default:
      return unreachable(reason);
  }
}

/** One reason in the caller's language: `bij 2 antwoorden spreken de bronnen elkaar tegen`. */
export const reasonText = ({ reason, itemCodes }: PersonNeeded, language: Language): string =>
  words(reason, itemCodes.length)[language];

/** The same reason where it is counted over dossiers, without a number of its own. */
const KINDS: Record<PersonReason, Text> = {
  FAILED: text(
    'een bron antwoordde niet',
    'a source did not answer',
    'une source n’a pas répondu',
    'eine Quelle hat nicht geantwortet',
  ),
  OPEN: text(
    'er stond nog iets open',
    'something was still open',
    'il restait un point ouvert',
    'etwas war noch offen',
  ),
  CONTESTED: text(
    'bronnen spraken elkaar tegen',
    'sources contradicted each other',
    'des sources se contredisaient',
    'Quellen widersprachen sich',
  ),
  DISPUTED: text(
    'een antwoord was betwist',
    'an answer was disputed',
    'une réponse était contestée',
    'eine Antwort war bestritten',
  ),
  CORRECTED: text(
    'er liep een correctie',
    'a correction was under way',
    'une correction était en cours',
    'eine Korrektur lief',
  ),
  LOW_OVERLAP: text(
    'een kaartlaag raakte het perceel maar net',
    'a map layer only just touched the parcel',
    'une couche touchait à peine la parcelle',
    'eine Kartenebene berührte die Parzelle nur knapp',
  ),
  CHANGED: text(
    'een antwoord verschilde van het vorige dossier',
    'an answer differed from the previous dossier',
    'une réponse différait du dossier précédent',
    'eine Antwort wich vom vorigen Dossier ab',
  ),
  UNKNOWN: text(
    'een antwoord was "niet gekend"',
    'an answer was "not known"',
    'une réponse était « non connue »',
    'eine Antwort war „nicht bekannt“',
  ),
  MANUAL: text(
    'een medewerker vulde iets in',
    'an officer filled something in',
    'un agent a complété un point',
    'eine Person hat etwas ausgefüllt',
  ),
  KEPT: text(
    'een inlichting die u voor een mens houdt',
    'an item that you keep for a person',
    'un renseignement que vous réservez à une personne',
    'eine Auskunft, die Sie einem Menschen vorbehalten',
  ),
  RIGHT: text(
    'het recht van de burger was na te kijken',
    'the right of the citizen was to be verified',
    'le droit du citoyen était à vérifier',
    'das Recht des Bürgers war zu prüfen',
  ),
  NOTE: text(
    'de aanvrager schreef een nota',
    'the requester wrote a note',
    'le demandeur avait écrit une note',
    'der Antragsteller hatte eine Notiz geschrieben',
  ),
  PURPOSE: text(
    'een aanleiding die u uitsluit',
    'a purpose that you leave out',
    'un motif que vous excluez',
    'ein Anlass, den Sie ausschließen',
  ),
  RETURNED: text(
    'een controleur stuurde het terug',
    'a controller returned it',
    'un contrôleur l’a renvoyé',
    'eine Kontrolle hat es zurückgegeben',
  ),
  HANDED_OVER: text(
    'een medewerker gaf het door',
    'an officer handed it over',
    'un agent l’a transmis',
    'eine Person hat es übergeben',
  ),
  IN_HAND: text(
    'een controleur was er al mee bezig',
    'a controller was at work on it',
    'un contrôleur y travaillait déjà',
    'eine Kontrolle arbeitete bereits daran',
  ),
  SAMPLE: text('steekproef', 'sample', 'échantillon', 'Stichprobe'),
  NOT_RENDERED: text(
    'de documenten konden niet worden gemaakt',
    'the documents could not be made',
    'les documents n’ont pas pu être créés',
    'die Dokumente konnten nicht erstellt werden',
  ),
};
export const kindText = (reason: PersonReason, language: Language): string => KINDS[reason][language];
