import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOfApps } from './own-part.ts';
import { runMeasure, withOwnDatabase } from './own-database.ts';
import type { Figure } from './report.ts';

interface Processor {
  readonly ours: number;
  readonly postgres: number;
}
interface Measured {
  readonly seconds: number;
  readonly bytes: number;
  readonly lists: readonly (Processor & {
    readonly what: string;
    readonly asked: number;
    readonly rows: number;
    readonly total: number | null;
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  })[];
  readonly costs: readonly (Processor & { readonly what: string })[];
}

/** The lists and queues of the three apps, by the names of their documents. */
const OPERATIONS = ['Requests', 'RequestsToCharge', 'ValidDossiers', 'SupplierQueue', 'ControllerQueue'];
/** What "the same cost, however many are stored" is compared with. */
const FEW = 1_000;

const number = new Intl.NumberFormat('en').format;

/** Lists and queues over `count` made-up dossiers in a database of their own, and what one more dossier takes among them and among few. */
export async function storedFigures(count: number): Promise<readonly Figure[]> {
  const few = await measured(FEW, []);
  const many = await measured(count, OPERATIONS);
  return [
    {
      what: 'database',
      value: `${number(Math.round(many.bytes / 1_000_000))} MB`,
      how: `made by SQL in ${Math.round(many.seconds)} s; items of open dossiers only, two facts of each, no documents`,
    },
    ...many.lists.map(({ what, asked, rows, total, p50, p95, p99, ours, postgres }) => ({
      what,
      value: `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`,
      how: `${asked} times, ${rows} rows${total === null ? '' : ` of ${number(total)}`}; processor ${ours} ms and ${postgres} ms of PostgreSQL`,
    })),
    ...many.costs.map(({ what, ours, postgres }) => {
      const before = few.costs.find((one) => one.what === what)!;
      return {
        what: `processor time of: ${what}`,
        value: `${ours} + ${postgres} ms`,
        how: `ours + PostgreSQL's; among ${number(FEW)} stored ${before.ours} + ${before.postgres} ms`,
      };
    }),
  ];
}

const measured = (count: number, operations: readonly string[]): Promise<Measured> =>
  withOwnDatabase(async ({ dossiers: url }) => {
    const folder = mkdtempSync(join(tmpdir(), 'vip-documents-'));
    const file = join(folder, 'documents.json');
    try {
      writeFileSync(file, JSON.stringify(partsOfApps('dossiers', operations)));
      const documents = operations.length > 0 ? ['--documents', file] : [];
      return await runMeasure<Measured>('dossiers', 'stored', [
        '--url',
        url,
        '--stored',
        String(count),
        ...documents,
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
