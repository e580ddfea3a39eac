import type { Language } from '@vip/domain-kit';
import type { RowProblem } from '../../domain/municipal/read-row.ts';

type Texts = Readonly<Record<Language, (detail: string) => string>>;
const TEXTS = {
  NO_PARCEL: {
    nl: () => 'Deze rij zegt niet over welk perceel ze gaat. Vul de kolom in.',
    en: () => 'This row does not say which parcel it is about. Fill in the column.',
    fr: () => "Cette ligne n'indique pas de quelle parcelle il s'agit. Complétez la colonne.",
    de: () => 'Diese Zeile sagt nicht, um welche Parzelle es geht. Füllen Sie die Spalte aus.',
  },
  NOT_A_KEY: {
    nl: (text) => `"${text}" is geen CaPaKey. Een CaPaKey ziet eruit als 44021A0215/00D000.`,
    en: (text) => `"${text}" is no CaPaKey. A CaPaKey looks like 44021A0215/00D000.`,
    fr: (text) => `« ${text} » n'est pas un CaPaKey. Un CaPaKey ressemble à 44021A0215/00D000.`,
    de: (text) => `„${text}“ ist kein CaPaKey. Ein CaPaKey sieht aus wie 44021A0215/00D000.`,
  },
  KEY_UNKNOWN: {
    nl: (text) =>
      `Perceel ${text} staat niet in het percelenregister, en we kennen geen opvolger. Zoek het huidige perceelnummer op.`,
    en: (text) =>
      `Parcel ${text} is not in the parcel register, and we know no successor. Look up its present number.`,
    fr: (text) =>
      `La parcelle ${text} ne figure pas dans le registre des parcelles et nous ne lui connaissons pas de successeur. Cherchez son numéro actuel.`,
    de: (text) =>
      `Parzelle ${text} steht nicht im Parzellenregister, und wir kennen keine Nachfolgerin. Suchen Sie ihre heutige Nummer.`,
  },
  ELSEWHERE: {
    nl: (text) => `"${text}" ligt niet in uw gemeente. Laat deze rij weg.`,
    en: (text) => `"${text}" is not in your municipality. Leave this row out.`,
    fr: (text) => `« ${text} » ne se trouve pas dans votre commune. Omettez cette ligne.`,
    de: (text) => `„${text}“ liegt nicht in Ihrer Gemeinde. Lassen Sie diese Zeile weg.`,
  },
  ADDRESS_UNKNOWN: {
    nl: (text) =>
      `Het adres "${text}" vinden we niet precies terug. Schrijf straat, huisnummer en plaats zoals in het adressenregister, of geef een CaPaKey.`,
    en: (text) =>
      `We do not find the address "${text}" exactly. Write street, house number and place as in the address register, or give a CaPaKey.`,
    fr: (text) =>
      `Nous ne retrouvons pas exactement l'adresse « ${text} ». Écrivez la rue, le numéro et le lieu comme dans le registre des adresses, ou donnez un CaPaKey.`,
    de: (text) =>
      `Die Adresse „${text}“ finden wir nicht genau. Schreiben Sie Straße, Hausnummer und Ort wie im Adressenregister oder geben Sie einen CaPaKey an.`,
  },
  AMBIGUOUS: {
    nl: (keys) => `Dit adres ligt op meer dan één perceel: ${keys}. Zet de juiste CaPaKey in de rij.`,
    en: (keys) => `This address is on more than one parcel: ${keys}. Put the right CaPaKey in the row.`,
    fr: (keys) =>
      `Cette adresse se trouve sur plusieurs parcelles : ${keys}. Indiquez le bon CaPaKey dans la ligne.`,
    de: (keys) =>
      `Diese Adresse liegt auf mehreren Parzellen: ${keys}. Geben Sie den richtigen CaPaKey in der Zeile an.`,
  },
  NO_GEOMETRY: {
    nl: () => 'Deze rij heeft geen ligging. Teken ze, of laat ze weg.',
    en: () => 'This row has no geometry. Draw it, or leave it out.',
    fr: () => "Cette ligne n'a pas de géométrie. Dessinez-la ou omettez-la.",
    de: () => 'Diese Zeile hat keine Geometrie. Zeichnen Sie sie oder lassen Sie sie weg.',
  },
  BAD_GEOMETRY: {
    nl: () => 'De ligging van deze rij is geen punt of geldig vlak. Herstel de tekening.',
    en: () => 'The geometry of this row is no point or valid area. Repair the drawing.',
    fr: () => "La géométrie de cette ligne n'est ni un point ni une surface valable. Réparez le dessin.",
    de: () =>
      'Die Geometrie dieser Zeile ist kein Punkt und keine gültige Fläche. Reparieren Sie die Zeichnung.',
  },
  OUTSIDE: {
    nl: () => 'De coördinaten van deze rij liggen niet in Vlaanderen. Controleer het coördinatenstelsel.',
    en: () => 'The coordinates of this row are not in Flanders. Check the coordinate system.',
    fr: () =>
      'Les coordonnées de cette ligne ne se trouvent pas en Flandre. Vérifiez le système de coordonnées.',
    de: () => 'Die Koordinaten dieser Zeile liegen nicht in Flandern. Prüfen Sie das Koordinatensystem.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** Why no parcel was found for a row. @param detail what the row has, or the candidates. */
export function matchProblem(code: keyof typeof TEXTS, column: string | null, detail = ''): RowProblem {
  const texts: Texts = TEXTS[code];
  const short = detail.length > 120 ? `${detail.slice(0, 120)}…` : detail;
  return {
    code,
    column,
    message: { nl: texts.nl(short), en: texts.en(short), fr: texts.fr(short), de: texts.de(short) },
  };
}
