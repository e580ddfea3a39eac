import { CsvError, parse } from 'csv-parse/sync';

/** One municipality of a wave, as the mutations take it; what is wrong with its line instead, when it cannot be read. */
export interface WaveRow {
  /** Of the file, the heading being line 1. */
  readonly line: number;
  readonly nisCode: string;
  readonly connection: {
    readonly connectedFrom: string;
    readonly integration: 'NONE' | 'DATA' | 'FULL';
    readonly contactEmail: string;
  };
  /** Null when the line leaves it for later. */
  readonly payee: {
    readonly legalName: string;
    readonly enterpriseNumber: string;
    readonly iban: string;
  } | null;
  readonly tariff: {
    readonly basis: 'PER_PARCEL' | 'PER_GROUP';
    readonly amountCents: number;
    readonly validFrom: string;
  } | null;
}
export interface BadLine {
  readonly line: number;
  readonly nisCode: string;
  readonly problem: string;
}

const COLUMNS = [
  'nisCode',
  'connectedFrom',
  'integration',
  'contactEmail',
  'legalName',
  'enterpriseNumber',
  'iban',
  'tariffBasis',
  'tariff',
  'tariffFrom',
] as const;
type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Euros as people write them to cents: `75`, `75,5`, `75.50`; null for anything else. Never through a fraction. */
export function centsOf(text: string): number | null {
  const found = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

const isOneOf = <const Words extends readonly string[]>(text: string, words: Words): text is Words[number] =>
  words.includes(text);

/** The cells that belong together, when all are filled or none is. */
const together = (cells: Cells, names: readonly (keyof Cells)[]): 'all' | 'none' | 'some' => {
  const filled = names.filter((name) => cells[name] !== '').length;
  return filled === 0 ? 'none' : filled === names.length ? 'all' : 'some';
};

/**
 * The lines of a wave: CSV with a heading, separated by semicolons or commas, in UTF-8. Whether a day, an address or an account is right is
 * the platform's to say; here only what cannot even be sent is told.
 * @throws RangeError when a column is missing or the file is no CSV.
 */
export function readWave(text: string): readonly (WaveRow | BadLine)[] {
  const separator = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
  let records: readonly Record<string, string>[];
  try {
    records = parse(text, {
      bom: true,
      columns: true,
      delimiter: separator,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new RangeError(`This is no CSV: ${error.message}`, { cause: error });
    throw error;
  }
  const missing = COLUMNS.filter((name) => records[0] && !(name in records[0]));
  if (missing.length > 0) throw new RangeError(`These columns are missing: ${missing.join(', ')}`);
  return records.map((record, index) => readLine(record as Cells, index + 2));
}

function readLine(cells: Cells, line: number): WaveRow | BadLine {
  const { nisCode, connectedFrom, integration, contactEmail, legalName, enterpriseNumber, iban } = cells;
  const bad = (problem: string): BadLine => ({ line, nisCode, problem });
  if (!isOneOf(integration, ['NONE', 'DATA', 'FULL']))
    return bad(`integration: give NONE, DATA or FULL, not "${integration}"`);
  const payee = together(cells, ['legalName', 'enterpriseNumber', 'iban']);
  if (payee === 'some') return bad('legalName, enterpriseNumber, iban: give all three, or none for now');
  const tariff = together(cells, ['tariffBasis', 'tariff', 'tariffFrom']);
  if (tariff === 'some') return bad('tariffBasis, tariff, tariffFrom: give all three, or none for now');
  const basis = cells.tariffBasis;
  const amountCents = centsOf(cells.tariff);
  if (tariff === 'all' && !isOneOf(basis, ['PER_PARCEL', 'PER_GROUP']))
    return bad(`tariffBasis: give PER_PARCEL or PER_GROUP, not "${basis}"`);
  if (tariff === 'all' && amountCents === null)
    return bad(`tariff: give euros without VAT, for example 75,00, not "${cells.tariff}"`);
  return {
    line,
    nisCode,
    connection: { connectedFrom, integration, contactEmail },
    payee: payee === 'all' ? { legalName, enterpriseNumber, iban } : null,
    tariff:
      tariff === 'all'
        ? { basis: basis as 'PER_PARCEL', amountCents: amountCents!, validFrom: cells.tariffFrom }
        : null,
  };
}
