import type { Version } from './RegisterScreen.tsx';

export interface Field {
  readonly attribute: string;
  readonly column: string | null;
  readonly constant: string | null;
  readonly dateFormat: 'YMD' | 'DMY' | 'MDY' | 'YEAR' | null;
  readonly values: { readonly from: string; readonly to: string }[];
}
/** A mapping as it is being changed; what the server told about types is not part of what it takes back. */
export interface MappingValue {
  readonly match: 'CAPAKEY' | 'ADDRESS' | 'GEOMETRY';
  readonly matchColumns: string[];
  readonly items: { readonly itemCode: string; readonly fields: Field[] }[];
}

export const editable = (mapping: Version['mapping']): MappingValue =>
  JSON.parse(
    JSON.stringify(mapping, (key, inner: unknown) => (key === '__typename' ? undefined : inner)),
  ) as MappingValue;

/** How a column writes its days, as far as its first rows tell; null when each of them can be read one way only. */
export function dateFormatOf(words: readonly string[]): Field['dateFormat'] {
  if (words.length > 0 && words.every((word) => /^\d{4}$/.test(word))) return 'YEAR';
  const dayOrMonthFirst = words.flatMap((word) => {
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(word);
    return parts ? [[Number(parts[1]), Number(parts[2])] as const] : [];
  });
  if (dayOrMonthFirst.length === 0) return null;
  const monthFirst =
    dayOrMonthFirst.some(([, second]) => second > 12) && dayOrMonthFirst.every(([first]) => first <= 12);
  return monthFirst ? 'MDY' : 'DMY';
}

/** The mapping to begin with. The screen shows a format with each column of days, so it has one from the start. */
export function startingWith(
  version: Pick<Version, 'mapping' | 'columns' | 'sample'>,
  dates: ReadonlySet<string>,
): MappingValue {
  const mapping = editable(version.mapping);
  const withFormat = (field: Field): Field =>
    field.column !== null && field.dateFormat === null && dates.has(field.attribute)
      ? { ...field, dateFormat: dateFormatOf(wordsIn(version, field.column)) }
      : field;
  return {
    ...mapping,
    items: mapping.items.map((item) => ({ ...item, fields: item.fields.map(withFormat) })),
  };
}

/** Another way to find the parcel starts without columns. */
export const withMatch = (mapping: MappingValue, match: MappingValue['match']): MappingValue => ({
  ...mapping,
  match,
  matchColumns: [],
});

/** Puts a column at a place of the address or key; an empty one takes it away. */
export function withMatchColumn(mapping: MappingValue, at: number, column: string): MappingValue {
  const columns = [...mapping.matchColumns];
  if (column === '') columns.splice(at, 1);
  else columns[at] = column;
  return { ...mapping, matchColumns: columns.filter((one) => one !== undefined) };
}

/** Replaces the field of an attribute; one without column and without fixed value is taken away. */
export function withField(mapping: MappingValue, itemCode: string, field: Field): MappingValue {
  const items = mapping.items.map((item) => {
    if (item.itemCode !== itemCode) return item;
    const others = item.fields.filter(({ attribute }) => attribute !== field.attribute);
    const isEmpty = field.column === null && field.constant === null;
    return { ...item, fields: isEmpty ? others : [...others, field] };
  });
  return { ...mapping, items };
}

/** The different words that the sample has in a column: those that may have to be mapped to a code. */
export function wordsIn(version: Pick<Version, 'columns' | 'sample'>, column: string): readonly string[] {
  const at = version.columns.indexOf(column);
  const words = version.sample.map((row) => row[at] ?? '').filter((word) => word !== '');
  return [...new Set(words)].slice(0, 12);
}
