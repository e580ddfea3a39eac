import type { Text } from './catalogue.ts';

export type ProblemCode =
  | 'UNKNOWN_ATTRIBUTE'
  | 'REQUIRED'
  | 'NO_RECORDS'
  | 'RECORDS_NOT_EXPECTED'
  | 'TOO_MANY_RECORDS'
  | 'TOO_MANY_VALUES'
  | 'DUPLICATE_ATTRIBUTE'
  | 'WRONG_TYPE'
  | 'NOT_IN_CODE_LIST'
  | 'NOT_A_DAY'
  | 'OUT_OF_RANGE'
  | 'TOO_LONG'
  | 'NOT_A_WEB_ADDRESS'
  | 'NOT_A_DOCUMENT'
  | 'NOT_A_GEOMETRY';

/** Why an answer is not accepted. `path` leads from the item: `['records', '0', 'klasse']`. */
export interface Problem {
  readonly path: readonly string[];
  readonly code: ProblemCode;
  readonly message: Text;
}

/** Says what to do, with the attribute's own label in each language. */
const MESSAGES: Readonly<Record<ProblemCode, (name: Text, detail: string) => Text>> = {
  UNKNOWN_ATTRIBUTE: (_, detail) => ({
    nl: `Het gegeven "${detail}" bestaat niet bij deze inlichting. Laat het weg.`,
    en: `The field "${detail}" does not exist for this item. Leave it out.`,
    fr: `Le champ « ${detail} » n'existe pas pour cette information. Omettez-le.`,
    de: `Das Feld „${detail}“ gibt es bei dieser Auskunft nicht. Lassen Sie es weg.`,
  }),
  REQUIRED: (name) => ({
    nl: `Vul "${name.nl}" in.`,
    en: `Fill in "${name.en}".`,
    fr: `Complétez « ${name.fr} ».`,
    de: `Füllen Sie „${name.de}“ aus.`,
  }),
  NO_RECORDS: () => ({
    nl: 'Vul minstens één antwoord in, of kies "Niet van toepassing".',
    en: 'Fill in at least one answer, or choose "Not applicable".',
    fr: 'Complétez au moins une réponse, ou choisissez « Sans objet ».',
    de: 'Füllen Sie mindestens eine Antwort aus oder wählen Sie „Nicht zutreffend“.',
  }),
  RECORDS_NOT_EXPECTED: () => ({
    nl: 'Verwijder de ingevulde gegevens, of kies "Van toepassing".',
    en: 'Remove the details, or choose "Applicable".',
    fr: 'Supprimez les données, ou choisissez « Applicable ».',
    de: 'Entfernen Sie die Angaben oder wählen Sie „Zutreffend“.',
  }),
  TOO_MANY_RECORDS: (_, detail) => ({
    nl: `Vul hier hoogstens ${detail} antwoord(en) in.`,
    en: `Fill in at most ${detail} answer(s) here.`,
    fr: `Complétez au maximum ${detail} réponse(s) ici.`,
    de: `Füllen Sie hier höchstens ${detail} Antwort(en) aus.`,
  }),
  TOO_MANY_VALUES: (name, detail) => ({
    nl: `Geef bij "${name.nl}" hoogstens ${detail} waarde(n).`,
    en: `Give at most ${detail} value(s) for "${name.en}".`,
    fr: `Indiquez au maximum ${detail} valeur(s) pour « ${name.fr} ».`,
    de: `Geben Sie bei „${name.de}“ höchstens ${detail} Wert(e) an.`,
  }),
  DUPLICATE_ATTRIBUTE: (_, detail) => ({
    nl: `Het gegeven "${detail}" staat er twee keer. Geef het één keer.`,
    en: `The field "${detail}" is given twice. Give it once.`,
    fr: `Le champ « ${detail} » est donné deux fois. Donnez-le une seule fois.`,
    de: `Das Feld „${detail}“ ist doppelt angegeben. Geben Sie es einmal an.`,
  }),
  WRONG_TYPE: (name, detail) => ({
    nl: `"${name.nl}" moet van het type ${detail} zijn.`,
    en: `"${name.en}" must be of type ${detail}.`,
    fr: `« ${name.fr} » doit être du type ${detail}.`,
    de: `„${name.de}“ muss vom Typ ${detail} sein.`,
  }),
  NOT_IN_CODE_LIST: (name, detail) => ({
    nl: `Kies voor "${name.nl}" een waarde uit de lijst ${detail}.`,
    en: `Choose a value of the list ${detail} for "${name.en}".`,
    fr: `Choisissez pour « ${name.fr} » une valeur de la liste ${detail}.`,
    de: `Wählen Sie für „${name.de}“ einen Wert aus der Liste ${detail}.`,
  }),
  NOT_A_DAY: (name) => ({
    nl: `Vul bij "${name.nl}" een bestaande datum in (jjjj-mm-dd).`,
    en: `Fill in an existing date for "${name.en}" (yyyy-mm-dd).`,
    fr: `Indiquez pour « ${name.fr} » une date existante (aaaa-mm-jj).`,
    de: `Geben Sie bei „${name.de}“ ein bestehendes Datum an (jjjj-mm-tt).`,
  }),
  OUT_OF_RANGE: (name, detail) => ({
    nl: `"${name.nl}" moet tussen ${detail} liggen.`,
    en: `"${name.en}" must lie between ${detail}.`,
    fr: `« ${name.fr} » doit se situer entre ${detail}.`,
    de: `„${name.de}“ muss zwischen ${detail} liegen.`,
  }),
  TOO_LONG: (name, detail) => ({
    nl: `Houd "${name.nl}" korter: hoogstens ${detail} tekens.`,
    en: `Keep "${name.en}" shorter: at most ${detail} characters.`,
    fr: `Raccourcissez « ${name.fr} » : ${detail} caractères au maximum.`,
    de: `Kürzen Sie „${name.de}“: höchstens ${detail} Zeichen.`,
  }),
  NOT_A_WEB_ADDRESS: (name) => ({
    nl: `Vul bij "${name.nl}" een volledig webadres in dat begint met https:// of http://.`,
    en: `Fill in a full web address for "${name.en}", starting with https:// or http://.`,
    fr: `Indiquez pour « ${name.fr} » une adresse web complète qui commence par https:// ou http://.`,
    de: `Geben Sie bei „${name.de}“ eine vollständige Webadresse an, die mit https:// oder http:// beginnt.`,
  }),
  NOT_A_DOCUMENT: (name) => ({
    nl: `Laad bij "${name.nl}" eerst een bestand op en verwijs ernaar met id, name en digest.`,
    en: `Upload a file for "${name.en}" first and refer to it by id, name and digest.`,
    fr: `Téléversez d'abord un fichier pour « ${name.fr} » et référez-y par id, name et digest.`,
    de: `Laden Sie für „${name.de}“ zuerst eine Datei hoch und verweisen Sie mit id, name und digest darauf.`,
  }),
  NOT_A_GEOMETRY: (name) => ({
    nl: `Geef bij "${name.nl}" een GeoJSON-geometrie met hoogstens 20.000 punten.`,
    en: `Give a GeoJSON geometry of at most 20,000 points for "${name.en}".`,
    fr: `Donnez pour « ${name.fr} » une géométrie GeoJSON de 20.000 points au maximum.`,
    de: `Geben Sie bei „${name.de}“ eine GeoJSON-Geometrie mit höchstens 20.000 Punkten an.`,
  }),
};

const NAMELESS: Text = { nl: '', en: '', fr: '', de: '' };

export const problem = (
  code: ProblemCode,
  path: readonly string[],
  name: Text = NAMELESS,
  detail = '',
): Problem => ({
  path,
  code,
  message: MESSAGES[code](name, detail),
});
