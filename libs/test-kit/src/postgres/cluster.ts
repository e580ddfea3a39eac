import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

interface NewCluster {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  /** Folder of the cluster; made here with mode 0700 and owned by `account`. */
  readonly folder: string;
  /** Password of the administrator `postgres`. */
  readonly password: string;
}

/**
 * Makes an empty PostgreSQL cluster in `folder`, unless one is there.
 * Text sorts by code point (`C.UTF-8`, built in), so that an order is the same on every machine.
 *
 * @returns true when the cluster is new.
 */
export function ensureCluster({ binaries, account, folder, password }: NewCluster): boolean {
  if (existsSync(join(folder, 'PG_VERSION')) && existsSync(join(folder, 'global/pg_control'))) return false;
  rmSync(folder, { recursive: true, force: true }); // half-made by an initdb that was killed
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 }); // PostgreSQL's account must get through
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = join(folder, '..', `.${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    chownSync(folder, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const args = [
    '--pgdata',
    folder,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-instructions',
  ];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'];
  const made = spawnSync(binaries.initdb, [...args, ...locale], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim().split('\n').at(-1);
    throw new Error(`PostgreSQL cannot make its data folder ${folder}: ${reason}`);
  }
  return true;
}
