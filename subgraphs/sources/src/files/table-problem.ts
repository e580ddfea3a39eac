import type { Language } from '@vip/domain-kit';

/** Why a file cannot be read at all. */
export const TABLE_PROBLEMS = [
  'EMPTY',
  'NOT_A_TABLE',
  'DAMAGED',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'TOO_LONG_CELL',
  'TOO_LARGE_INSIDE',
  'WRONG_CRS',
] as const;
export type TableProblemCode = (typeof TABLE_PROBLEMS)[number];

/** Thrown while a file is read; told to the person who uploaded it. Nothing was changed. */
export class TableProblem extends Error {
  override readonly name = 'TableProblem';
  constructor(readonly code: TableProblemCode) {
    super(code);
  }
}

export const LIMITS = { rows: 250_000, columns: 200, cellCharacters: 10_000 } as const;

const TEXTS: Readonly<Record<TableProblemCode, Readonly<Record<Language, string>>>> = {
  EMPTY: {
    nl: 'Dit bestand heeft geen rijen. Controleer of u het juiste bestand koos.',
    en: 'This file has no rows. Check that you chose the right file.',
    fr: "Ce fichier n'a pas de lignes. Vérifiez que vous avez choisi le bon fichier.",
    de: 'Diese Datei hat keine Zeilen. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
  },
  NOT_A_TABLE: {
    nl: 'Dit is geen CSV-, XLSX- of GeoJSON-bestand. Bewaar uw lijst in een van die vormen.',
    en: 'This is no CSV, XLSX or GeoJSON file. Save your list in one of those forms.',
    fr: "Ce n'est pas un fichier CSV, XLSX ou GeoJSON. Enregistrez votre liste sous l'une de ces formes.",
    de: 'Das ist keine CSV-, XLSX- oder GeoJSON-Datei. Speichern Sie Ihre Liste in einer dieser Formen.',
  },
  DAMAGED: {
    nl: 'Dit bestand is beschadigd of afgebroken. Maak het opnieuw aan en laad het opnieuw op.',
    en: 'This file is damaged or cut off. Make it again and upload it again.',
    fr: 'Ce fichier est endommagé ou tronqué. Recréez-le et téléversez-le à nouveau.',
    de: 'Diese Datei ist beschädigt oder abgebrochen. Erstellen Sie sie neu und laden Sie sie erneut hoch.',
  },
  TOO_MANY_ROWS: {
    nl: 'Dit bestand heeft meer dan 250.000 rijen. Splits het register in meerdere registers.',
    en: 'This file has more than 250,000 rows. Split the register into several registers.',
    fr: 'Ce fichier a plus de 250.000 lignes. Répartissez le registre en plusieurs registres.',
    de: 'Diese Datei hat mehr als 250.000 Zeilen. Teilen Sie das Register in mehrere Register auf.',
  },
  TOO_MANY_COLUMNS: {
    nl: 'Dit bestand heeft meer dan 200 kolommen. Laat de kolommen weg die u niet nodig hebt.',
    en: 'This file has more than 200 columns. Leave out the columns that you do not need.',
    fr: 'Ce fichier a plus de 200 colonnes. Omettez les colonnes dont vous n’avez pas besoin.',
    de: 'Diese Datei hat mehr als 200 Spalten. Lassen Sie die Spalten weg, die Sie nicht brauchen.',
  },
  TOO_LONG_CELL: {
    nl: 'Een cel van dit bestand heeft meer dan 10.000 tekens. Kort ze in.',
    en: 'A cell of this file has more than 10,000 characters. Shorten it.',
    fr: 'Une cellule de ce fichier a plus de 10.000 caractères. Raccourcissez-la.',
    de: 'Eine Zelle dieser Datei hat mehr als 10.000 Zeichen. Kürzen Sie sie.',
  },
  TOO_LARGE_INSIDE: {
    nl: 'Uitgepakt is dit bestand veel groter dan een register kan zijn. Bewaar alleen het blad met de lijst.',
    en: 'Unpacked, this file is much larger than a register can be. Save only the sheet with the list.',
    fr: "Décompressé, ce fichier est beaucoup plus grand qu'un registre. N'enregistrez que la feuille avec la liste.",
    de: 'Entpackt ist diese Datei viel größer, als ein Register sein kann. Speichern Sie nur das Blatt mit der Liste.',
  },
  WRONG_CRS: {
    nl: 'Het coördinatenstelsel van dit bestand kennen we niet. Gebruik Lambert 72, Lambert 2008 of WGS 84.',
    en: 'We do not know the coordinate system of this file. Use Lambert 72, Lambert 2008 or WGS 84.',
    fr: 'Nous ne connaissons pas le système de coordonnées de ce fichier. Utilisez Lambert 72, Lambert 2008 ou WGS 84.',
    de: 'Wir kennen das Koordinatensystem dieser Datei nicht. Verwenden Sie Lambert 72, Lambert 2008 oder WGS 84.',
  },
};
export const tableProblemText = (code: string, language: Language): string =>
  (TEXTS[code as TableProblemCode] ?? TEXTS.DAMAGED)[language];
