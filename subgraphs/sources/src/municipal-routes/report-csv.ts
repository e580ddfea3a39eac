import type { Language } from '@vip/domain-kit';

export const REPORT_HEAD: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Rij', 'Kolom', 'Waarde', 'Waarom geweigerd'],
  en: ['Row', 'Column', 'Value', 'Why refused'],
  fr: ['Ligne', 'Colonne', 'Valeur', 'Motif du refus'],
  de: ['Zeile', 'Spalte', 'Wert', 'Grund der Ablehnung'],
};

/**
 * One cell of a CSV file. Threat: a cell of an uploaded register comes back in a report that somebody opens in a
 * spreadsheet, which runs what starts like a formula. Such text gets an apostrophe in front and stays text.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
