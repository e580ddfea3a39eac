import type { AttributeDefinition, Catalogue, ItemDefinition } from '@vip/catalogue';
import { itemOf } from '@vip/catalogue';
import { problem, type Problem } from './problem.ts';

export const MATCH_KINDS = ['CAPAKEY', 'ADDRESS', 'GEOMETRY'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];
export const DATE_FORMATS = ['YMD', 'DMY', 'MDY', 'YEAR'] as const;
/** How days are written: year first, day first, month first, or only a year (then the first of January). */
export type DateFormat = (typeof DATE_FORMATS)[number];

/** One attribute of the catalogue and where its value comes from: a column, or the same text for every row. */
export interface FieldMapping {
  readonly attribute: string;
  readonly column: string | null;
  readonly constant: string | null;
  readonly dateFormat: DateFormat | null;
  /** The register's own words to the code (or yes and no) that they mean. */
  readonly values: readonly { readonly from: string; readonly to: string }[];
}
export interface ItemMapping {
  readonly itemCode: string;
  readonly fields: readonly FieldMapping[];
}
/** How the columns of a file become the catalogue's words. */
export interface RegisterMapping {
  readonly match: MatchKind;
  /** One for a key; street, number, postal code and so on for an address; none for geometry. */
  readonly matchColumns: readonly string[];
  readonly items: readonly ItemMapping[];
}

/** What a file cannot hold: it is handed in, or drawn, by a person. */
export const isMappable = ({ type }: AttributeDefinition): boolean =>
  type !== 'DOCUMENT' && type !== 'GEOMETRY';

const MOST_ADDRESS_COLUMNS = 6;

/** What is wrong with a mapping, given the columns of the file and the items of the register. */
export function problemsOfMapping(
  { match, matchColumns, items }: RegisterMapping,
  { columns, hasGeometry }: { readonly columns: readonly string[]; readonly hasGeometry: boolean },
  itemCodes: readonly string[],
  catalogue: Catalogue,
): readonly Problem[] {
  const known = new Set(columns);
  const least = match === 'GEOMETRY' ? 0 : 1;
  const most = match === 'ADDRESS' ? MOST_ADDRESS_COLUMNS : least;
  const wrongMatch =
    matchColumns.length < least ||
    matchColumns.length > most ||
    matchColumns.some((column) => !known.has(column)) ||
    (match === 'GEOMETRY' && !hasGeometry);
  const given = items.map(({ itemCode }) => itemCode);
  const wrongItems =
    given.length !== new Set(given).size || given.toSorted().join() !== itemCodes.toSorted().join();
  return [
    ...(wrongMatch
      ? [
          problem(
            'match',
            'REQUIRED',
            'Kies de kolom die zegt over welk perceel een rij gaat.',
            'Choose the column that says which parcel a row is about.',
            'Choisissez la colonne qui indique à quelle parcelle se rapporte une ligne.',
            'Wählen Sie die Spalte, die sagt, um welche Parzelle es in einer Zeile geht.',
          ),
        ]
      : []),
    ...(wrongItems
      ? [
          problem(
            'items',
            'ITEMS',
            'Vul voor elke inlichting van dit register aan waar de gegevens staan.',
            'Say for each item of this register where its data is.',
            'Indiquez pour chaque information de ce registre où se trouvent ses données.',
            'Geben Sie für jede Auskunft dieses Registers an, wo ihre Angaben stehen.',
          ),
        ]
      : []),
    ...items.flatMap(({ itemCode, fields }) => {
      const item = itemOf(catalogue, itemCode);
      return item ? problemsOfFields(item, fields, known) : [];
    }),
  ];
}

function problemsOfFields(
  item: ItemDefinition,
  fields: readonly FieldMapping[],
  columns: ReadonlySet<string>,
): Problem[] {
  const twice = fields.map(({ attribute }) => attribute);
  const wrong = fields
    .filter(
      ({ attribute, column, constant }, at) =>
        twice.indexOf(attribute) !== at ||
        !item.attributes.some((one) => one.code === attribute && isMappable(one)) ||
        (column === null) === (constant === null) ||
        (column !== null && !columns.has(column)),
    )
    .map(({ attribute }) =>
      problem(
        ['items', item.code, attribute.slice(0, 100)],
        'FIELD',
        `Kies voor "${attribute.slice(0, 100)}" één kolom van het bestand, of een vaste waarde.`,
        `Choose one column of the file, or a fixed value, for "${attribute.slice(0, 100)}".`,
        `Choisissez une colonne du fichier ou une valeur fixe pour « ${attribute.slice(0, 100)} ».`,
        `Wählen Sie für „${attribute.slice(0, 100)}“ eine Spalte der Datei oder einen festen Wert.`,
      ),
    );
  const missing = item.attributes
    .filter(({ code, required }) => required && !fields.some(({ attribute }) => attribute === code))
    .map(({ code, label }) =>
      problem(
        ['items', item.code, code],
        'REQUIRED',
        `"${label.nl}" is verplicht: kies een kolom of geef een vaste waarde.`,
        `"${label.en}" is required: choose a column or give a fixed value.`,
        `« ${label.fr} » est obligatoire : choisissez une colonne ou donnez une valeur fixe.`,
        `„${label.de}“ ist erforderlich: Wählen Sie eine Spalte oder geben Sie einen festen Wert an.`,
      ),
    );
  return [...wrong, ...missing];
}
