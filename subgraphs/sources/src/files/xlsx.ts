import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import yauzl from 'yauzl';
import { cellOfNumber } from './table.ts';
import { LIMITS, TableProblem } from './table-problem.ts';
import { dateFormats, dayOfSerial } from './xlsx-days.ts';

/** Of one part, and of the whole workbook, unpacked; a register of 250,000 rows stays far under it. */
const LARGEST_PART = 400 * 1024 * 1024;
const LARGEST_WHOLE = 800 * 1024 * 1024;
/** Sheets of numbers shrink some twenty times; what shrinks more than this is no list. */
const MOST_SHRUNK = 200;
const MOST_PARTS = 5_000;
const MOST_SHARED = 3_000_000;

type Parts = ReadonlyMap<string, yauzl.Entry>;

interface Workbook {
  readonly zip: yauzl.ZipFile;
  readonly parts: Parts;
}

/** Opens the file and looks at what it says it holds, before any of it is unpacked. @throws TableProblem */
async function openWorkbook(path: string): Promise<Workbook> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch {
    throw new TableProblem('DAMAGED');
  }
  const parts = new Map<string, yauzl.Entry>();
  let whole = 0;
  try {
    zip.readEntry();
    for (;;) {
      const entry = await nextEntry(zip);
      if (entry === null) break;
      whole += entry.uncompressedSize;
      const shrunk = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (
        parts.size >= MOST_PARTS ||
        entry.uncompressedSize > LARGEST_PART ||
        whole > LARGEST_WHOLE ||
        (entry.uncompressedSize > 1024 * 1024 && shrunk > MOST_SHRUNK)
      )
        throw new TableProblem('TOO_LARGE_INSIDE');
      parts.set(entry.fileName, entry);
      zip.readEntry();
    }
  } catch (error) {
    zip.close();
    throw error instanceof TableProblem ? error : new TableProblem('DAMAGED');
  }
  if (!parts.has('xl/workbook.xml')) {
    zip.close();
    throw new TableProblem('NOT_A_TABLE');
  }
  return { zip, parts };
}

async function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  const abort = new AbortController();
  try {
    return await Promise.race([
      once(zip, 'entry', { signal: abort.signal }).then(([entry]) => entry as yauzl.Entry),
      once(zip, 'end', { signal: abort.signal }).then(() => null),
    ]);
  } finally {
    abort.abort();
  }
}

interface Handlers {
  open?: (tag: SaxesTagPlain) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads one part as XML, chunk by chunk; after each chunk the reader may hand on what it has. @throws TableProblem */
async function* readPart({ zip, parts }: Workbook, name: string, handlers: Handlers): AsyncGenerator<void> {
  const entry = parts.get(name);
  if (!entry) return;
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const parser = new SaxesParser();
  const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  // A document type could define entities that grow without end.
  parser.on('doctype', () => {
    throw new TableProblem('DAMAGED');
  });
  parser.on('opentag', (tag) => handlers.open?.({ ...tag, name: local(tag.name) }));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name: tag }) => handlers.close?.(local(tag)));
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof TableProblem ? error : new TableProblem('DAMAGED');
  }
}

async function whole(workbook: Workbook, name: string, handlers: Handlers): Promise<void> {
  for await (const _ of readPart(workbook, name, handlers));
}

/** The first sheet that people see, and whether its days count from 1904. */
async function sheetOf(workbook: Workbook): Promise<{ name: string; part: string; from1904: boolean }> {
  let found: { name: string; id: string } | null = null;
  let from1904 = false;
  await whole(workbook, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr')
        from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name === 'sheet' && !found && (attributes['state'] ?? 'visible') === 'visible')
        found = { name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' };
    },
  });
  const sheet = found as { name: string; id: string } | null;
  let target = '';
  await whole(workbook, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes['Id'] === sheet?.id) target = attributes['Target'] ?? '';
    },
  });
  const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!sheet || !workbook.parts.has(part)) throw new TableProblem('EMPTY');
  return { name: sheet.name, part, from1904 };
}

async function sharedStrings(workbook: Workbook): Promise<readonly string[]> {
  const texts: string[] = [];
  let text: string | null = null;
  let inText = false;
  let phonetic = false;
  await whole(workbook, 'xl/sharedStrings.xml', {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = true;
    },
    text: (more) => {
      if (inText && !phonetic && text !== null) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') {
        texts.push(text ?? '');
        if (texts.length > MOST_SHARED) throw new TableProblem('TOO_LARGE_INSIDE');
      }
    },
  });
  return texts;
}

/** A text that is not where its cell says is lost: the cell is not empty. @throws TableProblem */
function sharedAt(shared: readonly string[], place: string): string {
  if (place === '') return '';
  const text = shared[Number(place)];
  if (text === undefined) throw new TableProblem('DAMAGED');
  return text;
}

/** `C7` → 2. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return next;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The rows of the first visible sheet, the one with the names of the columns first. Days become `YYYY-MM-DD`; a formula
 * counts by the value that it had when the file was saved.
 * @throws TableProblem
 */
export async function* xlsxLines(path: string): AsyncGenerator<readonly string[]> {
  const workbook = await openWorkbook(path);
  try {
    const { part, from1904 } = await sheetOf(workbook);
    const shared = await sharedStrings(workbook);
    const isDay = await dateFormats((handlers) => whole(workbook, 'xl/styles.xml', handlers));
    let row: string[] | null = null;
    let cell = { type: 'n', style: 0, at: 0, text: '' };
    let inValue = false;
    let expected = 1;
    const ready: string[][] = [];
    const value = (): string => {
      if (cell.type === 's') return sharedAt(shared, cell.text);
      if (cell.type === 'b') return cell.text === '1' ? 'ja' : 'nee';
      if (cell.type === 'n' && cell.text !== '' && isDay(cell.style))
        return dayOfSerial(Number(cell.text), from1904);
      return cell.type === 'n' ? cellOfNumber(cell.text) : cell.text;
    };
    const handlers: Handlers = {
      open: ({ name, attributes }) => {
        if (name === 'row') {
          // Rows that are empty are left out of the file; they keep their place, so that row numbers are those of the sheet.
          const number = Number(attributes['r'] ?? expected);
          for (
            ;
            expected < number && number - expected < LIMITS.rows && ready.length < LIMITS.rows;
            expected += 1
          )
            if (expected > 1) ready.push([]);
          expected = number + 1;
          row = [];
        } else if (name === 'c' && row) {
          const at = columnOf(attributes['r'], row.length);
          if (at >= LIMITS.columns + 50) throw new TableProblem('TOO_MANY_COLUMNS');
          cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), at, text: '' };
        } else if (name === 'v' || name === 't') inValue = true;
      },
      text: (text) => {
        if (inValue) cell.text += text;
        if (cell.text.length > LIMITS.cellCharacters) throw new TableProblem('TOO_LONG_CELL');
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'c' && row) {
          while (row.length < cell.at) row.push('');
          row[cell.at] = value();
        } else if (name === 'row' && row) {
          ready.push(row);
          row = null;
        }
      },
    };
    for await (const _ of readPart(workbook, part, handlers)) for (const line of ready.splice(0)) yield line;
  } finally {
    workbook.zip.close();
  }
}

/** The name of the sheet that is read. @throws TableProblem */
export async function xlsxSheet(path: string): Promise<string> {
  const workbook = await openWorkbook(path);
  try {
    return (await sheetOf(workbook)).name;
  } finally {
    workbook.zip.close();
  }
}
