import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { postgresAccount, strangersReach } from '@vip/test-kit';
import { Problem } from '../launcher/problem.ts';

/** Longest that what was written stays out of the archive, in seconds: what is lost at most when the disk of the data itself is. */
const ARCHIVED_WITHIN_S = 60;

/** For a shell in which PostgreSQL fills in `%f` and `%p`. @throws Problem for a name that cannot be written there. */
function quoted(folder: string): string {
  if (/['%\n]/.test(folder)) throw new Problem(`ARCHIVE_DIR may hold no ' and no %: ${folder}.`);
  return folder;
}

/** Makes the folder if it is not there, for the account that PostgreSQL runs under. */
export function prepareArchive(folder: string): void {
  if (process.platform === 'win32')
    throw new Problem('ARCHIVE_DIR needs a shell and gzip, which Windows has not: use a server of your own.');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const account = postgresAccount();
    if (!account) return;
    chownSync(folder, account.uid, account.gid);
    if (strangersReach(`${folder}/..`)) return;
  } catch (error) {
    throw new Problem(
      `ARCHIVE_DIR ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): give a folder of your own.`,
    );
  }
  throw new Problem(
    `ARCHIVE_DIR ${folder} is closed to the account nobody, under which PostgreSQL runs for root: give another folder.`,
  );
}

/**
 * Settings with which PostgreSQL keeps every change in the folder, compressed: a piece when it is full, and at least every minute.
 * A piece that is there is never overwritten; the same one again, after a crash in between, is in order.
 */
export function archiveSettings(folder: string): Readonly<Record<string, string>> {
  const to = `${quoted(folder)}/%f.gz`;
  const part = `${folder}/.%f.part`;
  return {
    archive_mode: 'on',
    archive_timeout: String(ARCHIVED_WITHIN_S),
    archive_command: `if test -f '${to}'; then gzip -dc '${to}' | cmp -s - '%p'; else gzip -1 < '%p' > '${part}' && sync '${part}' && mv '${part}' '${to}'; fi`,
  };
}

/**
 * Hands over what a server that died had not handed over itself, the piece that it was writing included: from then on the archive has everything
 * that was acknowledged, for as many restores as it takes. Pieces after that one are made in advance and hold nothing.
 */
export function handOver(pieces: string, archive: string): void {
  const names = readdirSync(pieces).filter((name) => /^[0-9A-F]{24}$|^[0-9A-F]{8}\.history$/.test(name));
  const written = names
    .filter((name) => !name.endsWith('.history'))
    .sort((one, other) => statSync(join(pieces, one)).mtimeMs - statSync(join(pieces, other)).mtimeMs)
    .at(-1);
  const account = postgresAccount();
  for (const name of names) {
    const to = join(archive, `${name}.gz`);
    if (existsSync(to) || (written && !name.endsWith('.history') && name > written)) continue;
    const part = join(archive, `.${name}.part`);
    writeFileSync(part, gzipSync(readFileSync(join(pieces, name))), { mode: 0o600, flush: true });
    if (account) chownSync(part, account.uid, account.gid);
    renameSync(part, to);
  }
}

/** How PostgreSQL gets a piece back: from the archive, else from what a server that died had not handed over yet. */
export const restoreCommand = (archive: string | undefined, lastPieces: string | undefined): string =>
  [
    ...(archive ? [`gzip -dc '${quoted(archive)}/%f.gz' > '%p' 2>/dev/null`] : []),
    ...(lastPieces ? [`cp '${quoted(lastPieces)}/%f' '%p' 2>/dev/null`] : []),
  ].join(' || ');
