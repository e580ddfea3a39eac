/** What a cell of an export holds: words, a number, whole cents, or a day (`YYYY-MM-DD`). */
export type SheetCell = string | number | { readonly cents: number } | { readonly day: string | null };

export interface Sheet {
  /** File name without its extension. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Text that a spreadsheet would run as a formula is made plain: somebody else chose the reference or the address. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
const dayOf = (day: string | null): string => (day ? day.slice(0, 10).split('-').toReversed().join('/') : '');

function asText(cell: SheetCell): string {
  if (typeof cell === 'string') return plain(cell);
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return 'cents' in cell ? euros(cell.cents) : dayOf(cell.day);
}

/** Semicolons, decimal commas and a byte order mark: what Belgian spreadsheets open without questions. */
export const csvOf = ({ head, rows }: Pick<Sheet, 'head' | 'rows'>): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map((cell) => quoted(asText(cell))).join(';')).join('\r\n')}\r\n`;

/** The cells as a workbook has them: amounts are numbers and days are dates, so that they can be added up and sorted. Text is text, whatever it starts with. */
export const xlsxCells = ({ head, rows }: Pick<Sheet, 'head' | 'rows'>) => [
  head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
  ...rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'string') return { value: cell, type: String };
      if (typeof cell === 'number') return { value: cell, type: Number };
      if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00' };
      // Noon, so that no time zone moves the day.
      return cell.day
        ? { value: new Date(`${cell.day.slice(0, 10)}T12:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
        : null;
    }),
  ),
];

const NARROWEST = 12;
const WIDEST = 60;
/** Width of each column in characters: its longest cell and some air, so that no key is cut and no reference fills the screen. */
export const widthsOf = ({ head, rows }: Pick<Sheet, 'head' | 'rows'>): readonly number[] =>
  head.map((name, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, asText(row[at] ?? '').length), name.length);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });

/** Offers a file as a download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function saveCsv(sheet: Sheet): void {
  saveFile(`${sheet.name}.csv`, new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' }));
}

/** The library is fetched with the first export. */
export async function saveXlsx(sheet: Sheet): Promise<void> {
  const { default: write } = await import('write-excel-file/browser');
  const columns = widthsOf(sheet).map((width) => ({ width }));
  saveFile(`${sheet.name}.xlsx`, await write(xlsxCells(sheet), { columns, stickyRowsCount: 1 }).toBlob());
}
