import { accessSync, constants, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';

/** The account that PostgreSQL runs under; `undefined` is our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root, so root lends it the account `nobody`. */
export const postgresAccount = (): Account | undefined => (process.getuid?.() === 0 ? NOBODY : undefined);

/** Whether an account that owns nothing can walk to `path`: every folder above it lets strangers through. */
export function strangersReach(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && (found.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A folder for temporary things that `nobody` can reach too: `$TMPDIR` may be closed to others. */
export function reachableTemporaryFolder(
  account: Account | undefined,
  preferred: readonly string[] = [],
): string {
  const candidates = [...preferred, tmpdir(), '/var/tmp', '/tmp'];
  const found = candidates.find((folder) => {
    try {
      accessSync(folder, constants.W_OK);
      return !account || strangersReach(folder);
    } catch {
      return false;
    }
  });
  if (!found)
    throw new Error(
      `No temporary folder that the account nobody can reach; set TMPDIR to one (tried ${candidates.join(', ')}).`,
    );
  return found;
}
