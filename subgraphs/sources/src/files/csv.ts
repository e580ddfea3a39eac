import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { TableLayout } from '../domain/municipal/layout.ts';
import { LIMITS, TableProblem } from './table-problem.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const HEAD_BYTES = 64 * 1024;

/** UTF-8 when all of the file is, else the code page of Windows: what spreadsheets here write. */
async function encodingOf(path: string): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The sign that the first line has most of, outside quotes. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = buffer
      .subarray(0, bytesRead)
      .toString('latin1')
      .replace(/"(?:[^"]|"")*"/g, '');
    const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '';
    const counts = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length }));
    return counts.toSorted((a, b) => b.count - a.count)[0]!.sign;
  } finally {
    await file.close();
  }
}

export const csvLayout = async (path: string): Promise<Pick<TableLayout, 'encoding' | 'delimiter'>> => ({
  encoding: await encodingOf(path),
  delimiter: await delimiterOf(path),
});

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** The lines of a CSV file, the one with the names of the columns first. @throws TableProblem */
export async function* csvLines(
  path: string,
  { encoding = 'utf-8', delimiter = ';' }: Pick<TableLayout, 'encoding' | 'delimiter'>,
): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.columns * LIMITS.cellCharacters,
  });
  // Ends the parser with what goes wrong on the way, and lets go of the file when the parser is left half way.
  const feeding = pipeline(decoded(path, encoding), parser);
  feeding.catch(() => {}); // told by the parser, if anybody still listens
  try {
    for await (const record of parser) yield record as readonly string[];
    await feeding;
  } catch (error) {
    if (error instanceof CsvError) throw new TableProblem('DAMAGED');
    throw error;
  } finally {
    parser.destroy();
  }
}
