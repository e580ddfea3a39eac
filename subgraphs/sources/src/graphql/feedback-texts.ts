import type { Texts } from '@vip/subgraph-kit';

const text = (nl: string, en: string, fr: string, de: string): Texts => ({ nl, en, fr, de });

/** What a person is told when feedback is refused. */
export const FEEDBACK_TEXTS = {
  noText: text(
    'Beschrijf kort wat er niet klopt.',
    'Describe briefly what is wrong.',
    "Décrivez brièvement ce qui n'est pas correct.",
    'Beschreiben Sie kurz, was nicht stimmt.',
  ),
  longText: text(
    'De beschrijving is te lang. Hou het op 10.000 tekens.',
    'The description is too long. Keep it to 10,000 characters.',
    'La description est trop longue. Limitez-la à 10.000 caractères.',
    'Die Beschreibung ist zu lang. Beschränken Sie sich auf 10.000 Zeichen.',
  ),
  badFiles: text(
    'Voeg hoogstens vijf bestanden toe, en laad ze hier op.',
    'Add at most five files, and upload them here.',
    'Ajoutez au maximum cinq fichiers et téléversez-les ici.',
    'Fügen Sie höchstens fünf Dateien hinzu und laden Sie sie hier hoch.',
  ),
  goneFiles: text(
    'Een van de bestanden kan niet meer mee. Verwijder ze en laad ze opnieuw op: een bestand blijft een dag klaarstaan.',
    'One of the files cannot go along any more. Remove them and upload them again: a file is kept ready for a day.',
    'Un des fichiers ne peut plus être joint. Retirez-les et téléversez-les à nouveau : un fichier reste disponible un jour.',
    'Eine der Dateien kann nicht mehr mitgeschickt werden. Entfernen Sie sie und laden Sie sie erneut hoch: Eine Datei bleibt einen Tag bereit.',
  ),
  openAlready: text(
    'Dit antwoord is al betwist. U ziet hier wat de bron ermee doet.',
    'This answer is disputed already. You see here what the source does with it.',
    'Cette réponse est déjà contestée. Vous voyez ici ce que la source en fait.',
    'Diese Antwort ist bereits bestritten. Sie sehen hier, was die Quelle damit macht.',
  ),
  noMotivation: text(
    'Zeg waarom u de melding afwijst.',
    'Say why you reject the report.',
    'Dites pourquoi vous rejetez le signalement.',
    'Sagen Sie, warum Sie die Meldung ablehnen.',
  ),
} as const;
