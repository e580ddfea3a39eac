import { itemOf, label, validateRecords, type AttributeDefinition, type Catalogue } from '@vip/catalogue';
import type { Language } from '@vip/domain-kit';
import type { FieldMapping, RegisterMapping } from './mapping.ts';
import { readValue } from './read-value.ts';

/** Why a row was not taken in, for the person who has the file before them. */
export interface RowProblem {
  readonly code: string;
  /** Column of the file; null when it is about the whole row. */
  readonly column: string | null;
  readonly message: Readonly<Record<Language, string>>;
}

export interface ReadRow {
  /** Per item the record that the row makes. */
  readonly records: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly problems: readonly RowProblem[];
}

const UNREADABLE = (attribute: AttributeDefinition, text: string) => {
  const cell = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    nl: `"${cell}" kan niet als "${label(attribute.label, 'nl')}" gelezen worden. Pas het bestand aan, of koppel deze waarde.`,
    en: `"${cell}" cannot be read as "${label(attribute.label, 'en')}". Change the file, or map this value.`,
    fr: `« ${cell} » ne peut pas être lu comme « ${label(attribute.label, 'fr')} ». Modifiez le fichier ou associez cette valeur.`,
    de: `„${cell}“ kann nicht als „${label(attribute.label, 'de')}“ gelesen werden. Ändern Sie die Datei oder ordnen Sie diesen Wert zu.`,
  };
};

/** Reads one row of a file as the mapping says. @param cells by column. */
export function readRow(
  cells: Readonly<Record<string, string>>,
  { items }: RegisterMapping,
  catalogue: Catalogue,
): ReadRow {
  const records: Record<string, Record<string, unknown>> = {};
  const problems: RowProblem[] = [];
  for (const { itemCode, fields } of items) {
    const item = itemOf(catalogue, itemCode);
    if (!item) continue;
    const record: Record<string, unknown> = {};
    const unread = new Set<string>();
    for (const field of fields) {
      const attribute = item.attributes.find(({ code }) => code === field.attribute);
      if (!attribute) continue;
      const text = textOf(cells, field);
      const read = readValue(text, attribute, field, catalogue);
      if (read === 'unreadable') {
        unread.add(field.attribute);
        problems.push({ code: 'UNREADABLE', column: field.column, message: UNREADABLE(attribute, text) });
      } else if (read.value !== undefined) record[field.attribute] = read.value;
    }
    const columnOf = (code: string | undefined) =>
      fields.find(({ attribute }) => attribute === code)?.column ?? null;
    for (const { path, code, message } of validateRecords(catalogue, item, 'APPLICABLE', [record]))
      if (!unread.has(path[2] ?? '')) problems.push({ code, column: columnOf(path[2]), message });
    records[itemCode] = record;
  }
  return { records, problems };
}

const textOf = (cells: Readonly<Record<string, string>>, { column, constant }: FieldMapping): string =>
  column === null ? (constant ?? '') : (cells[column] ?? '');
