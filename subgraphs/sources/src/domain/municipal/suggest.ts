import type { AttributeDefinition, Catalogue } from '@vip/catalogue';
import { itemOf } from '@vip/catalogue';
import { isMappable, type FieldMapping, type RegisterMapping } from './mapping.ts';

/** A name without case, accents and what stands between words: `Datum opname` and `datum_opname` are one. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

const KEYS = [
  'capakey',
  'perceelsleutel',
  'perceelnummer',
  'kadastraalperceel',
  'percid',
  'kadasterid',
  'perceel',
];
/** In the order in which an address is written. */
const ADDRESS: readonly (readonly string[])[] = [
  ['adres', 'volledigadres', 'ligging', 'address', 'adresse'],
  ['straat', 'straatnaam', 'street', 'rue'],
  ['huisnummer', 'huisnr', 'nr', 'nummer', 'housenumber', 'numero'],
  ['postcode', 'zip', 'codepostal', 'postalcode'],
  ['gemeente', 'plaats', 'woonplaats', 'city', 'commune', 'deelgemeente'],
];

/** The column whose name is a word of the list, the first word first; then one that holds such a word. */
function columnNamed(columns: readonly string[], words: readonly string[]): string | null {
  for (const word of words) {
    const same = columns.find((column) => plainName(column) === word);
    if (same !== undefined) return same;
  }
  return (
    columns.find((column) => words.some((word) => word.length > 4 && plainName(column).includes(word))) ??
    null
  );
}

const namesOf = ({ code, label }: AttributeDefinition): readonly string[] =>
  [code, label.nl, label.en, label.fr, label.de].map(plainName);

/** A register that lists something says of each row that it is listed. */
const LISTED = new Set(['opgenomen', 'vanToepassing', 'risicogrond']);

function fieldFor(
  attribute: AttributeDefinition,
  columns: readonly string[],
  earlier: FieldMapping | undefined,
): FieldMapping | null {
  if (earlier && (earlier.column === null || columns.includes(earlier.column))) return earlier;
  const column = columnNamed(columns, namesOf(attribute));
  const field = { attribute: attribute.code, dateFormat: null, values: [] };
  if (column !== null) return { ...field, column, constant: null };
  return attribute.required && LISTED.has(attribute.code) ? { ...field, column: null, constant: 'ja' } : null;
}

/**
 * A first guess at a mapping: what was chosen for the last file where its columns are there again, else by name.
 * @param earlier the mapping of the register's last file.
 */
export function suggestMapping(
  columns: readonly string[],
  hasGeometry: boolean,
  itemCodes: readonly string[],
  catalogue: Catalogue,
  earlier: RegisterMapping | null,
): RegisterMapping {
  const items = itemCodes.map((itemCode) => {
    const before = earlier?.items.find((one) => one.itemCode === itemCode)?.fields ?? [];
    const fields = (itemOf(catalogue, itemCode)?.attributes ?? [])
      .filter(isMappable)
      .map((attribute) =>
        fieldFor(
          attribute,
          columns,
          before.find((field) => field.attribute === attribute.code),
        ),
      )
      .filter((field) => field !== null);
    return { itemCode, fields };
  });
  const kept = earlier?.matchColumns.every((column) => columns.includes(column));
  if (earlier && kept && (earlier.match !== 'GEOMETRY' || hasGeometry))
    return { match: earlier.match, matchColumns: earlier.matchColumns, items };
  const key = columnNamed(columns, KEYS);
  if (key !== null) return { match: 'CAPAKEY', matchColumns: [key], items };
  if (hasGeometry) return { match: 'GEOMETRY', matchColumns: [], items };
  const [whole, ...parts] = ADDRESS.map((words) => columnNamed(columns, words));
  const address = [...new Set(parts.filter((column) => column !== null && column !== undefined))];
  const matchColumns = address.length >= 2 ? address : whole ? [whole] : address;
  return { match: matchColumns.length > 0 ? 'ADDRESS' : 'CAPAKEY', matchColumns, items };
}
