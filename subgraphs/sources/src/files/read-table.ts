import { open } from 'node:fs/promises';
import type { FileFormat, TableLayout } from '../domain/municipal/layout.ts';
import { csvLayout, csvLines } from './csv.ts';
import { geoJsonLayout, geoJsonRows } from './geojson.ts';
import { rowsUnder, type TableRow } from './table.ts';
import { TableProblem } from './table-problem.ts';
import { xlsxLines, xlsxSheet } from './xlsx.ts';

const SAMPLE_ROWS = 20;
const SAMPLE_CHARACTERS = 200;
const HEAD_BYTES = 4_096;

/** What a file is by its content; its name says nothing. @throws TableProblem */
export async function formatOf(path: string): Promise<FileFormat> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'XLSX';
    if (head.length === 0) throw new TableProblem('EMPTY');
    // No text of any kind holds these: a picture, a PDF, a workbook of before 2007.
    if (head.includes(0) || head.subarray(0, 5).toString('latin1') === '%PDF-')
      throw new TableProblem('NOT_A_TABLE');
    const start = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (start.startsWith('{')) return 'GEOJSON';
    if (start.startsWith('<') || start.startsWith('[')) throw new TableProblem('NOT_A_TABLE');
    return 'CSV';
  } finally {
    await file.close();
  }
}

const linesOf = (path: string, layout: Pick<TableLayout, 'format' | 'encoding' | 'delimiter'>) =>
  layout.format === 'XLSX' ? xlsxLines(path) : csvLines(path, layout);

/** The rows of a file, one after the other, never all at once. @throws TableProblem */
export async function* tableRows(path: string, layout: TableLayout): AsyncGenerator<TableRow> {
  if (layout.format === 'GEOJSON') {
    yield* geoJsonRows(path, layout.columns);
    return;
  }
  for await (const { row } of rowsUnder(linesOf(path, layout))) if (row) yield row;
}

/** Reads a whole file once: what it is, its columns, its first rows, how many it has. @throws TableProblem */
export async function inspectTable(path: string): Promise<{ layout: TableLayout; rows: number }> {
  const format = await formatOf(path);
  const how =
    format === 'CSV'
      ? await csvLayout(path)
      : format === 'XLSX'
        ? { sheet: await xlsxSheet(path) }
        : await geoJsonLayout(path);
  let columns: readonly string[] =
    format === 'GEOJSON' ? (how as { columns: readonly string[] }).columns : [];
  const sample: (readonly string[])[] = [];
  let rows = 0;
  const take = (row: TableRow) => {
    rows += 1;
    if (sample.length < SAMPLE_ROWS)
      sample.push(columns.map((column) => (row.cells[column] ?? '').slice(0, SAMPLE_CHARACTERS)));
  };
  if (format === 'GEOJSON') for await (const row of geoJsonRows(path, columns)) take(row);
  else
    for await (const { columns: names, row } of rowsUnder(linesOf(path, { format, ...how }))) {
      columns = names;
      if (row) take(row);
    }
  if (rows === 0) throw new TableProblem('EMPTY');
  return { layout: { format, hasGeometry: false, ...how, columns, sample }, rows };
}
