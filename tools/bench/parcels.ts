import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount, reachableTemporaryFolder } from '@vip/test-kit';
import { buildProcesses } from '../build/processes.ts';
import { removeCluster, startEmbedded } from '../launcher/embedded.ts';
import { prepareDatabase } from '../launcher/roles.ts';
import { inRoot } from '../root.ts';
import type { Figure } from './report.ts';

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
  }[];
}

/** Runs a command of the register, with its progress on our own error stream. @returns what it printed. */
async function run<Printed>(name: string, args: readonly string[]): Promise<Printed> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', inRoot('dist/parcels', `${name}.mjs`), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`parcels ${name} ended with ${code}`);
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Printed;
}

/**
 * A register of `count` made-up parcels in a database of its own, that goes away again: how fast it loads, and
 * what its questions take in the server.
 */
export async function parcelFigures(count: number): Promise<readonly Figure[]> {
  await buildProcesses();
  const folder = mkdtempSync(join(reachableTemporaryFolder(postgresAccount()), 'vip-parcels-'));
  chmodSync(folder, 0o711); // PostgreSQL's own account must get through
  const { server, adminUrl } = await startEmbedded(folder);
  try {
    const { parcels: url } = await prepareDatabase(adminUrl, 'bench');
    const shared = ['--url', url, '--count', String(count)];
    const loaded = await run<Loaded>('generate', shared);
    const { rows } = await run<Measured>('measure', shared);
    return [
      {
        what: 'loading, with addresses',
        value: `${new Intl.NumberFormat('en').format(loaded.perSecond)}/s`,
        how: `${loaded.inserted} new in ${Math.round(loaded.seconds)} s, through the writer of the import`,
      },
      ...rows.map(({ what, asked, empty, p50, p99, max }) => ({
        what,
        value: `p50 ${p50} ms, p99 ${p99} ms`,
        how: `${asked} questions one after the other through the graph of the register, slowest ${max} ms, ${empty} without an answer`,
      })),
    ];
  } finally {
    await server.stop();
    removeCluster(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
