import { runMeasure, withOwnDatabase } from './own-database.ts';
import { ms, type Figure } from './report.ts';

interface Loaded {
  readonly inserted: number;
  readonly seconds: number;
  readonly perSecond: number;
}
interface Measured {
  readonly rows: readonly {
    readonly what: string;
    readonly asked: number;
    readonly empty: number;
    readonly p50: number;
    readonly p99: number;
    readonly max: number;
    readonly ours: number;
    readonly postgres: number;
  }[];
  readonly openedMs: number;
  readonly bytes: number;
  readonly changed: number;
  readonly changedMs: number;
}

/**
 * A register of `count` made-up parcels in a database of its own, that goes away again: how fast it loads, and
 * what its questions take in the server.
 */
export async function parcelFigures(count: number): Promise<readonly Figure[]> {
  return withOwnDatabase(async ({ parcels: url }) => {
    const shared = ['--url', url, '--count', String(count)];
    const loaded = await runMeasure<Loaded>('parcels', 'generate', shared);
    const { rows, openedMs, bytes, changed, changedMs } = await runMeasure<Measured>(
      'parcels',
      'measure',
      shared,
    );
    return [
      {
        what: 'loading, with addresses',
        value: `${new Intl.NumberFormat('en').format(loaded.perSecond)}/s`,
        how: `${loaded.inserted} new in ${Math.round(loaded.seconds)} s, through the writer of the import`,
      },
      ...rows.map(({ what, asked, empty, p50, p99, max, ours, postgres }) => ({
        what,
        value: `p50 ${p50} ms, p99 ${p99} ms`,
        how: `${asked} questions one after the other through the graph of the register, slowest ${max} ms, ${empty} without an answer; processor ${ours} ms and ${postgres} ms of PostgreSQL`,
      })),
      { what: 'database', value: `${Math.round(bytes / 1_000_000)} MB`, how: 'all tables and indexes' },
      {
        what: 'opening the register again',
        value: ms(openedMs),
        how: 'what its next start waits for; its migrations are in',
      },
      {
        what: `${changed} parcels brought in anew`,
        value: ms(changedMs),
        how: 'an import of changes, with what is worked out after it',
      },
    ];
  });
}
