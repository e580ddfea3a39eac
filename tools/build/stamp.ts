import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, root } from '../root.ts';

const IGNORED = ['**/node_modules/**', '**/dist/**', '**/*.test.ts', '**/*.test.tsx'];

/** One number for the contents of all files under these folders (or of these files), tests left out. */
export function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(inRoot(file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const found = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return globSync(`${path}/**/*`, { cwd: root, exclude: IGNORED })
    .filter((file) => statSync(inRoot(file), { throwIfNoEntry: false })?.isFile())
    .sort();
}

const stampFile = (part: string): string => inRoot('dist/stamps', part.replaceAll('/', '-'));

/** Does `work` unless the same inputs were worked on before and `output` is still there. Returns whether it worked. */
export async function unlessStamped(
  part: string,
  digest: string,
  output: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const file = stampFile(part);
  if (existsSync(inRoot(output)) && existsSync(file) && readFileSync(file, 'utf8') === digest) return false;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
  return true;
}
