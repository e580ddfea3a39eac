import type { Language } from '@vip/domain-kit';

type Texts = Readonly<Record<Language, string>>;

export const NOT_AN_AUDITOR: Texts = {
  nl: 'De wettelijke logging is er voor de auditor. Kies die hoedanigheid of vraag het aan de functionaris voor gegevensbescherming.',
  en: 'The legal log is for the auditor. Choose that capacity or ask the data protection officer.',
  fr: 'Le journal légal est réservé à l’auditeur. Choisissez cette qualité ou adressez-vous au délégué à la protection des données.',
  de: 'Das gesetzliche Protokoll ist dem Prüfer vorbehalten. Wählen Sie diese Eigenschaft oder fragen Sie den Datenschutzbeauftragten.',
};
export const BAD_SIZES: Texts = {
  nl: 'Geef twee groottes van de boom: van 1 tot en met de huidige, de kleinste eerst.',
  en: 'Give two sizes of the tree: from 1 up to the present one, the smaller first.',
  fr: "Indiquez deux tailles de l'arbre : de 1 à la taille actuelle, la plus petite d'abord.",
  de: 'Geben Sie zwei Größen des Baums an: von 1 bis zur heutigen, die kleinere zuerst.',
};
export const BAD_CAPAKEY: Texts = {
  nl: 'Dit is geen CaPaKey. Controleer de sleutel, bijvoorbeeld 11001B0009/00A005.',
  en: 'This is not a CaPaKey. Check the key, for example 11001B0009/00A005.',
  fr: "Ceci n'est pas une CaPaKey. Vérifiez la clé, par exemple 11001B0009/00A005.",
  de: 'Dies ist kein CaPaKey. Prüfen Sie den Schlüssel, zum Beispiel 11001B0009/00A005.',
};
export const BAD_DOSSIER: Texts = {
  nl: 'Geef de sleutel (id) van een dossier, geen nummer.',
  en: 'Give the key (id) of a dossier, not a number.',
  fr: "Indiquez la clé (id) d'un dossier, pas un numéro.",
  de: 'Geben Sie den Schlüssel (id) eines Dossiers an, keine Nummer.',
};
export const BAD_REASON: Texts = {
  nl: 'Zeg in 10 tot 2.000 tekens waarom u wist.',
  en: 'Say in 10 to 2,000 characters why you erase.',
  fr: 'Dites en 10 à 2 000 caractères pourquoi vous effacez.',
  de: 'Sagen Sie in 10 bis 2.000 Zeichen, warum Sie löschen.',
};
