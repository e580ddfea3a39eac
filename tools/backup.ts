import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { findLeftOver, postgresAccount } from '@vip/test-kit';
import { placeOf } from './launcher/embedded.ts';
import { runningLauncher } from './launcher/lock.ts';
import { lineOf, Problem } from './launcher/problem.ts';
import { readSettings } from './launcher/settings.ts';

// npm run backup [-- FOLDER]: copies the stopped platform's data and keys; npm run backup -- --restore FOLDER puts them back.
// With DATABASE_URL the data is in a server of yours: use that server's own tools (pg_dump, pg_basebackup).

function backup(args: readonly string[]): string {
  const { dataFolder, databaseUrl } = readSettings(process.env);
  if (databaseUrl)
    throw new Problem(
      'The data is in the server of DATABASE_URL: back it up with that server’s own tools, e.g. pg_dump.',
    );
  const runs = runningLauncher(dataFolder);
  if (runs !== undefined)
    throw new Problem(
      `The platform runs (process ${runs}): stop it first, a copy of a server that writes is of no use.`,
    );
  const restore = args[0] === '--restore';
  const name = restore
    ? args[1]
    : (args[0] ?? `backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`);
  if (!name) throw new Problem('Say which backup to put back: npm run backup -- --restore FOLDER.');
  const folder = isAbsolute(name) ? name : resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  return restore ? putBack(folder, dataFolder) : copyAway(dataFolder, folder);
}

function copyAway(dataFolder: string, folder: string): string {
  if (!existsSync(join(dataFolder, 'postgres.json')))
    throw new Problem(`There is nothing to back up in ${dataFolder}.`);
  if (existsSync(folder)) throw new Problem(`${folder} is there already: choose another name.`);
  const cluster = placeOf(dataFolder).folder;
  if (findLeftOver(cluster))
    throw new Problem('PostgreSQL still runs after a crash: run "npm start" and stop it with Ctrl-C first.');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of ['secrets.json', 'postgres.json']) cpSync(join(dataFolder, file), join(folder, file));
  cpSync(cluster, join(folder, 'cluster'), { recursive: true, verbatimSymlinks: true });
  return `Copied to ${folder}. It holds keys and personal data: keep it as safe as the platform itself.`;
}

function putBack(folder: string, dataFolder: string): string {
  if (!existsSync(join(folder, 'cluster/PG_VERSION')))
    throw new Problem(`${folder} is no backup of the platform.`);
  if (existsSync(join(dataFolder, 'secrets.json')))
    throw new Problem(
      `${dataFolder} holds data: clear it first with "npm run reset", or give another folder with DATA_DIR.`,
    );
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  cpSync(join(folder, 'secrets.json'), join(dataFolder, 'secrets.json'));
  const password = (JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as { password: string })
    .password;
  const place = placeOf(dataFolder, password);
  rmSync(place.folder, { recursive: true, force: true });
  cpSync(join(folder, 'cluster'), place.folder, { recursive: true, verbatimSymlinks: true });
  chmodSync(place.folder, 0o700);
  const account = postgresAccount();
  if (account) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, place.folder]);
  return `Put back from ${folder}. Start with "npm start".`;
}

try {
  process.stdout.write(`${backup(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
}
