import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildProcesses } from './build/processes.ts';
import { lineOf } from './launcher/problem.ts';
import { logSettings } from './launcher/log-settings.ts';
import { findRunning } from './launcher/running.ts';
import { readSettings } from './launcher/settings.ts';
import { inRoot } from './root.ts';

// npm run audit:verify [-- proof.json --key key.jwk]: audit's own check, on the platform that runs here unless a
// proof file or AUDIT_VERIFY_DATABASES says otherwise.

try {
  const args = process.argv.slice(2);
  const offline = args.some((arg) => arg === '--help' || arg.endsWith('.json'));
  const given =
    offline || process.env['AUDIT_VERIFY_DATABASES']
      ? {}
      : await logSettings(findRunning(), readSettings(process.env).dataFolder);
  if (!existsSync(inRoot('dist/audit/verify.mjs'))) await buildProcesses();
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', inRoot('dist/audit/verify.mjs'), ...args],
    {
      stdio: 'inherit',
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      env: { ...process.env, ...given },
    },
  );
  process.exit(run.status ?? 1);
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
}
