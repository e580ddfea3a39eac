import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, root } from '../root.ts';
import type { Built } from './build.ts';

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

/** Does `work` for a part unless the same inputs were worked on before and `output` is still there. */
export async function unlessStamped(
  name: string,
  digest: string,
  output: string,
  work: () => Promise<void>,
): Promise<Built> {
  const file = inRoot('dist/stamps', output.replaceAll('/', '-'));
  if (existsSync(inRoot(output)) && existsSync(file) && readFileSync(file, 'utf8') === digest)
    return { name, state: 'unchanged' };
  try {
    await work();
  } catch (error) {
    return { name, state: error instanceof Error ? error : new Error(String(error)) };
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
  return { name, state: 'made' };
}
