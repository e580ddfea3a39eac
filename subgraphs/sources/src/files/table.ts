import type { Geometry } from 'geojson';
import { LIMITS, TableProblem } from './table-problem.ts';

/** One row of a file. */
export interface TableRow {
  /** 1 for the first; the row with the names of the columns is not counted. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** As the file has it, not yet in Lambert 72. */
  readonly geometry: Geometry | null;
}

/** The names of columns: trimmed, never empty, each once. @throws TableProblem */
export function columnNames(header: readonly string[]): readonly string[] {
  const last = header.findLastIndex((name) => name.trim() !== '');
  if (last < 0) throw new TableProblem('EMPTY');
  if (last >= LIMITS.columns) throw new TableProblem('TOO_MANY_COLUMNS');
  const seen = new Map<string, number>();
  return header.slice(0, last + 1).map((name, at) => {
    const bare = name.trim().slice(0, 100) || `kolom ${at + 1}`;
    const times = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, times);
    return times === 1 ? bare : `${bare} (${times})`;
  });
}

/** Rows of texts under their columns; empty rows are passed by, and still counted. @throws TableProblem */
export async function* rowsUnder(
  lines: AsyncIterable<readonly string[]>,
): AsyncGenerator<{ columns: readonly string[]; row: TableRow | null }> {
  let columns: readonly string[] | null = null;
  let number = 0;
  for await (const line of lines) {
    if (columns === null) {
      columns = columnNames(line);
      yield { columns, row: null };
      continue;
    }
    number += 1;
    if (number > LIMITS.rows) throw new TableProblem('TOO_MANY_ROWS');
    if (line.every((cell) => cell.trim() === '')) continue;
    yield {
      columns,
      row: {
        number,
        cells: Object.fromEntries(columns.map((column, at) => [column, cellOf(line[at])])),
        geometry: null,
      },
    };
  }
  if (columns === null) throw new TableProblem('EMPTY');
}

export function cellOf(text: string | undefined): string {
  if (text === undefined) return '';
  if (text.length > LIMITS.cellCharacters) throw new TableProblem('TOO_LONG_CELL');
  return text.trim();
}

/** A number that a file holds as one, written as people here write it: `523.125` as a text means thousands. */
export const cellOfNumber = (number: string): string => number.replace('.', ',');
