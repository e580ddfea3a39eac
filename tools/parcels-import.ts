import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildProcesses } from './build/processes.ts';
import { lineOf } from './launcher/problem.ts';
import { findRunning } from './launcher/running.ts';
import { inRoot } from './root.ts';

// npm run parcels:import -- FILE [--municipality NIS]: the register's own import, on the platform that runs here.

/** Paths are as the person typed them: relative to where npm was called. */
const fromWhereTheyAre = process.env['INIT_CWD'] ?? process.cwd();

try {
  const args = process.argv.slice(2);
  const url = args.includes('--url') ? [] : ['--url', findRunning().databases.parcels];
  if (!existsSync(inRoot('dist/parcels/import.mjs'))) await buildProcesses();
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', inRoot('dist/parcels/import.mjs'), ...url, ...args],
    { stdio: 'inherit', cwd: fromWhereTheyAre },
  );
  process.exit(run.status ?? 1);
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
}
