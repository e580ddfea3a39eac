import type { Language } from '@vip/domain-kit';

type Texts = Readonly<Record<Language, string>>;
const texts = (nl: string, en: string, fr: string, de: string): Texts => ({ nl, en, fr, de });

const SILENT = texts(
  'De bron antwoordde niet op tijd.',
  'The source did not answer in time.',
  "La source n'a pas répondu à temps.",
  'Die Quelle hat nicht rechtzeitig geantwortet.',
);
const UNUSABLE = texts(
  'De bron gaf een antwoord dat we niet kunnen lezen.',
  'The source gave an answer that we cannot read.',
  'La source a donné une réponse que nous ne pouvons pas lire.',
  'Die Quelle gab eine Antwort, die wir nicht lesen können.',
);
const WRONG = texts(
  'De bron antwoordde over een ander perceel. We gebruiken dat antwoord niet.',
  'The source answered about another parcel. We do not use that answer.',
  "La source a répondu au sujet d'une autre parcelle. Nous n'utilisons pas cette réponse.",
  'Die Quelle hat über eine andere Parzelle geantwortet. Wir verwenden diese Antwort nicht.',
);
const DOWN = texts(
  'De bron is al een tijd niet bereikbaar. We proberen het opnieuw.',
  'The source has been out of reach for a while. We try again.',
  'La source est injoignable depuis un moment. Nous réessayons.',
  'Die Quelle ist seit einiger Zeit nicht erreichbar. Wir versuchen es erneut.',
);
const UNAVAILABLE = texts(
  'De bron is nu niet beschikbaar. We proberen het opnieuw.',
  'The source is not available now. We try again.',
  "La source n'est pas disponible pour le moment. Nous réessayons.",
  'Die Quelle ist jetzt nicht verfügbar. Wir versuchen es erneut.',
);
const CLOSED = texts(
  'De bron geeft het platform geen toegang. We laten dat nakijken.',
  'The source gives the platform no access. We are having that looked at.',
  'La source ne donne pas accès à la plateforme. Nous le faisons vérifier.',
  'Die Quelle gewährt der Plattform keinen Zugang. Wir lassen das prüfen.',
);

const LATER = texts(
  'De gemeente bereidt het antwoord voor. We vragen het opnieuw.',
  'The municipality is preparing the answer. We ask again.',
  'La commune prépare la réponse. Nous la redemandons.',
  'Die Gemeinde bereitet die Antwort vor. Wir fragen erneut.',
);

/** Why an answer is missing, for people; by the reason of the connector. */
const REASONS: Readonly<Record<string, Texts>> = {
  timeout: SILENT,
  network: SILENT,
  http: UNAVAILABLE,
  'source-down': DOWN,
  'rate-limited': UNAVAILABLE,
  refused: CLOSED,
  redirected: CLOSED,
  'not-configured': CLOSED,
  'not-public': CLOSED,
  later: LATER,
  'municipality-silent': texts(
    'Het systeem van de gemeente beantwoordt deze vraag niet voor dit perceel.',
    "The municipality's system does not answer this question for this parcel.",
    'Le système de la commune ne répond pas à cette question pour cette parcelle.',
    'Das System der Gemeinde beantwortet diese Frage für diese Parzelle nicht.',
  ),
  'not-in-register': texts(
    'Het perceel staat niet in het opgeladen register, en de gemeente heeft dat register niet volledig verklaard.',
    'The parcel is not in the loaded register, and the municipality did not declare that register complete.',
    "La parcelle ne figure pas dans le registre chargé, et la commune n'a pas déclaré ce registre complet.",
    'Die Parzelle steht nicht im geladenen Register, und die Gemeinde hat dieses Register nicht für vollständig erklärt.',
  ),
  'too-large': UNUSABLE,
  'not-data': UNUSABLE,
  unreadable: UNUSABLE,
  incomplete: UNUSABLE,
  'too-many-buildings': texts(
    'Op dit perceel staan {n} gebouwen. We bevragen de bron gebouw per gebouw, en voor zoveel gebouwen kan dat niet; de gemeente zoekt het uit.',
    'There are {n} buildings on this parcel. The source is asked building by building, which cannot be done for so many; the municipality looks into it.',
    'Cette parcelle compte {n} bâtiments. La source est interrogée bâtiment par bâtiment, ce qui est impossible pour un tel nombre ; la commune s’en charge.',
    'Auf dieser Parzelle stehen {n} Gebäude. Die Quelle wird Gebäude für Gebäude befragt, was bei so vielen nicht möglich ist; die Gemeinde klärt es.',
  ),
  fault: UNUSABLE,
  'wrong-crs': UNUSABLE,
  'bad-geometry': UNUSABLE,
  'wrong-parcel': WRONG,
  'no-geometry': texts(
    'Van dit perceel is geen ligging bekend. De bron kan er niet over bevraagd worden.',
    'No location of this parcel is known. The source cannot be asked about it.',
    "L'emplacement de cette parcelle n'est pas connu. La source ne peut pas être interrogée.",
    'Von dieser Parzelle ist keine Lage bekannt. Die Quelle kann dazu nicht befragt werden.',
  ),
  'no-address': texts(
    'Dit perceel heeft geen adres. De bron wordt op adres bevraagd.',
    'This parcel has no address. The source is asked by address.',
    "Cette parcelle n'a pas d'adresse. La source est interrogée par adresse.",
    'Diese Parzelle hat keine Adresse. Die Quelle wird nach Adresse befragt.',
  ),
  'no-key': texts(
    'Dit dossier gaat niet over één kadastraal perceel. De bron wordt op perceelnummer bevraagd.',
    'This file is not about one cadastral parcel. The source is asked by parcel number.',
    'Ce dossier ne concerne pas une seule parcelle cadastrale. La source est interrogée par numéro de parcelle.',
    'Diese Akte betrifft nicht eine einzelne Katasterparzelle. Die Quelle wird nach Parzellennummer befragt.',
  ),
  'not-connected': texts(
    'Deze bron is nog niet op het platform aangesloten. De gemeente vult dit zelf in.',
    'This source is not connected to the platform yet. The municipality fills this in itself.',
    "Cette source n'est pas encore raccordée à la plateforme. La commune complète elle-même.",
    'Diese Quelle ist noch nicht an die Plattform angeschlossen. Die Gemeinde füllt dies selbst aus.',
  ),
  'outside-area': texts(
    'Dit perceel ligt buiten het gebied van de bron.',
    'This parcel lies outside the area of the source.',
    'Cette parcelle se trouve en dehors du territoire de la source.',
    'Diese Parzelle liegt außerhalb des Gebiets der Quelle.',
  ),
};

/** A reason as it is kept: with the count that it tells, when it tells one. */
export const keptReason = (reason: string, detail: string): string =>
  REASONS[reason]?.nl.includes('{n}') ? `${reason}:${detail}` : reason;

/** The reason in the caller's language; null when there is none to tell. */
export function reasonText(reason: string | null, language: Language): string | null {
  if (reason === null) return null;
  const [kind, count] = reason.split(':') as [string, string?];
  return (REASONS[kind] ?? UNUSABLE)[language].replace('{n}', count ?? '');
}
