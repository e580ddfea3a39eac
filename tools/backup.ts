import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { findLeftOver } from '@vip/test-kit';
import { putBack } from './backup/put-back.ts';
import { takeRunning } from './backup/take.ts';
import { addressOf, placeOf } from './launcher/embedded.ts';
import { runningLauncher } from './launcher/lock.ts';
import { lineOf, Problem } from './launcher/problem.ts';
import { readSettings, type Settings } from './launcher/settings.ts';

// npm run backup [-- FOLDER]: copies the platform's data and keys, while it runs or stopped.
// npm run backup -- --restore FOLDER [--until 2026-11-28T14:00:00Z] [--undo-restores]: puts them back, and with ARCHIVE_DIR all that came after, up to that moment.
// With DATABASE_URL the data is in a server of yours: docs/operations/backup.md says how.

const valueOf = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : (args[at + 1] ?? '');
};
const folderOf = (name: string): string =>
  isAbsolute(name) ? name : resolve(process.env['INIT_CWD'] ?? process.cwd(), name);

async function backup(args: readonly string[]): Promise<string> {
  const settings = readSettings(process.env);
  if (settings.databaseUrl)
    throw new Problem(
      'The data is in the server of DATABASE_URL: back it up with that server’s own tools, e.g. pg_basebackup; see docs/operations/backup.md.',
    );
  const from = valueOf(args, '--restore');
  if (from !== undefined) return restore(from, args, settings);
  const name = args[0] ?? `backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
  return take(settings, folderOf(name));
}

async function take({ dataFolder }: Settings, folder: string): Promise<string> {
  if (!existsSync(join(dataFolder, 'postgres.json')))
    throw new Problem(`There is nothing to back up in ${dataFolder}.`);
  if (existsSync(folder)) throw new Problem(`${folder} is there already: choose another name.`);
  const { folder: cluster, password } = placeOf(dataFolder);
  const runs = findLeftOver(cluster);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of ['secrets.json', 'postgres.json']) cpSync(join(dataFolder, file), join(folder, file));
  const safe = 'It holds keys and personal data: keep it as safe as the platform itself.';
  if (!runs) {
    cpSync(cluster, join(folder, 'cluster'), { recursive: true, verbatimSymlinks: true });
    return `Copied to ${folder}. ${safe}`;
  }
  const { finishedAt, firstPiece } = await takeRunning(addressOf(runs.port, password), cluster, folder);
  return `Copied to ${folder} while it ran: the state of ${finishedAt}. ${safe}\nWith ARCHIVE_DIR any later moment can be restored from it; it needs the archive from ${firstPiece} on.`;
}

async function restore(name: string, args: readonly string[], settings: Settings): Promise<string> {
  const moment = valueOf(args, '--until');
  const { dataFolder, archiveFolder: archive } = settings;
  if (!name) throw new Problem('Say which backup to put back: npm run backup -- --restore FOLDER.');
  const runs = runningLauncher(dataFolder);
  if (runs !== undefined) throw new Problem(`The platform runs (process ${runs}): stop it first.`);
  const until = moment === undefined ? undefined : new Date(moment);
  if (until && (Number.isNaN(until.getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(moment!)))
    throw new Problem(
      '--until is a moment with its time zone, e.g. 2026-11-28T14:00:00Z or 2026-11-28T15:00:00+01:00.',
    );
  const { aside, lastChange } = await putBack({
    from: folderOf(name),
    dataFolder,
    archive,
    until,
    undoesRestores: args.includes('--undo-restores'),
  });
  return [
    `Put back from ${folderOf(name)}${lastChange ? `, with every change up to ${lastChange.toISOString()}` : ''}. Start with "npm start", and take a new backup.`,
    ...(aside ? [`What was there before is in ${aside}: remove it when all is well.`] : []),
  ].join('\n');
}

try {
  process.stdout.write(`${await backup(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
}
