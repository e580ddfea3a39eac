import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildProcesses } from './build/processes.ts';
import { lineOf } from './launcher/problem.ts';
import { findRunning } from './launcher/running.ts';
import { keepSecrets, publicHalf } from './launcher/secrets.ts';
import { readSettings, SUBGRAPH_NAMES } from './launcher/settings.ts';
import { inRoot } from './root.ts';

// npm run audit:verify [-- proof.json --key key.jwk]: audit's own check, on the platform that runs here unless a
// proof file or AUDIT_VERIFY_DATABASES says otherwise.

/** Addresses and keys of the platform that runs here; a proof file needs none of them. */
async function settingsHere(): Promise<Record<string, string>> {
  const { databases } = findRunning();
  const secrets = await keepSecrets(readSettings(process.env).dataFolder);
  return {
    AUDIT_VERIFY_DATABASES: JSON.stringify(
      Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, databases[name]])),
    ),
    AUDIT_PUBLIC_JWK: JSON.stringify(publicHalf(secrets.auditKey)),
    DATA_ENCRYPTION_KEY: secrets.dataEncryptionKey,
  };
}

try {
  const args = process.argv.slice(2);
  const offline = args.some((arg) => arg === '--help' || arg.endsWith('.json'));
  const given = offline || process.env['AUDIT_VERIFY_DATABASES'] ? {} : await settingsHere();
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
