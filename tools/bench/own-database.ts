import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount, reachableTemporaryFolder } from '@vip/test-kit';
import { buildProcesses } from '../build/processes.ts';
import { removeCluster, startEmbedded } from '../launcher/embedded.ts';
import { prepareDatabase, type TenantUrls } from '../launcher/roles.ts';
import { inRoot } from '../root.ts';

/** A server of its own with an empty database for `work`, that goes away again: also when the bench is told to stop, since it may be gigabytes. */
export async function withOwnDatabase<Answer>(work: (urls: TenantUrls) => Promise<Answer>): Promise<Answer> {
  await buildProcesses();
  const folder = mkdtempSync(join(reachableTemporaryFolder(postgresAccount()), 'vip-bench-'));
  chmodSync(folder, 0o711); // PostgreSQL's own account must get through
  const { server, adminUrl } = await startEmbedded(folder);
  const remove = async (): Promise<void> => {
    await server.stop();
    removeCluster(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const end = (): void => void remove().finally(() => process.exit(1));
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await work(await prepareDatabase(adminUrl, 'bench'));
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    await remove();
  }
}

/** Runs a command of a subgraph, with its progress on our own error stream. @returns what it printed, in its last line. */
export async function runMeasure<Printed>(
  subgraph: string,
  name: string,
  args: readonly string[],
): Promise<Printed> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', inRoot('dist', subgraph, `${name}.mjs`), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${subgraph} ${name} ended with ${code}`);
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Printed;
}
